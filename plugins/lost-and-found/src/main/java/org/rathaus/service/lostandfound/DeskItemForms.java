package org.rathaus.service.lostandfound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.web.Html;

/** What staff can do with an item, each a form of its own. */
record DeskItemForms(Html html, Fields fields, Words words, BiFunction<String, Object[], String> texts) {

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    /**
     * Those that its status allows.
     *
     * @param compared which marks were said rightly, if they were just compared
     */
    void write(FoundItem item, String here, List<CaseFile> claims, Map<MarkKind, Boolean> compared, boolean wasCompared) {
        if (item.status().next().contains(ItemStatus.RELEASED)) {
            compare(here, compared, wasCompared);
            release(item, here, claims);
        }
        if (item.status().next().stream().anyMatch(it -> it != ItemStatus.RELEASED)) {
            advance(item, here);
        }
        if (item.kind().hasPhoto() && !item.status().isEnd()) {
            section("desk.photo", () -> {
                begin(here, "photo", item, true);
                fields.photo(TakeInForm.PHOTO);
                send("desk.photoSend");
            });
        }
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
            Stream.of(MarkKind.values()).forEach(it -> new Fields(html, field -> "", Map.of(), texts).line("mark-" + it.key(), false, 120));
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

    private void advance(FoundItem item, String here) {
        section("desk.advance", () -> {
            begin(here, "advance", item, false);
            Map<String, String> ways = new LinkedHashMap<>();
            item.status().next().stream().filter(it -> it != ItemStatus.RELEASED).forEach(it -> ways.put(it.key(), words.status(it)));
            fields.choice("newStatus", false, ways);
            if (item.status().next().contains(ItemStatus.AUCTIONED)) {
                fields.amount("sum", false);
            }
            fields.lines("note", true, 500);
            send("desk.advanceSend");
        });
    }

    private void section(String key, Runnable content) {
        String id = key.replace('.', '-');
        html.open("section", "portal-section").with("aria-labelledby", id).open("h2", "kern-heading-medium").with("id", id).text(text(key)).close("h2");
        content.run();
        html.close("section");
    }

    private void begin(String here, String operation, FoundItem item, boolean hasFile) {
        html.open("form", "portal-form").with("method", "post").with("action", here).with("novalidate", true)
                .withAny("enctype", hasFile ? "multipart/form-data" : "");
        html.open("input").with("type", "hidden").with("name", "op").with("value", operation);
        if (item != null) {
            html.open("input").with("type", "hidden").with("name", "seen").with("value", String.valueOf(item.events()));
        }
    }

    private void send(String key) {
        fields.send(key);
        html.close("form");
    }
}
