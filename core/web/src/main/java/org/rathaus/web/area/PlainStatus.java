package org.rathaus.web.area;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.RequestHandlerExecutor.ReplaceHandlerException;
import org.apache.wicket.request.http.WebResponse;

/** Ends a request with a status and no content; cookies and headers stay. An answer and no defect, so it takes no stack trace. */
final class PlainStatus extends ReplaceHandlerException {

    private static final long serialVersionUID = 1L;

    PlainStatus(int status) {
        super(new Answering(status), true);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    private record Answering(int status) implements IRequestHandler {

        @Override
        public void respond(IRequestCycle cycle) {
            WebResponse response = (WebResponse) cycle.getResponse();
            response.setStatus(status);
            response.setHeader("Cache-Control", "no-store");
        }
    }
}
