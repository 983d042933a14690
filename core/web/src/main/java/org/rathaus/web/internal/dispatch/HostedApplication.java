package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.protocol.http.WicketFilter;

/** A Wicket application in a filter of its own, outside the servlet container's own list of filters. */
public final class HostedApplication {

    private static final AtomicLong COUNTER = new AtomicLong();

    private final WicketFilter filter;

    private HostedApplication(WicketFilter filter) {
        this.filter = filter;
    }

    /**
     * Starts an application.
     *
     * @param place  the same for each version of the same pages: attributes of HTTP sessions hang on it
     * @param loader finds the application's classes and those of Wicket
     */
    public static HostedApplication start(String place, WebApplication application, ClassLoader loader,
            ServletContext context) throws ServletException {
        // names of applications are global to the JVM; two versions of a plugin live side by side for a moment
        application.setName("rathaus-" + place + "-" + COUNTER.incrementAndGet());
        WicketFilter filter = new WicketFilter(application) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        filter.setFilterPath("");
        filter.init(false, new Config("rathaus-" + place, context));
        return new HostedApplication(filter);
    }

    /** Serves; false when the application has no page at this address. */
    public boolean serve(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        AtomicBoolean passedOn = new AtomicBoolean();
        filter.doFilter(request, response, (ignoredRequest, ignoredResponse) -> passedOn.set(true));
        return !passedOn.get();
    }

    /** Ends the application. */
    public void stop() {
        filter.destroy();
    }

    private record Config(String name, ServletContext context) implements FilterConfig {

        @Override
        public String getFilterName() {
            return name;
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        @Override
        public String getInitParameter(String parameter) {
            return null;
        }

        @Override
        public Enumeration<String> getInitParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
