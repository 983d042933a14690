package org.rathaus.service.postalvote.election;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.web.DeskPage;
import org.rathaus.web.Element;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.NotFoundException;

/** One election: to add, change, archive; with a look at what citizens will see and until when. */
public final class ElectionPage extends DeskPage {

    /** Stands in the address in place of the code of one that is to be added; no election can be called so. */
    static final String NEW = "new";

    private static final long serialVersionUID = 1L;
    private static final String OPERATION = "op";
    private static final String SAVE = "save";
    private static final String PREVIEW = "preview";
    private static final String ARCHIVE = "archive";
    private static final String RESTORE = "restore";
    private static final List<String> DONE = List.of(SAVE, ARCHIVE, RESTORE);

    private final transient Optional<StoredElection> stored;
    private final transient ElectionForm form;
    private transient Optional<ElectionPlan> plan = Optional.empty();
    private String conflict = "";

    /** The last part of the address is the election's code, or {@code new}. */
    public ElectionPage(PageParameters parameters) {
        super(parameters, Permission.READ_SERVICES, Permission.MANAGE_SERVICES);
        String code = parameters.get("election").toString("");
        stored = code.equals(NEW) ? Optional.empty() : Optional.of(desk().find(member(), code).orElseThrow(NotFoundException::new));
        form = isTyped() ? ElectionForm.of(typed()) : stored.map(it -> ElectionForm.of(it.plan())).orElseGet(() -> ElectionForm.of(Map.of()));
        plan = isTyped() || stored.isPresent() ? form.read(offer().today()) : Optional.empty();
        if (request().isPost()) {
            act(request().parameter(OPERATION));
        }
    }

    private ElectionDesk desk() {
        return service(PostalVote.class).electionDesk();
    }

    private boolean isTyped() {
        return request().isPost() && List.of(SAVE, PREVIEW).contains(request().parameter(OPERATION));
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        ElectionForm.FIELDS.forEach(it -> typed.put(it, request().parameter(it)));
        stored.ifPresent(it -> typed.put("code", it.plan().code()));
        return typed;
    }

    private void act(String operation) {
        switch (operation) {
            case PREVIEW -> { }
            case SAVE -> plan.ifPresent(this::save);
            case ARCHIVE -> archive(Optional.of(offer().now()));
            case RESTORE -> archive(Optional.empty());
            default -> throw new NotFoundException();
        }
    }

    private void save(ElectionPlan typed) {
        boolean ofFile = Elections.ofFile(offer()).stream().anyMatch(it -> it.id().equals(typed.code()));
        if (stored.isEmpty() && (ofFile || typed.code().equals(NEW) || !desk().add(member(), typed))) {
            form.refuse("code", "taken");
            return;
        }
        if (stored.isPresent() && !desk().change(member(), stored.get(), revision(), typed)) {
            conflict = "changed";
            return;
        }
        throw done(typed.code());
    }

    private void archive(Optional<Instant> moment) {
        String code = stored.orElseThrow(NotFoundException::new).plan().code();
        if (desk().archive(member(), code, revision(), moment)) {
            throw done(code);
        }
        conflict = "changed";
    }

    private RuntimeException done(String code) {
        return request().seeOther(deskLink(ElectionsPage.PATH + "/" + code) + "?done=" + request().parameter(OPERATION));
    }

    private int revision() {
        String seen = request().parameter("revision");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean mayChange = member().may(Permission.MANAGE_SERVICES);
        boolean archived = stored.flatMap(StoredElection::archivedAt).isPresent();
        add(new HtmlPart("errors", html -> FormFields.summary(html, this::text, form.problems())));
        add(new Element("conflict").when(!conflict.isEmpty()));
        add(new ExternalLink("back", deskLink(ElectionsPage.PATH)));
        add(new Label("title", pageTitle()), saved(), new Element("archived").when(archived));
        add(outlook());
        add(new ExternalLink("notices", deskLink(stored.map(it -> ElectionsPage.PATH + "/" + it.plan().code() + "/notices").orElse("")))
                .setVisible(stored.isPresent()));
        add(new Element("form").with(revisionField(), new HtmlPart("fields", this::fields), new Element("actions").when(mayChange)));
        add(new Element("archive").with(revisionField()).when(mayChange && stored.isPresent() && !archived));
        add(new Element("restore").with(revisionField()).when(mayChange && archived));
    }

    private Element revisionField() {
        return new Element("revision").attribute("value", stored.map(StoredElection::revision).orElse(0));
    }

    private Component saved() {
        String done = request().parameter("done");
        boolean known = !request().isPost() && DONE.contains(done);
        return new Element("saved").with(new Label("what", known ? getString("done." + done) : "")).when(known);
    }

    /** Of what was typed where it is understood, else of what is set. */
    private Component outlook() {
        Optional<Election> election = plan.map(ElectionPlan::election);
        return new Element("outlook").with(new HtmlPart("sentences", html -> election.ifPresent(it -> sentences(html, it))),
                new HtmlPart("moments", html -> election.ifPresent(it -> moments(html, it)))).when(election.isPresent());
    }

    private void sentences(Html html, Election election) {
        for (Locale shown : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            html.open("p", "kern-body").with("lang", shown.getLanguage()).text(ElectionWords.only(election, shown)).close("p");
        }
    }

    private void moments(Html html, Election election) {
        new Outlook(election, language()).moments().forEach((key, value) -> html.open("div", "kern-description-list-item")
                .element("dt", "kern-description-list-item__key", getString("moment." + key))
                .element("dd", "kern-description-list-item__value", value + (key.equals("deadline") ? " (" + election.times().citation() + ")" : ""))
                .close("div"));
    }

    private void fields(Html html) {
        FormFields fields = new FormFields(html, this::text, form::value, form.problems());
        fields.line("code", Field.Kind.TEXT, 40, stored.isPresent()).line("nameDe", Field.Kind.TEXT, 120, false).line("nameEn", Field.Kind.TEXT, 120, false)
                .list("kind", Arrays.stream(Kind.values()).map(Kind::key)).line("day", Field.Kind.DAY, 0, false)
                .line("opens", Field.Kind.MOMENT, 0, false).line("closes", Field.Kind.MOMENT, 0, false).box("emergency")
                .line("deadline", Field.Kind.MOMENT, 0, false).line("law", Field.Kind.TEXT, 120, false).line("dispatch", Field.Kind.DAY, 0, false)
                .line("runOff", Field.Kind.DAY, 0, false).box("carried");
    }

    private String text(String key) {
        return getString(key, null, "");
    }

    @Override
    protected String pageTitle() {
        return stored.map(it -> it.election().name(language())).orElseGet(() -> getString("title.new"));
    }

    @Override
    protected boolean isWrong() {
        return !form.problems().isEmpty() || !conflict.isEmpty();
    }
}
