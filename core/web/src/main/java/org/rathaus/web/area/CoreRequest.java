package org.rathaus.web.area;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.cycle.RequestCycle;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.identity.Client;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.SentFile;
import org.rathaus.web.internal.page.PageTexts;

/**
 * The request in work as bundles of the core see it: with what the dispatcher found out about it, who is signed in, and ways to sign in
 * and out. Pages of plugins see a {@link PortalRequest} of it.
 */
public final class CoreRequest implements PortalRequest {

    /** The attribute of the request under which the dispatcher leaves the files of a form. */
    public static final String FILES = CoreRequest.class.getName() + ".files";

    private static final String ATTRIBUTE = CoreRequest.class.getName();
    private static final String NONCE_FOR_READERS = ATTRIBUTE + ".nonceForReaders";
    private static final String PREVIEW = CoreRequest.class.getName() + ".preview";
    private static final String INTAKE = CoreRequest.class.getName() + ".intake";
    private static final String DESK = CoreRequest.class.getName() + ".desk";

    /**
     * What pages need of the core.
     *
     * @param towns    all towns
     * @param catalog  the running services
     * @param clock    the time
     * @param assets   the address of the files that all towns share
     * @param sessions who is signed in
     * @param address  where citizens reach the installation, as its operator has written down, without a slash at its end; empty:
     *                 nobody has
     */
    public record Core(Towns towns, ServiceCatalog catalog, Clock clock, String assets, Sessions sessions, String address) {

        /** Without an address that anybody has written down. */
        public Core(Towns towns, ServiceCatalog catalog, Clock clock, String assets, Sessions sessions) {
            this(towns, catalog, clock, assets, sessions, "");
        }
    }

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Core core;
    private final Town town;
    private final String townBase;
    private final Locale language;
    private final Map<Audience, Optional<Session>> sessions = new EnumMap<>(Audience.class);

    /**
     * For the dispatcher.
     *
     * @param town     null outside a town
     * @param townBase the path under which the town's pages lie, without a slash at its end
     */
    public CoreRequest(HttpServletRequest request, HttpServletResponse response, Core core, Town town,
            String townBase, Locale language) {
        this.request = request;
        this.response = response;
        this.core = core;
        this.town = town;
        this.townBase = townBase;
        this.language = language;
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The request that the current thread works on. */
    public static CoreRequest current() {
        return of(RequestCycle.get().getRequest());
    }

    /** What pages will find at this request of Wicket. */
    public static CoreRequest of(Request request) {
        return of((HttpServletRequest) request.getContainerRequest());
    }

    /** For the dispatcher: what pages will find at this request. */
    public static CoreRequest of(HttpServletRequest request) {
        return (CoreRequest) request.getAttribute(ATTRIBUTE);
    }

    /** What pages need of the core. */
    public Core core() {
        return core;
    }

    /** The town; empty on pages of the whole installation. */
    public Optional<Town> town() {
        return Optional.ofNullable(town);
    }

    @Override
    public Town requireTown() {
        return town().orElseThrow(() -> new IllegalStateException("this page belongs to a town"));
    }

    /**
     * Says that the page looks the same to everybody who comes without cookies, so that it may answer them too.
     *
     * @param nonce what its scripts and styles carry; each reader gets an own
     */
    public void sameForReaders(String nonce) {
        request.setAttribute(NONCE_FOR_READERS, nonce);
    }

    /** For the dispatcher: the nonce of the page that answered this request, if it is the same for all readers. */
    public static Optional<String> nonceForReaders(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(NONCE_FOR_READERS));
    }

    /** For the dispatcher: whoever asks looks at a service as it will be, and changes nothing. */
    public static void preview(HttpServletRequest request) {
        request.setAttribute(PREVIEW, Boolean.TRUE);
    }

    /** Whether an administrator of the town looks at a service as it will be; what they send is nothing. */
    public boolean isPreview() {
        return Boolean.TRUE.equals(request.getAttribute(PREVIEW));
    }

    /** For the dispatcher: whoever asks is a clerk who fills in a form for somebody. */
    public static void intake(HttpServletRequest request, Intake intake) {
        request.setAttribute(INTAKE, intake);
    }

    /** How the application comes that a clerk fills in for somebody; empty for whoever applies themselves. */
    public Optional<Intake> intake() {
        return Optional.ofNullable((Intake) request.getAttribute(INTAKE));
    }

    /** For the dispatcher: this member of staff is let in to the pages of a service for staff. */
    public static void desk(HttpServletRequest request, StaffMember member) {
        request.setAttribute(DESK, member);
    }

    /**
     * The member of staff who was let in to the service's pages for staff.
     *
     * @throws NotFoundException if the request came another way
     */
    public StaffMember deskMember() {
        return Optional.ofNullable((StaffMember) request.getAttribute(DESK)).orElseThrow(NotFoundException::new);
    }

    @Override
    public Locale language() {
        return language;
    }

    /**
     * The language in which the frame of the page speaks, which is German where the core does not speak the page's. A
     * text in another one has to say so (WCAG 2.2, 3.1.2).
     */
    public Locale frameLanguage() {
        return PageTexts.frameLanguage(language);
    }

    @Override
    public Instant now() {
        return core.clock().instant();
    }

    @Override
    public String link(String path) {
        return townBase + "/" + path;
    }

    /** The first part of the path below the town: the id of a service, or the name of an area. */
    public String firstSegment() {
        return path().substring(Math.min(link("").length(), path().length())).split("/", 2)[0];
    }

    @Override
    public String origin() {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName().toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port);
    }

    @Override
    public boolean isPost() {
        return "POST".equals(request.getMethod());
    }

    @Override
    public String query() {
        return Optional.ofNullable(request.getQueryString()).orElse("");
    }

    @Override
    public String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    @Override
    public String[] parameters(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).orElseGet(() -> new String[0]);
    }

    /** What was sent in a form, field by field; nothing of the address. */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        Set<String> ofAddress = Arrays.stream(query().split("&")).map(it -> it.split("=", 2)[0]).collect(Collectors.toSet());
        request.getParameterMap().forEach((name, values) -> {
            if (!ofAddress.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        return fields;
    }

    /** Whether files were sent. */
    public boolean hasFiles() {
        return request.getAttribute(FILES) instanceof List<?> files && files.stream().anyMatch(it -> ((SentFile) it).isStored());
    }

    @Override
    public List<SentFile> files(String field) {
        return request.getAttribute(FILES) instanceof List<?> files
                ? files.stream().map(SentFile.class::cast).filter(it -> it.field().equals(field)).toList() : List.of();
    }

    @Override
    public String clientAddress() {
        return request.getRemoteAddr();
    }

    /** The host that the client asks for, without the port; what a client says here proves nothing. */
    public String host() {
        return request.getServerName();
    }

    /** Where the request comes from. */
    public Client client() {
        return new Client(clientAddress(), Device.of(userAgent()));
    }

    /** The same, with what its browser was given when somebody of this audience signed in. */
    public Client client(Audience audience) {
        return new Client(clientAddress(), Device.of(userAgent()), new RecognitionCookie(this, audience).value());
    }

    /**
     * Gives the browser of whoever has signed in what it brings along next time.
     *
     * @param area the path of the pages to which it brings that
     */
    public void recognise(Audience audience, String recognition, String area) {
        new RecognitionCookie(this, audience).set(recognition, area);
    }

    @Override
    public String path() {
        return request.getRequestURI();
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElseGet(() -> new Cookie[0]);
        return Arrays.stream(cookies).filter(it -> it.getName().equals(name)).map(Cookie::getValue).findFirst();
    }

    /** Sets a cookie that scripts cannot read, until the browser closes or, with an age, for so many seconds. */
    public void setCookie(String name, String value, String path, int maxAge) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Ends the request with a status and no content, as scripts of our pages expect it. */
    public RuntimeException plain(int status) {
        return new PlainStatus(status);
    }

    /** Sets the status of the answer. */
    public void status(int status) {
        response.setStatus(status);
    }

    @Override
    public void header(String name, String value) {
        if (name.strip().equalsIgnoreCase("Set-Cookie")) {
            throw new IllegalArgumentException("a cookie is set by its own method");
        }
        response.setHeader(name, value);
    }

    /** Where else in the installation whoever asks is signed in, in this browser. */
    public List<Session> sessionsElsewhere(Audience audience) {
        return SessionCookie.of(this, audience).findElsewhere();
    }

    List<String> cookieNames() {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? List.of() : Arrays.stream(cookies).map(Cookie::getName).toList();
    }

    /**
     * Who of this audience is signed in here. A citizen who has shown the password of an account with a second factor, and
     * no code yet, is not.
     */
    public Optional<Session> session(Audience audience) {
        return begunSession(audience).filter(it -> audience == Audience.STAFF || it.level() != LevelOfAssurance.NONE);
    }

    /** The same, be a code asked for or not; asks the database when there is a cookie, and once. */
    public Optional<Session> begunSession(Audience audience) {
        return sessions.computeIfAbsent(audience, it -> SessionCookie.of(this, it).find());
    }

    /** Signs in to this town (or the installation), in a new session; one that the browser had before ends. */
    public void signIn(Audience audience, String accountId, LevelOfAssurance level) {
        SessionCookie.of(this, audience).open(accountId, level);
        sessions.remove(audience);
    }

    /** The same with a session that is open already, of which this is the secret. */
    public void signIn(Audience audience, String token) {
        SessionCookie.of(this, audience).take(token);
        sessions.remove(audience);
    }

    /** Signs out of this town (or the installation). */
    public void signOut(Audience audience) {
        SessionCookie.of(this, audience).end();
        sessions.remove(audience);
    }

    /** Whether nobody can read along. */
    boolean isSecure() {
        return request.isSecure();
    }

    /** What the browser says that it is. */
    String userAgent() {
        return Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
    }

    /** The town's id, or what stands for the installation. */
    String place() {
        return town == null ? StaffMember.INSTALLATION : town.id();
    }
}
