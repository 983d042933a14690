package org.rathaus.web.internal.plugin;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.Callable;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.protocol.http.mock.MockHttpServletResponse;
import org.apache.wicket.protocol.http.mock.MockServletContext;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.osgi.framework.Bundle;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.web.internal.dispatch.HostedApplication;

/** A version of a plugin with two places, whose one page takes as long as a test wants. */
final class DogVersion {

    static final int PLACES = 2;
    private static final String PAGE = "page";

    final PluginThreads threads = new PluginThreads("dogs", DogVersion.class.getClassLoader(), PLACES);
    final Deployment deployment;

    /** Nothing to know of it but its id. */
    @ServiceDescriptor(id = "dogs", category = Category.TAXES)
    static final class Dogs implements PublicService {
        @Override
        public FormDefinition form() {
            return FormDefinition.of(1, Step.of("dog", Question.text("name")));
        }
    }

    private static final class Application extends WebApplication {

        private final Callable<?> page;

        private Application(Callable<?> page) {
            this.page = page;
        }

        @Override
        public Class<? extends Page> getHomePage() {
            return Page.class;
        }

        @Override
        protected void init() {
            super.init();
            mountResource(PAGE, new ResourceReference(PAGE) {
                @Override
                public IResource getResource() {
                    return attributes -> answer();
                }
            });
        }

        private void answer() {
            try {
                page.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Runs.
     *
     * @param page     what its page does
     * @param deadline of its requests
     */
    DogVersion(Callable<?> page, Duration deadline) throws ServletException {
        this(page, deadline, new Dogs());
    }

    /** Runs, with another service of the same name. */
    DogVersion(Callable<?> page, Duration deadline, PublicService service) throws ServletException {
        Application application = new Application(page);
        deployment = new Deployment(bundle(1), service(service),
                HostedApplication.start("dogs", application, getClass().getClassLoader(), new MockServletContext(application, null)), threads,
                new Limits(PLACES, deadline, deadline));
    }

    static OfferedService service() {
        return service(new Dogs());
    }

    private static OfferedService service(PublicService service) {
        return new OfferedService(Dogs.class.getAnnotation(ServiceDescriptor.class), service, null);
    }

    /** A bundle of which only the id is known. */
    static Bundle bundle(long id) {
        return (Bundle) Proxy.newProxyInstance(DogVersion.class.getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> id);
    }

    /** As a citizen does who was counted in. */
    Deployment.Outcome ask() {
        if (!deployment.enter()) {
            throw new IllegalStateException("it takes no requests");
        }
        MockHttpServletRequest request = new MockHttpServletRequest(null, null, null);
        return deployment.serve(at(request), new MockHttpServletResponse(request));
    }

    private static HttpServletRequest at(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getContextPath() {
                return "";
            }

            @Override
            public String getServletPath() {
                return "";
            }

            @Override
            public String getPathInfo() {
                return "/" + PAGE;
            }

            @Override
            public String getRequestURI() {
                return getPathInfo();
            }
        };
    }
}
