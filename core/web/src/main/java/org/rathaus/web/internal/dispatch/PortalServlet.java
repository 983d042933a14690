package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.service.ServiceId;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.attachment.AttachmentStore;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.form.AccountDrafts;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.form.ResumeLinks;
import org.rathaus.kernel.identity.SecondFactors;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.kernel.statistics.FormerServices;
import org.rathaus.kernel.statistics.Tally;
import org.rathaus.kernel.storage.StorageState;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.PluginApplication;
import org.rathaus.web.area.WebArea;
import org.rathaus.web.internal.form.PrefillSources;
import org.rathaus.web.internal.form.ServiceApplication;
import org.rathaus.web.internal.page.ErrorPage;
import org.rathaus.web.internal.plugin.Deployment;
import org.rathaus.web.internal.plugin.PluginRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one servlet: finds the town, then the area or the plugin, and hands the request over. */
@Component(service = Servlet.class, property = {
    "osgi.http.whiteboard.servlet.pattern=/*", "osgi.http.whiteboard.servlet.name=portal"})
public final class PortalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PortalServlet.class);
    /** Names a version that is tried out. */
    static final String CANDIDATE = "X-Rathaus-Candidate";

    private final transient BundleContext context;
    private final transient PluginRegistry plugins;
    private final transient Previews previews;
    private final transient Counters counters;
    private final transient Desks desks;
    private final transient Assets assets;
    private final transient Health health;
    private final transient ServiceApplication.Core citizens;
    private final transient Uploads uploads;
    private final transient CoreRequest.Core core;
    private final transient ReaderPages readers = new ReaderPages();
    private final transient Footfall footfall;
    private final transient FormerServices former;
    private transient Areas areas;
    private transient HostedApplication errors;
    private transient Thread starting;
    private volatile boolean started;

    /** With what pages need; the languages are there before them. */
    @Activate
    public PortalServlet(BundleContext context, @Reference LanguageFiles languages, @Reference PluginRegistry plugins, @Reference Towns towns,
            @Reference Drafts drafts, @Reference Cases cases, @Reference AttachmentStore attachments,
            @Reference PrefillSources sources, @Reference ResumeLinks links,
            @Reference AccountDrafts accountDrafts, @Reference StorageState storage, @Reference Sessions sessions,
            @Reference StaffAccounts staff, @Reference SecondFactors factors, @Reference Tally tally,
            @Reference FormerServices former, @Reference Clock clock) throws IOException {
        this.context = context;
        this.plugins = plugins;
        this.citizens = new ServiceApplication.Core(drafts, cases, attachments, sources, links, accountDrafts, tally);
        this.footfall = new Footfall(tally);
        this.former = former;
        this.uploads = Uploads.in(Path.of(String.valueOf(context.getProperty("rathaus.data")), "cache", "uploads"),
                context.getProperty("rathaus.upload.limit"));
        this.assets = Assets.in(Path.of(String.valueOf(context.getProperty("rathaus.home")), "branding", "base"));
        this.health = new Health(context, plugins, storage);
        this.previews = new Previews(plugins, staff);
        SignedInStaff signedIn = new SignedInStaff(staff, factors);
        this.counters = new Counters(signedIn);
        this.desks = new Desks(signedIn);
        this.core = new CoreRequest.Core(towns, plugins, clock, assets.address(), sessions,
                address(context.getProperty("rathaus.address")));
    }

    private static String address(String written) {
        return written == null ? "" : written.strip().replaceAll("/+$", "");
    }

    /** Returns at once: whoever comes before the pages are there is told to come again, instead of finding nothing. */
    @Override
    public void init() {
        starting = new Thread(this::start, "rathaus-start");
        starting.start();
    }

    private void start() {
        try {
            Hosting hosting = new Hosting(getServletContext(), core.towns(), citizens, core.clock());
            errors = hosting.host(new ErrorArea(), null);
            areas = new Areas(context, hosting);
            areas.open();
            started = true;
            plugins.open(getServletContext(), hosting);
        } catch (ServletException | RuntimeException | LinkageError e) {
            LOG.error("the portal cannot show its pages", e);
        }
    }

    @Override
    public void destroy() {
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        plugins.close();
        if (started) {
            started = false;
            areas.close();
            errors.stop();
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecurityHeaders.set(request, response);
        String path = request.getRequestURI();
        if (path.startsWith(Health.PREFIX)) {
            health.answer(path, started, response);
        } else if (!started) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (!path.startsWith(Assets.PREFIX) || !assets.send(path, request, response)) {
            dispatch(request, response, path);
        }
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException {
        boolean pathAccepted = RequestGuard.acceptsPath(path);
        Route route = Route.of(core.towns(), request.getServerName(), pathAccepted ? path : "/");
        if (route.lacksSlash(path)) {
            // the container would name the host that the client claims
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", path + "/");
            return;
        }
        boolean accepted = pathAccepted && (RequestGuard.acceptsSource(request) || isForServers(route));
        Visit visit = new Visit(request, response, route);
        try {
            boolean takesFiles = takesFiles(route) || previews.isWanted(request, route);
            Optional<ErrorPage.Kind> unread = visit.read(accepted && takesFiles ? uploads : null);
            visit.pageRequest(core, visit.request(), response);
            answer(visit, unread, accepted);
        } finally {
            SentForm.forgetFiles(request);
        }
    }

    private boolean isForServers(Route route) {
        return areas.isForServers(scope(route), route.segment(), route.rest());
    }

    private boolean takesFiles(Route route) {
        return route.isService() || route.desk().isPresent() || areas.takesFiles(scope(route), route.segment());
    }

    private void answer(Visit visit, Optional<ErrorPage.Kind> unread, boolean accepted) throws ServletException, IOException {
        if (!RequestGuard.acceptsMethod(visit.request())) {
            visit.response().setHeader("Allow", "GET, HEAD, POST");
            fail(visit, ErrorPage.Kind.METHOD);
        } else if (unread.isPresent()) {
            fail(visit, unread.get());
        } else if (!accepted) {
            LOG.info("refused {} from another site or with a malformed address", visit.request().getMethod());
            fail(visit, ErrorPage.Kind.REFUSED);
        } else {
            readers.serve(visit, plugins.generation(), this::find);
            footfall.count(visit);
        }
    }

    private void find(Visit visit) throws ServletException, IOException {
        if (!toBrand(visit) && !toDesk(visit) && !toArea(visit) && !toPlugin(visit)) {
            toHome(visit);
        }
    }

    private static boolean toBrand(Visit visit) throws IOException {
        Route route = visit.route();
        return route.town() != null && route.segment().equals("assets")
                && Assets.send(route.town(), route.rest(), visit.response());
    }

    private boolean toArea(Visit visit) throws ServletException, IOException {
        Route route = visit.route();
        if (route.segment().isEmpty()) {
            return false;
        }
        Optional<HostedApplication> area = areas.find(scope(route), route.segment());
        if (area.isPresent() && !area.get().serve(visit.at(route.base(), route.rest()), visit.response())) {
            fail(visit, ErrorPage.Kind.NOT_FOUND);
        }
        return area.isPresent();
    }

    private boolean toPlugin(Visit visit) throws ServletException, IOException {
        Route route = visit.route();
        if (!previews.isOne(visit) && !route.isService()) {
            return false;
        }
        Optional<ErrorPage.Kind> refusal = counters.enter(visit);
        if (refusal.isPresent()) {
            fail(visit, refusal.get());
            return true;
        }
        toVersion(visit, route, route.rest());
        return true;
    }

    /** Pages of a service for staff; whoever is not let in goes on to the area of the staff, which asks for a sign-in or says no. */
    private boolean toDesk(Visit visit) throws ServletException, IOException {
        Optional<Route> desk = visit.route().desk();
        if (desk.isEmpty() || !plugins.hasDesk(desk.get().segment()) || !desks.admits(visit, desk.get())) {
            return false;
        }
        toVersion(visit, desk.get(), PluginApplication.DESK + desk.get().rest());
        return true;
    }

    private void toVersion(Visit visit, Route route, String rest) throws ServletException, IOException {
        String id = route.segment();
        Optional<Deployment> version = plugins.enter(id, visit.request().getHeader(CANDIDATE));
        if (version.isEmpty()) {
            boolean soon = plugins.mayComeBack(id) || !health.isReady();
            fail(visit, soon ? ErrorPage.Kind.UNAVAILABLE : ErrorPage.Kind.REMOVED);
        } else {
            serve(visit, version.get(), route.base(), rest);
        }
    }

    /** What the plugin may still do with its request after it was given up must reach nobody. */
    private void serve(Visit visit, Deployment version, String base, String rest) throws ServletException, IOException {
        LentRequest request = new LentRequest(visit.request());
        HeldResponse response = new HeldResponse(visit.response());
        visit.pageRequest(core, request, response);
        Deployment.Outcome outcome = version.serve(new AreaRequest(request, base, rest), response);
        request.takeBack(outcome == Deployment.Outcome.ANSWERED);
        switch (outcome) {
            case ANSWERED -> response.deliver();
            case NO_PAGE -> fail(visit, ErrorPage.Kind.NOT_FOUND);
            case DEFECT -> fail(visit, ErrorPage.Kind.DEFECT);
            case UNAVAILABLE, HANGING -> fail(visit, ErrorPage.Kind.UNAVAILABLE);
        }
    }

    /** The home area also has the pages that lie directly below the town. */
    private void toHome(Visit visit) throws ServletException, IOException {
        Route route = visit.route();
        Optional<HostedApplication> home = areas.find(scope(route), "");
        String rest = route.segment().isEmpty() ? "" : "/" + route.segment() + route.rest();
        if (home.isEmpty() || !home.get().serve(visit.at(route.townBase(), rest), visit.response())) {
            fail(visit, isElsewhere(route) ? ErrorPage.Kind.NOT_OFFERED : ErrorPage.Kind.NOT_FOUND);
        }
    }

    /** Whether there is such a service in other towns, or was one in this. */
    private boolean isElsewhere(Route route) {
        return route.isServiceNoMore() || route.town() != null && (plugins.knows(route.segment())
                || ServiceId.isAllowed(route.segment()) && former.wasOffered(route.town().id(), route.segment()));
    }

    private static WebArea.Scope scope(Route route) {
        return route.town() == null ? WebArea.Scope.INSTALLATION : WebArea.Scope.TOWN;
    }

    private void fail(Visit visit, ErrorPage.Kind kind) throws ServletException, IOException {
        errors.serve(visit.lookAt(visit.route().townBase() + "/error", "/" + kind.name()), visit.response());
    }
}
