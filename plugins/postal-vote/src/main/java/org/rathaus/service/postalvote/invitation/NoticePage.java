package org.rathaus.service.postalvote.invitation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.election.FormFields;
import org.rathaus.web.ClientLimit;
import org.rathaus.web.Element;
import org.rathaus.web.Field;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.PublicPage;

/**
 * Where the QR code of a polling notification leads, and where its short code is typed. What the code stands for goes into a
 * new draft, never into an address. A code that is none any more says so, and the form can be begun without it.
 */
public final class NoticePage extends PublicPage {

    /** Where it lies. */
    public static final String PATH = "notice";

    private static final long serialVersionUID = 1L;
    private static final String CODE = "code";
    /** What a code has filled in is said to be from this source. */
    private static final String SOURCE = "notice";
    private static final ClientLimit TRIES = ClientLimit.of(30, Duration.ofMinutes(10));

    private final String token;
    private final transient Elections elections;
    private final transient Map<String, String> problems = new LinkedHashMap<>();
    private transient Optional<Notices.Finding> finding = Optional.empty();

    /** With a token in the address, or without. A post begins the form. */
    public NoticePage(PageParameters parameters) {
        super(parameters);
        request().header("Cache-Control", "no-store");
        request().header("X-Robots-Tag", "noindex");
        token = parameters.get("token").toString("");
        elections = service(PostalVote.class).elections(offer());
        if (!token.isEmpty()) {
            finding = Optional.of(notices().byToken(request().requireTown().id(), token, elections));
        } else if (request().isPost()) {
            finding = typed(request().parameter(CODE));
        }
        if (request().isPost()) {
            finding.filter(it -> it.state() == Notices.State.GOOD).ifPresent(this::begin);
        }
    }

    private Notices notices() {
        return service(PostalVote.class).notices();
    }

    private Optional<Notices.Finding> typed(String code) {
        if (code.isBlank()) {
            problems.put(CODE, "missing");
            return Optional.empty();
        }
        if (!TRIES.allows(request().clientAddress())) {
            problems.put(CODE, "tooOften");
            return Optional.empty();
        }
        Notices.Finding found = notices().byCode(request().requireTown().id(), code, elections);
        if (found.state() == Notices.State.UNKNOWN) {
            problems.put(CODE, "unknown");
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private void begin(Notices.Finding good) {
        NoticeNumber number = good.number().orElseThrow();
        String election = good.election().map(Election::id).orElseThrow();
        Map<String, String> known = new LinkedHashMap<>(Map.of("district", number.district(), "registerNumber", number.number(),
                Elections.QUESTION, election));
        if (!token.isEmpty()) {
            known.putAll(addressee(election, number));
        }
        throw beginForm(Prefill.of(SOURCE, known));
    }

    /** The name that stands on the notice above its QR code; who types a code, which can be guessed, is told none. */
    private Map<String, String> addressee(String election, NoticeNumber number) {
        return service(PostalVote.class).staffSide().registers().addressee(request().requireTown().id(), election, number)
                .map(it -> Map.of("familyName", it.familyName(), "firstNames", it.firstNames())).orElse(Map.of());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean good = finding.filter(it -> it.state() == Notices.State.GOOD).isPresent();
        String election = finding.flatMap(Notices.Finding::election).map(it -> it.label(language())).orElse("");
        String number = finding.flatMap(Notices.Finding::number).map(NoticeNumber::printed).orElse("");
        String state = finding.map(it -> it.state().name().toLowerCase(Locale.ROOT)).orElse("");
        add(new HtmlPart("errors", html -> FormFields.summary(html, this::text, problems)));
        add(new ExternalLink("back", serviceLink("")), new Label("title", title()));
        add(new Element("good").attribute("action", serviceLink(PATH + "/" + token))
                .with(new Label("election", election), new Label("number", number)).when(good));
        add(new Element("bad").with(new Label("name", good || state.isEmpty() ? "" : getString("state." + state)),
                new Label("text", good || state.isEmpty() ? "" : Texts.fill(getString("state." + state + ".text"), election)))
                .when(!good && !state.isEmpty()));
        add(new Element("typing").attribute("action", serviceLink(PATH)).with(new HtmlPart("fields", html ->
                new FormFields(html, this::text, unused -> token.isEmpty() ? request().parameter(CODE) : "", problems)
                        .line(CODE, Field.Kind.TEXT, 20, false))).when(!good));
        boolean open = !elections.open().isEmpty();
        add(new Element("without").with(new ExternalLink("apply", serviceLink(open ? "apply" : ""))).when(!good));
    }

    private String text(String key) {
        return getString(key, null, "");
    }

    private String title() {
        return getString(finding.filter(it -> it.state() == Notices.State.GOOD).isPresent() ? "title.good" : "title");
    }

    @Override
    protected String pageTitle() {
        return title();
    }

    @Override
    protected boolean isWrong() {
        return !problems.isEmpty();
    }
}
