package org.rathaus.backoffice.internal.staff;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.flow.ResetResponseException;
import org.apache.wicket.request.http.WebResponse;

/** Ends the request with a file to keep instead of a page. */
final class Download extends ResetResponseException {

    private static final long serialVersionUID = 1L;

    Download(String name, byte[] content) {
        super(new File(name, content));
    }

    private record File(String name, byte[] content) implements IRequestHandler {

        @Override
        public void respond(IRequestCycle cycle) {
            WebResponse response = (WebResponse) cycle.getResponse();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentType("text/csv; charset=utf-8");
            response.setContentLength(content.length);
            response.write(content);
        }
    }
}
