package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.flow.ResetResponseException;
import org.apache.wicket.request.http.WebResponse;

/** Ends the request with a file to keep that is written on the way and never as a whole in memory. */
final class StreamedFile extends ResetResponseException {

    private static final long serialVersionUID = 1L;

    /** What the file holds. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    StreamedFile(String name, String type, Content content) {
        super(new File(name, type, content));
    }

    private record File(String name, String type, Content content) implements IRequestHandler {

        @Override
        public void respond(IRequestCycle cycle) {
            WebResponse response = (WebResponse) cycle.getResponse();
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            response.setContentType(type);
            try {
                content.writeTo(response.getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
