package org.rathaus.web.internal.dispatch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemHeaders;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.jakarta.servlet5.JakartaServletFileUpload;

/**
 * The parts of a form with files, one after the other. The library's own iterator gives the headers of a part 512 bytes
 * and up when there are more; a file's long name must not cost the rest of the form.
 */
final class FormParts {

    /** Room for a name of 2,000 letters of any script, and still little enough to be read many times (CVE-2025-48976). */
    private static final int MOST_HEADERS = 8 * 1024;

    /**
     * A part; its content must be read before the next part is asked for.
     *
     * @param field   the name of the form's field; null if the headers were too long to be read
     * @param file    the name of the file; null if it is no file
     * @param type    the declared media type, or empty
     * @param content what was sent
     */
    record Part(String field, String file, String type, InputStream content) {
    }

    private final JakartaServletFileUpload<?, ?> headers = new JakartaServletFileUpload<>();
    private final MultipartInput input;
    private boolean begun;

    private FormParts(MultipartInput input) {
        this.input = input;
        input.setHeaderCharset(StandardCharsets.UTF_8);
    }

    /**
     * Those of a request.
     *
     * @param limit so many bytes of it are read
     * @throws Uploads.TooLargeException if it says itself that it has more, or is no form
     */
    static FormParts of(HttpServletRequest request, long limit) throws IOException {
        byte[] boundary = new JakartaServletFileUpload<>().getBoundary(request.getContentType());
        if (boundary == null || request.getContentLengthLong() > limit) {
            throw new Uploads.TooLargeException("no boundary, or more than " + limit + " bytes");
        }
        try {
            return new FormParts(MultipartInput.builder().setInputStream(new Limited(request.getInputStream(), limit))
                    .setBoundary(boundary).setPartHeaderSizeMax(MOST_HEADERS).get());
        } catch (IllegalArgumentException e) {
            throw new FileUploadException("the boundary is too long", e);
        }
    }

    /** The next one; empty at the end. */
    Optional<Part> next() throws IOException {
        boolean more = begun ? input.readBoundary() : input.skipPreamble();
        begun = true;
        return more ? Optional.of(part()) : Optional.empty();
    }

    private Part part() throws IOException {
        String lines;
        try {
            lines = input.readHeaders();
        } catch (FileUploadSizeException e) {
            return new Part(null, null, "", input.newInputStream());
        }
        FileItemHeaders parsed = headers.getParsedHeaders(lines);
        String field = Optional.ofNullable(headers.getFieldName(parsed)).orElse("");
        String type = Optional.ofNullable(parsed.getHeader("Content-Type")).orElse("");
        return new Part(field, headers.getFileName(parsed), type, input.newInputStream());
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Uploads.TooLargeException("more than is taken");
            }
        }
    }
}
