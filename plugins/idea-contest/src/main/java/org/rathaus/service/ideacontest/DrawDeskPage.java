package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** Draws step by step, tells the winners, and deletes how everybody is reached. */
final class DrawDeskPage extends ContestDeskPage {

    static final String PATH = "draw";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_OUTSIDE = 200;

    private String problem = "";

    /** A post takes the next step. */
    DrawDeskPage(PageParameters parameters) {
        super(parameters, Permission.DESTROY_CASES);
        if (request().isPost()) {
            act(findContest().orElseThrow(NotFoundException::new));
        } else if (!request().parameter("letter").isEmpty()) {
            member().require(Permission.DESTROY_CASES);
            throw letter(findContest().orElseThrow(NotFoundException::new));
        }
    }

    private Draws draws() {
        return service().desk().draws();
    }

    /** Does not return when all is well. */
    private void act(Contest contest) {
        Instant now = offer().now();
        boolean isDone = switch (request().parameter("op")) {
            case "fix" -> draws().fix(town(), contest, now);
            case "draw" -> draws().draw(town(), contest, outside(), now);
            case "mail" -> mail(contest);
            case "accepted" -> become(contest, Winner.State.ACCEPTED);
            case "declined" -> become(contest, Winner.State.DECLINED);
            case "notified" -> become(contest, Winner.State.NOTIFIED);
            case "clear" -> isDrawn(contest) && !request().parameter("sure").isEmpty() && draws().clear(town(), contest.id(), now);
            default -> false;
        };
        if (isDone) {
            throw request().seeOther(contestLink(PATH, contest) + "&done=" + request().parameter("op"));
        }
        problem = request().parameter("op").matches("fix|draw|mail|clear") ? request().parameter("op") : "other";
    }

    private String outside() {
        String typed = request().parameter("outside").strip();
        return typed.length() > LONGEST_OUTSIDE ? typed.substring(0, LONGEST_OUTSIDE) : typed;
    }

    private boolean isDrawn(Contest contest) {
        return draws().find(town(), contest.id()).flatMap(Draw::drawnAt).isPresent();
    }

    private Optional<Winner> winner(Contest contest, String id) {
        return draws().winners(town(), contest.id()).stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }

    private boolean become(Contest contest, Winner.State state) {
        Optional<Winner> winner = winner(contest, request().parameter("winner"));
        winner.ifPresent(it -> draws().become(town(), it.id(), state));
        return winner.isPresent();
    }

    private Instant drawnAt(Contest contest) {
        return draws().find(town(), contest.id()).flatMap(Draw::drawnAt).orElseThrow(NotFoundException::new);
    }

    private boolean mail(Contest contest) {
        Optional<Winner> winner = winner(contest, request().parameter("winner"));
        Optional<Contact> contact = winner.flatMap(it -> draws().contact(town(), contest.id(), it)).filter(it -> !it.email().isEmpty());
        if (contact.isEmpty()) {
            return false;
        }
        Mail mail = new WinnerLetter(offer().town(), contest, contact.get()).mail(winner.orElseThrow(), drawnAt(contest));
        try {
            boolean isSent = service().desk().mails().send(offer().town(), mail).isAcknowledged(mail.key());
            return isSent && become(contest, Winner.State.NOTIFIED);
        } catch (DeliveryException e) {
            return false;
        }
    }

    private FileDownload letter(Contest contest) {
        Winner winner = winner(contest, request().parameter("letter")).orElseThrow(NotFoundException::new);
        Contact contact = draws().contact(town(), contest.id(), winner).orElseThrow(NotFoundException::new);
        byte[] pdf = service().desk().documents().pdf(offer().town(), new WinnerLetter(offer().town(), contest, contact).document(drawnAt(contest)));
        return FileDownload.of("winner-" + winner.place() + ".pdf", "application/pdf", pdf);
    }

    @Override
    protected String pageTitle() {
        return (problem.isEmpty() ? "" : serviceText("errorPrefix")) + serviceText("desk.draw.title");
    }

    @Override
    void write(Contest contest, Html html) {
        Kern parts = new Kern(html);
        if (!problem.isEmpty()) {
            parts.errors(serviceText("errorTitle"), Map.of("main", serviceText("drawing.error." + problem)));
        }
        if (!request().isPost() && request().parameter("done").matches("fix|draw|mail|accepted|declined|notified|clear")) {
            parts.done(serviceText("drawing.done." + request().parameter("done")));
        }
        parts.heading(serviceText("desk.draw.title"), title(contest));
        Optional<Draw> draw = draws().find(town(), contest.id());
        if (draw.isEmpty()) {
            parts.body(serviceText("drawing.notPublished"));
            return;
        }
        parts.body(serviceText("draw.commitment") + ": " + draw.get().commitment());
        html.open("p", "kern-body");
        parts.link(request().link("idea-contest/" + DrawPage.PATH) + "?" + CONTEST + "=" + contest.id(), serviceText("drawing.protocol"));
        html.close("p");
        writeStep(contest, draw.get(), parts);
        if (draw.get().drawnAt().isPresent()) {
            writeWinners(contest, draw.get(), html);
        }
    }

    private void writeStep(Contest contest, Draw draw, Kern parts) {
        if (!contest.isOver(offer().now())) {
            parts.body(serviceText("drawing.early", Moments.write(contest.ends(), language())));
        } else if (draw.fixedAt().isEmpty()) {
            parts.body(serviceText("drawing.fix.text", service().desk().intake().waiting(town(), contest))).form(contestLink(PATH, contest)).actions()
                    .submit("fix", "primary", serviceText("drawing.fix")).endActions().endForm();
        } else if (draw.drawnAt().isEmpty()) {
            parts.body(serviceText("drawing.draw.text", draw.tickets().size())).form(contestLink(PATH, contest))
                    .field(Field.of("outside", serviceText("draw.outside"), "").most(LONGEST_OUTSIDE).hint(contest.word("outside", language())))
                    .actions().submit("draw", "primary", serviceText("drawing.draw")).endActions().endForm();
        } else if (draw.clearedAt().isEmpty()) {
            Instant due = draw.drawnAt().get().atZone(org.rathaus.api.service.Offer.LEGAL_ZONE).plusDays(contest.terms().acceptDays()).toInstant();
            parts.body(serviceText("drawing.clear.text", Moments.day(due, language()))).form(contestLink(PATH, contest))
                    .box("sure", serviceText("drawing.clear.sure"), false).actions().submit("clear", "secondary", serviceText("drawing.clear")).endActions().endForm();
        } else {
            parts.body(serviceText("drawing.cleared", Moments.write(draw.clearedAt().get(), language())));
        }
    }

    private void writeWinners(Contest contest, Draw draw, Html html) {
        Kern parts = new Kern(html).section("winners", serviceText("draw.drawn"));
        html.open("ol", "kern-list kern-list--number");
        List<Winner> winners = draws().winners(town(), contest.id());
        for (Winner winner : winners) {
            html.open("li");
            writeWinner(contest, winner, draw.clearedAt().isEmpty(), html);
            html.close("li");
        }
        html.close("ol");
        parts.endSection();
    }

    private void writeWinner(Contest contest, Winner winner, boolean isKnown, Html html) {
        Kern parts = new Kern(html).body(serviceText(winner.place() <= contest.terms().winners() ? "draw.winner" : "draw.alternate"));
        parts.badge(winner.state() == Winner.State.ACCEPTED ? "success" : winner.state() == Winner.State.DECLINED ? "danger" : "",
                serviceText("winner.state." + winner.state().key()));
        Optional<Contact> contact = isKnown ? draws().contact(town(), contest.id(), winner) : Optional.empty();
        boolean mayAct = member().may(Permission.DESTROY_CASES);
        if (contact.isEmpty() || !mayAct) {
            return;
        }
        parts.body(contact.get().name() + "\n" + contact.get().address() + (contact.get().email().isEmpty() ? "" : "\n" + contact.get().email()));
        parts.form(contestLink(PATH, contest)).hidden("winner", winner.id().toString()).actions();
        if (!contact.get().email().isEmpty()) {
            parts.submit("mail", "secondary", serviceText("winner.mail"));
        }
        parts.button(contestLink(PATH, contest) + "&letter=" + winner.id(), "secondary", serviceText("winner.letter"));
        if (winner.state() == Winner.State.DRAWN) {
            parts.submit("notified", "tertiary", serviceText("winner.notified"));
        }
        parts.submit("accepted", "tertiary", serviceText("winner.accepted")).submit("declined", "tertiary", serviceText("winner.declined"));
        parts.endActions().endForm();
    }
}
