package org.rathaus.devmode.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.devmode.internal.DeveloperMode;

/**
 * While what was saved does not run, the pages of the service and the homes say why. Forms that are sent go on to the version that runs: what
 * somebody types is kept. {@code ?running} shows a page all the same.
 */
@Component(service = Filter.class, property = {"osgi.http.whiteboard.filter.pattern=/*", "osgi.http.whiteboard.filter.name=rathaus-dev"})
public final class BuildFilter implements Filter {

    static final String RUNNING = "running";
    /** Names a version that is tried out before citizens see it. */
    private static final String CANDIDATE = "X-Rathaus-Candidate";
    private static final String STATE = DevArea.address("state");
    static final String SCRIPT = DevArea.address("reload.js");

    private final DeveloperMode mode;
    private final Towns towns;

    @Activate
    public BuildFilter(@Reference DeveloperMode mode, @Reference Towns towns) {
        this.mode = mode;
        this.towns = towns;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI();
        boolean isOurs = path.equals(DevArea.address("")) || path.startsWith(DevArea.address("") + "/");
        if (!LocalOnly.admits(request)) {
            if (isOurs) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
        } else if (path.equals(STATE)) {
            send(response, "text/plain", String.valueOf(mode.outcome().number()).getBytes(StandardCharsets.US_ASCII));
        } else if (path.equals(SCRIPT)) {
            send(response, "text/javascript", script());
        } else {
            chain.doFilter(isInTheWay(request) ? new Diverted(request) : request, response);
        }
    }

    private static byte[] script() throws IOException {
        try (InputStream in = BuildFilter.class.getResourceAsStream("reload.js")) {
            return in.readAllBytes();
        }
    }

    private static void send(HttpServletResponse response, String type, byte[] content) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private boolean isInTheWay(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getHeader(CANDIDATE) == null && !RUNNING.equals(request.getQueryString())
                && mode.outcome().isBroken() && (isHome(request.getRequestURI()) || isOfTheService(request));
    }

    /** The list of towns, and the home of each. */
    private boolean isHome(String path) {
        return path.equals("/") || path.endsWith("/") && path.indexOf('/', 1) == path.length() - 1 && towns.find(path.substring(1, path.length() - 1)).isPresent();
    }

    private boolean isOfTheService(HttpServletRequest request) {
        String path = request.getRequestURI();
        Optional<Town> host = towns.byHost(request.getServerName());
        int end = host.isPresent() ? 0 : path.indexOf('/', 1);
        if (end < 0 || host.isEmpty() && towns.find(path.substring(1, end)).isEmpty()) {
            return false;
        }
        String rest = path.substring(end) + "/";
        return rest.startsWith("/" + mode.service() + "/") || rest.startsWith("/staff/service/" + mode.service() + "/");
    }
}
