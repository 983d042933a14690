package org.rathaus.web.internal.page;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.wicket.core.request.handler.ListenerRequestHandler;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.component.IRequestablePage;
import org.apache.wicket.request.cycle.IRequestCycleListener;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.core.request.handler.PageProvider;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler;
import org.apache.wicket.core.request.handler.RenderPageRequestHandler.RedirectPolicy;
import org.apache.wicket.request.flow.ResetResponseException;
import org.apache.wicket.request.resource.PackageResource.PackageResourceBlockedException;
import org.apache.wicket.request.http.flow.AbortWithHttpErrorCodeException;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.storage.StorageException;
import org.rathaus.web.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong while a page was made into a page that says what to do. */
public final class Failures implements IRequestCycleListener {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final String DEFECT = Failures.class.getName() + ".defect";
    private static final String NOTE = Failures.class.getName() + ".note";

    /** The defect that was turned into a page while this request was answered. */
    public static Optional<Throwable> of(HttpServletRequest request) {
        return Optional.ofNullable((Throwable) request.getAttribute(DEFECT));
    }

    /** Notes a failure that the citizen went on without, for whoever looks after the plugin. */
    public static void note(String what, Throwable failure) {
        Optional.ofNullable(RequestCycle.get()).map(cycle -> (HttpServletRequest) cycle.getRequest().getContainerRequest())
                .ifPresent(request -> request.setAttribute(NOTE, what + ": " + describe(failure)));
    }

    /** What was noted last while this request was answered. */
    public static Optional<String> noteOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(NOTE));
    }

    /** The root of a failure and its place in the code, without its message, which might repeat what a citizen typed. */
    public static String describe(Throwable failure) {
        Throwable root = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).reduce((outer, inner) -> inner).orElse(failure);
        return root.getClass().getName() + Arrays.stream(root.getStackTrace()).filter(it -> !it.getClassName().startsWith("java."))
                .findFirst().map(it -> " at " + it.getClassName() + "." + it.getMethodName() + ":" + it.getLineNumber()).orElse("");
    }

    /** Whether the database was away, which says nothing of a plugin. */
    public static boolean isOfStorage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(StorageException.class::isInstance);
    }

    @Override
    public IRequestHandler onException(RequestCycle cycle, Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResetResponseException) {
                return null;
            }
            if (isNotFound(cause)) {
                return show(ErrorPage.Kind.NOT_FOUND);
            }
            if (cause instanceof NotPermittedException) {
                return show(ErrorPage.Kind.FORBIDDEN);
            }
            if (cause instanceof AbortWithHttpErrorCodeException) {
                return null;
            }
            if (cause instanceof StorageException) {
                LOG.error("storage failed", exception);
                return show(ErrorPage.Kind.STORAGE);
            }
        }
        LOG.error("page failed", exception);
        ((HttpServletRequest) cycle.getRequest().getContainerRequest()).setAttribute(DEFECT, exception);
        return show(ErrorPage.Kind.DEFECT);
    }

    private static boolean isNotFound(Throwable cause) {
        return cause instanceof NotFoundException || cause instanceof PackageResourceBlockedException || asksNoListener(cause);
    }

    /** Who makes up the address of a listener where there is none meets a cast of Wicket's, which is no defect of ours. */
    private static boolean asksNoListener(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return cause instanceof ClassCastException && trace.length > 0
                && trace[0].getClassName().equals(ListenerRequestHandler.class.getName());
    }

    private static IRequestHandler show(ErrorPage.Kind kind) {
        IRequestablePage page = new ErrorPage(kind);
        return new RenderPageRequestHandler(new PageProvider(page), RedirectPolicy.NEVER_REDIRECT);
    }
}
