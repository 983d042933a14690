package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.function.BiFunction;

import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/**
 * Those who were drawn, for whoever draws: how they are reached, what they were told, what they say.
 *
 * @param prizes  how many there are
 * @param address of the page that it is on
 * @param mayAct  whether the reader may see who they are, and tell them
 */
record WinnerList(Html html, BiFunction<String, Object[], String> texts, int prizes, String address, boolean mayAct) {

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    void write(List<Notices.Addressee> drawn) {
        Kern parts = new Kern(html).section("winners", text("draw.drawn"));
        if (mayAct && drawn.stream().anyMatch(Notices.Addressee::isWaiting)) {
            writeAll(drawn, parts);
        }
        html.open("ol", "kern-list kern-list--number");
        for (Notices.Addressee addressee : drawn) {
            html.open("li");
            write(addressee);
            html.close("li");
        }
        html.close("ol");
        parts.endSection();
    }

    /** What tells many at once. */
    private void writeAll(List<Notices.Addressee> drawn, Kern parts) {
        long mails = drawn.stream().filter(it -> it.isWaiting() && it.hasMail()).count();
        long letters = drawn.stream().filter(it -> it.isWaiting() && !it.hasMail()).count();
        parts.body(text("winner.waiting", mails, letters)).form(address).actions();
        if (mails > 0) {
            parts.submit("mailAll", "primary", text("winner.mailAll"));
        }
        if (letters > 0) {
            parts.button(address + "&letter=all", "secondary", text("winner.letters")).submit("posted", "tertiary", text("winner.posted"));
        }
        parts.endActions().endForm();
    }

    private String standing(Notices.Addressee addressee) {
        return text(!addressee.isEntitled() ? "draw.alternate" : addressee.winner().place() <= prizes ? "draw.winner" : "draw.movedUp");
    }

    private void write(Notices.Addressee addressee) {
        Winner winner = addressee.winner();
        Kern parts = new Kern(html).body(standing(addressee));
        parts.badge(winner.state() == Winner.State.ACCEPTED ? "success" : winner.state() == Winner.State.DECLINED ? "danger" : "",
                text("winner.state." + winner.state().key()));
        if (addressee.contact().isEmpty() || !mayAct) {
            return;
        }
        Contact contact = addressee.contact().get();
        parts.body(contact.name() + "\n" + contact.address() + (contact.email().isEmpty() ? "" : "\n" + contact.email()));
        parts.form(address).hidden("winner", winner.id().toString()).actions();
        if (addressee.hasMail()) {
            parts.submit("mail", "secondary", text("winner.mail"));
        }
        parts.button(address + "&letter=" + winner.id(), "secondary", text("winner.letter"));
        if (addressee.isWaiting()) {
            parts.submit("notified", "tertiary", text("winner.notified"));
        }
        if (addressee.isEntitled()) {
            parts.submit("accepted", "tertiary", text("winner.accepted"));
        }
        parts.submit("declined", "tertiary", text("winner.declined")).endActions().endForm();
    }
}
