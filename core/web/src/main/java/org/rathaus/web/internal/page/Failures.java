package org.rathaus.web.internal.page;

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
import org.rathaus.api.storage.StorageException;
import org.rathaus.web.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong while a page was made into a page that says what to do. */
public final class Failures implements IRequestCycleListener {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public IRequestHandler onException(RequestCycle cycle, Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResetResponseException) {
                return null;
            }
            if (isNotFound(cause)) {
                return show(ErrorPage.Kind.NOT_FOUND);
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
