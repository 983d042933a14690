package org.rathaus.service.ideacontest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** Where an administrator describes a contest. */
final class ContestPage extends ContestDeskPage {

    static final String PATH = "contest";
    /** In place of an id. */
    static final String NEW = "new";

    private static final long serialVersionUID = 1L;

    private final transient Optional<Contest> contest;
    private final transient ContestForm form;
    private final transient Map<String, String> problems = new LinkedHashMap<>();

    /** A post saves. */
    ContestPage(PageParameters parameters) {
        super(parameters, Permission.MANAGE_SERVICES);
        String id = parameters.get("id").toString("");
        contest = service().contests().find(town(), id);
        if (contest.isEmpty() && !id.equals(NEW)) {
            throw new NotFoundException();
        }
        form = request().isPost() ? ContestForm.sent(request()::parameter)
                : contest.map(Contest::terms).map(ContestForm::of).orElseGet(() -> ContestForm.empty(offer().now()));
        if (request().isPost()) {
            save();
        }
    }

    /** Does not return when all is well. */
    private void save() {
        problems.putAll(form.problems());
        if (problems.isEmpty() && isFixed()) {
            problems.put("ends", "fixed");
        }
        if (problems.isEmpty() && overlaps(form.terms())) {
            problems.put("starts", "overlaps");
        }
        if (problems.isEmpty()) {
            UUID id = contest.map(Contest::id).orElseGet(UUID::randomUUID);
            service().contests().save(town(), id, form.terms(), offer().now());
            log("saveContest", id.toString());
            throw request().seeOther(deskLink(PATH + "/" + id) + "?saved");
        }
    }

    private boolean isFixed() {
        return contest.flatMap(it -> service().desk().draws().find(town(), it.id())).flatMap(Draw::fixedAt).isPresent();
    }

    /** There is one form, so there is one contest at a time. */
    private boolean overlaps(ContestTerms terms) {
        return terms.isPublished() && service().contests().published(town()).stream().filter(it -> contest.map(own -> !own.id().equals(it.id())).orElse(true))
                .anyMatch(it -> it.starts().isBefore(terms.ends()) && terms.starts().isBefore(it.ends()));
    }

    @Override
    protected String pageTitle() {
        return contest.map(this::title).orElseGet(() -> serviceText("contest.new"));
    }

    @Override
    protected boolean isWrong() {
        return !problems.isEmpty();
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html);
        Map<String, String> messages = new LinkedHashMap<>();
        problems.forEach((field, problem) -> messages.put(field, message(field, problem)));
        parts.errors(serviceText("errorTitle"), messages);
        if (getPageParameters().getNamedKeys().contains("saved")) {
            parts.done(serviceText("contest.saved"));
        }
        parts.back(deskLink(""), serviceText("desk.title")).heading(contest.map(this::title).orElseGet(() -> serviceText("contest.new")), "");
        if (!member().may(Permission.MANAGE_SERVICES)) {
            parts.note("info", serviceText("contest.readOnly"));
        }
        parts.form(request().path());
        writeTimes(parts);
        ContestForm.LANGUAGES.forEach(language -> writeTexts(language, parts));
        writeAreas(html);
        if (member().may(Permission.MANAGE_SERVICES)) {
            parts.actions().submit("", "primary", serviceText("contest.save")).endActions();
        }
        parts.endForm();
    }

    private String message(String field, String problem) {
        return serviceText("contest.error." + problem, label(field));
    }

    private String label(String field) {
        String[] parts = field.split("\\.");
        if (parts.length == 1) {
            return serviceText("contest." + field);
        }
        String language = serviceText("language." + parts[parts.length - 1]);
        return parts[0].equals("area") ? serviceText("contest.area", parts[1], language) : serviceText("contest." + parts[0]) + " (" + language + ")";
    }

    private Field field(String name) {
        String problem = problems.get(name);
        return Field.of(name, label(name), form.get(name)).most(100).wrong(problem == null ? "" : message(name, problem));
    }

    private void writeTimes(Kern parts) {
        parts.box("published", serviceText("contest.published.label"), form.is("published"));
        parts.field(field("starts").as(Field.Kind.MOMENT)).field(field("ends").as(Field.Kind.MOMENT).hint(serviceText("contest.ends.hint")));
        parts.box("moderated", serviceText("contest.moderated.label"), form.is("moderated"));
        for (String number : new String[] {"youngest", "winners", "alternates", "acceptDays"}) {
            parts.field(field(number).as(Field.Kind.DIGITS).most(3).hint(serviceText("contest." + number + ".hint")));
        }
    }

    private void writeTexts(String language, Kern parts) {
        parts.section("texts-" + language, serviceText("contest.texts", serviceText("language." + language)));
        ContestForm.TEXTS.forEach((text, most) -> parts.field(field(text + "." + language).as(text.equals("title") ? Field.Kind.TEXT : Field.Kind.LINES).most(most)
                .hint(language.equals("de") ? serviceText("contest." + text + ".hint") : "")));
        parts.endSection();
    }

    private void writeAreas(Html html) {
        Kern parts = new Kern(html).section("areas", serviceText("contest.areas")).body(serviceText("contest.areas.text"));
        IntStream.rangeClosed(1, ContestForm.AREAS).forEach(i -> {
            parts.hidden("areaId." + i, form.get("areaId." + i));
            ContestForm.LANGUAGES.forEach(language -> parts.field(field("area." + i + "." + language).most(80)));
        });
        parts.endSection();
    }

    @Override
    void write(Contest shown, Html html) {
        write(html);
    }
}
