package org.rathaus.service.ideacontest;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.ClientNetwork;
import org.rathaus.web.ClientLimit;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** Where somebody supports an idea: without an account, once, and not by a script. */
final class SupportPage extends ContestPublicPage {

    static final String PATH = "support";

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "supporter";
    private static final Duration COOKIE_LIFE = Duration.ofDays(400);
    /** A family, an office, a school: one network is many people, but not for the same idea on the same day. */
    private static final ClientLimit OF_ONE_IDEA = ClientLimit.of(20, Duration.ofDays(1));
    private static final ClientLimit OF_ALL_IDEAS = ClientLimit.of(100, Duration.ofDays(1));

    private final transient Idea idea;
    private String problem = "";

    /** A post supports. */
    SupportPage(PageParameters parameters) {
        super(parameters);
        idea = service().ideas().findShown(town(), parameters.get("id").toString("")).orElseThrow(NotFoundException::new);
        if (request().isPost()) {
            support();
        }
    }

    private String key() {
        return service().contests().find(town(), idea.contest().toString()).map(Contest::tokenKey).orElseThrow(NotFoundException::new);
    }

    private String address() {
        return serviceLink(PATH + "/" + idea.id());
    }

    /** Does not return when all is well. */
    private void support() {
        String token = request().parameter("token");
        if (!new PageToken(key(), idea.id(), request().clientAddress()).accepts(token, offer().now())) {
            problem = "token";
        } else if (isTooMuch()) {
            problem = "tooMany";
        } else {
            Ideas.Supported supported = service().ideas().support(town(), idea.id(), browser(), token);
            throw request().seeOther(address() + "?done=" + supported.name().toLowerCase(Locale.ROOT));
        }
    }

    private boolean isTooMuch() {
        String network = ClientNetwork.of(request().clientAddress());
        return !OF_ONE_IDEA.allows(network + "@" + idea.id()) || !OF_ALL_IDEAS.allows(network);
    }

    /** The browser keeps a random number until it is told to forget it; here nothing is kept of it but that it came once. */
    private String browser() {
        String known = kept(COOKIE).filter(it -> it.matches("[0-9a-f]{64}")).orElseGet(Hashes::random);
        keep(COOKIE, known, PATH, COOKIE_LIFE);
        return known;
    }

    @Override
    protected String pageTitle() {
        return serviceText("support.title");
    }

    @Override
    protected boolean isWrong() {
        return !problem.isEmpty();
    }

    @Override
    protected void write(Html html) {
        Kern parts = new Kern(html).back(serviceLink(IdeasPage.PATH + "/" + idea.id()), serviceText("support.back"));
        String done = request().parameter("done");
        if (done.matches("counted|before|closed")) {
            parts.done(serviceText("support." + done));
            parts.heading(idea.title(), "").body(serviceText(idea.supports() == 1 ? "idea.supports.one" : "idea.supports", idea.supports()));
            return;
        }
        if (!problem.isEmpty()) {
            parts.errors(serviceText("errorTitle"), Map.of("support", serviceText("support.error." + problem)));
        }
        parts.heading(serviceText("support.title"), idea.title());
        if (!idea.state().takesSupport()) {
            parts.body(serviceText("support.closed"));
            return;
        }
        parts.body(serviceText("support.text")).form(address())
                .hidden("token", new PageToken(key(), idea.id(), request().clientAddress()).next(offer().now())).actions();
        html.open("button", "kern-btn kern-btn--primary").with("type", "submit").with("id", "support")
                .element("span", "kern-label", serviceText("support.submit")).close("button");
        parts.endActions().endForm();
    }
}
