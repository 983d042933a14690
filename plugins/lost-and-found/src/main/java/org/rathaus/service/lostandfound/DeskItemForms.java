package org.rathaus.service.lostandfound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** What staff can do with an item, each a form of its own. */
record DeskItemForms(Html html, Fields fields, Words words, BiFunction<String, Object[], String> texts) {

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    /**
     * Those that its status allows.
     *
     * @param base     where it was before anybody said that it is theirs
     * @param compared which marks were said rightly, if they were just compared
     */
    void write(FoundItem item, String here, List<CaseFile> claims, ItemStatus base, Map<MarkKind, Boolean> compared, boolean wasCompared) {
        if (item.status().next().contains(ItemStatus.RELEASED)) {
            compare(here, compared, wasCompared);
            release(item, here, claims);
        }
        if (item.status().next().stream().anyMatch(it -> it != ItemStatus.RELEASED)) {
            advance(item, here, base);
        }
        if (item.kind().hasPhoto() && !item.status().isEnd()) {
            section("desk.photo", () -> {
                begin(here, "photo", item, true);
                fields.photo(TakeInForm.PHOTO);
                send("desk.photoSend");
            });
        }
    }

    /** What staff decide about whoever says that it is theirs, or has lost what it may be. */
    void decide(FoundItem item, String here, List<CaseFile> claims) {
        claims.stream().filter(it -> !it.status().equals(LostAndFound.CONFIRMED)).forEach(it -> section("desk.decide", it.reference(), () -> {
            html.element("p", "kern-body", text(Ties.isLoss(it) ? "desk.decideLoss" : "desk.decideClaim", it.subject()));
            begin(here, "decide", item, false);
            new Kern(html).hidden("case", it.id().toString()).hidden("caseSeen", String.valueOf(it.events().size()));
            fields.lines(reason(it), "reason", 500);
            html.open("div", "portal-actions");
            button("confirm", "primary");
            button("refuse", "secondary");
            html.close("div").close("form");
        }));
    }

    /** The field in which staff say why. */
    static String reason(CaseFile file) {
        return "reason-" + file.id();
    }

    private void button(String decision, String kind) {
        html.open("button", "kern-btn kern-btn--" + kind).with("type", "submit").with("name", "decision").with("value", decision)
                .element("span", "kern-label", text("desk.decide." + decision)).close("button");
    }

    private void compare(String here, Map<MarkKind, Boolean> compared, boolean wasCompared) {
        section("desk.compare", () -> {
            html.element("p", "kern-body", text("desk.compareText"));
            if (wasCompared) {
                html.open("ul", "kern-list kern-list--bullet").with("role", "status");
                compared.forEach((kind, isSame) -> html.element("li", "", text(isSame ? "explain.mark" : "explain.otherMark", text("mark." + kind.key()))));
                html.close("ul");
                if (compared.isEmpty()) {
                    html.element("p", "kern-body", text("explain.noMarks"));
                }
            }
            begin(here, "compare", null, false);
            Stream.of(MarkKind.values()).forEach(it -> new Fields(html, field -> "", Map.of(), texts).line("mark-" + it.key(), false, TakeInForm.LONGEST_MARK));
            send("desk.compareSend");
        });
    }

    private void release(FoundItem item, String here, List<CaseFile> claims) {
        section("desk.release", () -> {
            if (item.kind().isInPerson()) {
                html.element("p", "kern-body", text("explain.inPerson"));
            }
            begin(here, "release", item, false);
            fields.line("receiver", false, 120);
            fields.line("identity", true, 120);
            if (!claims.isEmpty()) {
                Map<String, String> cases = new LinkedHashMap<>();
                claims.forEach(it -> cases.put(it.id().toString(), it.reference() + ", " + it.subject()));
                fields.choice("case", false, cases);
            }
            send("desk.releaseSend");
        });
    }

    private void advance(FoundItem item, String here, ItemStatus base) {
        section("desk.advance", () -> {
            begin(here, "advance", item, false);
            Map<String, String> ways = new LinkedHashMap<>();
            item.status().next().stream().filter(it -> it != ItemStatus.RELEASED && (item.status() != ItemStatus.CLAIMED || it == base))
                    .forEach(it -> ways.put(it.key(), words.status(it)));
            fields.choice("newStatus", false, ways);
            if (item.status().next().contains(ItemStatus.HELD)) {
                fields.amount("sum", false);
            }
            fields.lines("note", true, 500);
            send("desk.advanceSend");
        });
    }

    private void section(String key, Runnable content) {
        section(key, "", content);
    }

    /** @param about tells it from others of its kind; may be empty */
    private void section(String key, String about, Runnable content) {
        String id = key.replace('.', '-') + (about.isEmpty() ? "" : "-" + about);
        Kern kern = new Kern(html).section(id, text(key, about));
        content.run();
        kern.endSection();
    }

    private void begin(String here, String operation, FoundItem item, boolean hasFile) {
        Kern kern = new Kern(html);
        (hasFile ? kern.formWithFiles(here) : kern.form(here)).hidden("op", operation);
        if (item != null) {
            kern.hidden("seen", String.valueOf(item.events()));
        }
    }

    private void send(String key) {
        fields.send(key);
        html.close("form");
    }
}
