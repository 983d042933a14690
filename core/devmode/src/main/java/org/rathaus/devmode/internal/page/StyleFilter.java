package org.rathaus.devmode.internal.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.rathaus.devmode.internal.Settings;

/** Sends the portal's own styles and scripts as they are in the checkout now, to browsers that keep nothing of them. */
@Component(service = Filter.class, property = {"osgi.http.whiteboard.filter.pattern=/assets/*", "osgi.http.whiteboard.filter.name=rathaus-dev-styles"})
public final class StyleFilter implements Filter {

    private static final Map<String, String> TYPES = Map.of("portal.css", "text/css; charset=utf-8",
            "portal.js", "text/javascript; charset=utf-8", "passkey.js", "text/javascript; charset=utf-8");

    private final Optional<Path> folder;

    /** With the checkout, if the portal was started from one. */
    @Activate
    public StyleFilter(BundleContext context) {
        folder = Settings.of(context).sources().map(it -> it.resolve("branding/base/src"));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = ((HttpServletRequest) request).getRequestURI();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<Path> file = folder.filter(it -> TYPES.containsKey(name)).map(it -> it.resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setContentType(TYPES.get(name));
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        answer.getOutputStream().write(Files.readAllBytes(file.get()));
    }
}
