package org.rathaus.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.flow.ResetResponseException;
import org.apache.wicket.request.http.WebResponse;
import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.form.UploadedFile;

/**
 * Ends the request with a file instead of a page: to be saved, never to be shown within the portal, and kept by
 * no browser cache and no proxy.
 */
public final class FileDownload extends ResetResponseException {

    private static final long serialVersionUID = 1L;
    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileDownload(String name, String mediaType, long size, InputStream content) {
        super(new Sending(name, mediaType, size, content));
    }

    /**
     * The file with this id among those that the reader may have, to be thrown.
     *
     * @throws NotFoundException    if there is none
     * @throws UncheckedIOException if its content is not what was kept
     */
    public static FileDownload of(Attachments attachments, List<Attachment> allowed, String id) {
        Attachment wanted = allowed.stream().filter(it -> it.id().toString().equals(id)).findFirst()
                .orElseThrow(NotFoundException::new);
        try {
            UploadedFile file = wanted.file();
            return new FileDownload(file.name(), file.type().mediaType(), file.size(), attachments.open(wanted));
        } catch (IOException e) {
            throw new UncheckedIOException("attachment " + id, e);
        }
    }

    /** A file that was made for this request, to be thrown. */
    public static FileDownload of(String name, String mediaType, byte[] content) {
        return new FileDownload(name, mediaType, content.length, new ByteArrayInputStream(content));
    }

    /**
     * A table that spreadsheets open, to be thrown. No cell is taken for a formula, whoever has typed it (OWASP, CSV injection).
     *
     * @param name without an ending
     */
    public static FileDownload csv(String name, List<String> columns, Stream<List<String>> rows) {
        return of(name + ".csv", "text/csv;charset=UTF-8", CsvTable.of(columns, rows));
    }

    /** The header for a name in any script (RFC 6266, RFC 8187), with a plain one for old programs. */
    static String disposition(String name) {
        String simple = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        StringBuilder coded = new StringBuilder();
        for (byte part : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (part & 0xFF);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0);
            coded.append(plain ? String.valueOf(character) : String.format("%%%02X", part & 0xFF));
        }
        return "attachment; filename=\"" + simple + "\"; filename*=UTF-8''" + coded;
    }

    private record Sending(String name, String mediaType, long size, InputStream content) implements IRequestHandler {

        @Override
        public void respond(IRequestCycle cycle) {
            WebResponse response = (WebResponse) cycle.getResponse();
            response.setHeader("Cache-Control", "private, no-store");
            response.setHeader("Content-Disposition", disposition(name));
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Robots-Tag", "noindex");
            response.setContentType(mediaType);
            response.setContentLength(size);
            send(response.getOutputStream());
        }

        private void send(OutputStream out) {
            try (content) {
                content.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException("a download", e);
            }
        }

        @Override
        public void detach(IRequestCycle cycle) {
            try {
                content.close();
            } catch (IOException e) {
                throw new UncheckedIOException("a download", e);
            }
        }
    }
}
