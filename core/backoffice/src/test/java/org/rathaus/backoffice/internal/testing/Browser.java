package org.rathaus.backoffice.internal.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.protocol.http.mock.MockHttpServletResponse;
import org.apache.wicket.request.Url;
import org.apache.wicket.util.tester.WicketTester;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.testing.MemorySessions;
import org.rathaus.web.SentFile;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.WebArea;

/** Asks the pages of an area as a browser does, in one session. */
public final class Browser {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final WicketTester tester;
    private final WebArea area;
    private final Town town;
    private final CoreRequest.Core core;
    private final List<String> faults = new ArrayList<>();
    private final MemorySessions sessions = new MemorySessions();
    private Cookie session;
    private Cookie elsewhere;
    private Locale language = Locale.GERMAN;
    private MockHttpServletResponse answer;

    /** In a town, or outside with null. */
    public Browser(WebArea area, Town town, OneService catalog) {
        this.tester = new WicketTester(new AreaApplication(area));
        this.area = area;
        this.town = town;
        this.core = new CoreRequest.Core(new Folders(List.of(new SampleTown("ours").named("Unsere", "Stadt Unsere").set(Map.of("assurance", "none"))), faults),
                catalog, CLOCK, "/assets/1", sessions);
    }

    private record Folders(List<Town> all, List<String> problems) implements Towns {

        @Override
        public Optional<Town> find(String id) {
            return new KnownTowns(all).find(id);
        }

        @Override
        public Optional<Town> byHost(String host) {
            return Optional.empty();
        }
    }

    /** From now on something is wrong with folders of towns. */
    public Browser withFaults(String... more) {
        faults.addAll(List.of(more));
        return this;
    }

    /** Who is signed in. */
    public Sessions sessions() {
        return sessions;
    }

    /** Speaks this language from now on. */
    public Browser in(Locale chosen) {
        language = chosen;
        return this;
    }

    /** Is somebody else from now on, signed in with both factors. */
    public Browser as(StaffMember member) {
        session = new Cookie("staff-" + member.townId(),
                sessions.open(member.townId(), Audience.STAFF, member.id(), LevelOfAssurance.SUBSTANTIAL, "Firefox, Linux"));
        return this;
    }

    /** Is signed in elsewhere, too. */
    public Browser alsoAs(StaffMember member) {
        Cookie before = session;
        elsewhere = as(member).session;
        session = before;
        return this;
    }

    /** Asks for an address below the area. */
    public String get(String path) {
        return send("GET", path, Map.of(), Map.of());
    }

    /** Asks with headers. */
    public String get(String path, Map<String, String> headers) {
        return send("GET", path, Map.of(), headers);
    }

    /** Sends a form. */
    public String post(String path, Map<String, String> fields) {
        return send("POST", path, fields, Map.of());
    }

    /** Sends a form with a file. */
    public String post(String path, Map<String, String> fields, SentFile file) {
        tester.getRequest().setAttribute(CoreRequest.FILES, List.of(file));
        return send("POST", path, fields, Map.of());
    }

    private String send(String method, String path, Map<String, String> fields, Map<String, String> headers) {
        MockHttpServletRequest request = tester.getRequest();
        request.setMethod(method);
        request.setUrl(Url.parse(path));
        fields.forEach((name, value) -> request.getPostParameters().setParameterValue(name, value));
        headers.forEach(request::setHeader);
        if (session != null) {
            request.addCookie(session);
        }
        if (elsewhere != null) {
            request.addCookie(elsewhere);
        }
        answer = tester.getResponse();
        String base = town == null ? "" : "/" + town.id();
        String address = base + "/" + area.path() + (path.isEmpty() ? "" : "/" + path.replaceAll("\\?.*", ""));
        new CoreRequest(new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return address;
            }
        }, answer, core, town, base, language);
        tester.getSession().setLocale(language);
        tester.processRequest();
        return body();
    }

    private String body() {
        byte[] bytes = answer.getBinaryContent();
        return bytes != null && bytes.length > 0 ? new String(bytes, StandardCharsets.UTF_8) : answer.getDocument();
    }

    /** The last answer as it is. */
    public byte[] bytes() {
        return answer.getBinaryContent();
    }

    /** The status of the last answer. */
    public int status() {
        return answer.getStatus();
    }

    /** A header of the last answer. */
    public String header(String name) {
        return answer.getHeader(name);
    }

    /** What the last answer sets a cookie to. */
    public String cookie(String name) {
        return answer.getCookies().stream().filter(it -> it.getName().equals(name)).map(Cookie::getValue).findFirst().orElseThrow();
    }

    /** Where the last answer leads, below the area. */
    public String location() {
        return answer.getHeader("Location").replaceAll("^.*\\b" + area.path(), "");
    }
}
