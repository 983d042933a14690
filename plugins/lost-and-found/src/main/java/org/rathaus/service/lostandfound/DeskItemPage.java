package org.rathaus.service.lostandfound;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.SentFile;

/** One item for staff: all that is known, its history, what fits, and what can be done. */
final class DeskItemPage extends LostAndFoundDesk {

    private static final long serialVersionUID = 1L;
    private static final String PDF = "application/pdf";

    private final transient FoundItem item;
    private final transient Map<MarkKind, Boolean> compared = new EnumMap<>(MarkKind.class);

    /** A file is asked for by {@code file}; a post says in {@code op} what to do. */
    DeskItemPage(PageParameters parameters) {
        super(parameters);
        item = id(parameters.get("id").toString("")).flatMap(it -> office().items().find(townId(), it)).orElseThrow(NotFoundException::new);
        if (request().isPost()) {
            act(request().parameter("op"));
        } else if (!request().parameter("file").isEmpty()) {
            throw file(request().parameter("file"));
        }
    }

    private FileDownload file(String what) {
        Papers papers = new Papers(office().documents(), request().requireTown(), words(), this::serviceText);
        return switch (what) {
            case "label" -> FileDownload.of(item.number() + ".pdf", PDF, papers.label(item, request().origin() + here()));
            case "protocol" -> FileDownload.of(item.number() + "-protocol.pdf", PDF, papers.protocol(item, request().today()));
            case "photo" -> FileDownload.of(item.number() + ".jpg", "image/jpeg",
                    office().items().photo(townId(), item.id()).orElseThrow(NotFoundException::new));
            default -> throw new NotFoundException();
        };
    }

    private String here() {
        return deskLink("item/" + item.id());
    }

    /** Does not return when something was done. */
    private void act(String operation) {
        switch (operation) {
            case "advance" -> advance();
            case "decide" -> decide();
            case "release" -> release();
            case "photo" -> photograph();
            case "compare" -> compare();
            default -> throw new NotFoundException();
        }
    }

    /** In the audit log: whoever guesses often enough would learn what nobody is to know. */
    private void compare() {
        Stream.of(MarkKind.values()).forEach(kind -> Optional.of(request().parameter("mark-" + kind.key()))
                .filter(it -> !it.isBlank()).ifPresent(it -> compared.putAll(office().matching().compare(townId(), item, Map.of(kind, it)))));
        log("compareMarks", item.id());
    }

    /** About whoever says that it is theirs, or may have lost it. */
    private void decide() {
        CaseFile file = cases().stream().filter(it -> it.id().toString().equals(request().parameter("case"))).findFirst().orElseThrow(NotFoundException::new);
        boolean isTheirs = request().parameter("decision").equals("confirm");
        String reason = limited(request().parameter(DeskItemForms.reason(file)).strip(), 500);
        if (!isTheirs && reason.isEmpty() && !Ties.isLoss(file)) {
            errors().put(DeskItemForms.reason(file), "desk.error.reason");
            return;
        }
        int seen = number("caseSeen");
        boolean isDone = isTheirs ? office().decisions().confirm(member(), item, file, seen, request().now())
                : office().decisions().refuse(member(), item, file, seen, reason, request().now());
        if (isDone) {
            log("decideReport", item.id());
        }
        done(isDone, isTheirs ? Done.CONFIRMED : Done.REFUSED);
    }

    private void advance() {
        Optional<ItemStatus> to = ItemStatus.of(request().parameter("newStatus")).filter(it -> it != ItemStatus.RELEASED);
        if (to.isEmpty()) {
            errors().put("newStatus", "desk.error.to");
            return;
        }
        boolean isBack = item.status() != ItemStatus.CLAIMED || to.get() == office().items().base(townId(), item.id());
        String wrong = isBack ? ItemRules.problem(item, to.get(), request().today(), request().parameter("sum")) : "to";
        if (!wrong.isEmpty()) {
            errors().put(wrong.equals("sum") ? "sum" : "newStatus", "desk.error." + wrong);
            return;
        }
        Optional<FoundItem> advanced = office().items().advance(townId(), item.id(), seen(), act(to.get(), note()),
                it -> ItemRules.apply(it, to.get(), request().today(), settings().noticeDays(), request().parameter("sum")));
        advanced.ifPresent(it -> log("changeStatus", it.id()));
        boolean isTold = advanced.filter(it -> item.status() == ItemStatus.REPORTED && ItemStatus.WAITING.contains(it.status()))
                .filter(it -> !office().alerts().about(it, offer()).isEmpty()).isPresent();
        done(advanced.isPresent(), isTold ? Done.TOLD : Done.SAVED);
    }

    /** To whom it belongs, who shows who they are; a case that asked for it ends. */
    private void release() {
        String receiver = request().parameter("receiver").strip();
        String identity = request().parameter("identity").strip();
        if (receiver.isEmpty()) {
            errors().put("receiver", "desk.error.receiver");
        }
        if (identity.isEmpty()) {
            errors().put("identity", "desk.error.identity");
        }
        if (errors().isEmpty()) {
            boolean isDone = office().items().advance(townId(), item.id(), seen(),
                    act(ItemStatus.RELEASED, serviceText("desk.released", limited(receiver, 120), limited(identity, 120)))).isPresent();
            if (isDone) {
                log("handOverItem", item.id());
                cases().stream().filter(it -> it.id().toString().equals(request().parameter("case"))).forEach(this::close);
            }
            done(isDone, Done.RELEASED);
        }
    }

    private void close(CaseFile file) {
        office().desk().advance(member(), file.id(), file.events().size(), LostAndFound.CLOSED, "");
    }

    private void photograph() {
        Optional<SentFile> photo = request().files(TakeInForm.PHOTO).stream().filter(SentFile::isStored).findFirst();
        if (photo.isEmpty() || !item.kind().hasPhoto()) {
            errors().put(TakeInForm.PHOTO, item.kind().hasPhoto() ? "take.error.photo" : "take.error.photoKind");
            return;
        }
        picture(photo.get()).ifPresent(jpeg -> {
            office().items().photograph(townId(), item.id(), jpeg, request().now());
            log("photographItem", item.id());
            done(true, Done.SAVED);
        });
    }

    private int seen() {
        return number("seen");
    }

    private String note() {
        return limited(request().parameter("note").strip(), 500);
    }

    private static String limited(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private void done(boolean isDone, Done done) {
        if (!isDone) {
            errors().put("newStatus", "desk.error.changed");
            return;
        }
        tell();
        throw request().seeOther(here() + "?done=" + done.key());
    }

    /** What people say of it. */
    private List<CaseFile> cases() {
        return office().ties().open(townId(), item.id());
    }

    @Override
    protected void write(Html html) {
        new Kern(html).back(deskLink(""), serviceText("desk.back"));
        html.element("p", "kern-preline", serviceText("item.number", item.number()));
        new Fields(html, request()::parameter, errors(), this::serviceText).errors();
        new Kern(html).heading(words().name(item));
        done(html);
        if (!item.closedCase().isEmpty()) {
            new Kern(html).note("warning", serviceText("desk.closedCase", item.closedCase()));
        }
        boolean hasPhoto = office().items().hasPhoto(townId(), item.id());
        List<CaseFile> cases = cases();
        new DeskItemParts(html, words(), this::serviceText, this::caseLink).write(item, office().items().events(townId(), item.id()), cases,
                hasPhoto ? here() + "?file=photo" : "", request().today());
        html.open("div", "portal-actions");
        link(html, "label");
        link(html, "protocol");
        if (mayChange() && item.isOpen()) {
            html.open("a", "kern-btn kern-btn--secondary").with("href", deskLink(EditPage.PATH + "/" + item.id())).icon("edit")
                    .element("span", "kern-label", serviceText("edit.title")).close("a");
        }
        html.close("div");
        if (mayChange()) {
            DeskItemForms forms = new DeskItemForms(html, new Fields(html, request()::parameter, errors(), this::serviceText), words(), this::serviceText);
            forms.decide(item, here(), cases);
            forms.write(item, here(), cases, office().items().base(townId(), item.id()), compared,
                    request().isPost() && request().parameter("op").equals("compare"));
        }
    }

    private void link(Html html, String file) {
        html.open("a", "kern-btn kern-btn--secondary").with("href", here() + "?file=" + file).icon("download")
                .element("span", "kern-label", serviceText("paper.load." + file)).close("a");
    }

    @Override
    protected String pageTitle() {
        return item.number() + ": " + words().name(item);
    }
}
