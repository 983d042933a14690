package org.rathaus.web.internal.dispatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import org.rathaus.web.SentFile;
import org.rathaus.web.area.CoreRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A form with files that has been read: to Wicket it looks like any other form, and there is nothing left to parse. */
final class SentForm extends ReadForm {

    private static final Logger LOG = LoggerFactory.getLogger(SentForm.class);

    SentForm(HttpServletRequest request, Map<String, List<String>> fields) {
        super(request, both(request, fields));
    }

    /** Those of the address, and those of the form. */
    private static Map<String, String[]> both(HttpServletRequest request, Map<String, List<String>> fields) {
        Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
        fields.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
    }

    /** Deletes the files that came with a request; those that were kept were copied. */
    static void forgetFiles(HttpServletRequest request) {
        if (request.getAttribute(CoreRequest.FILES) instanceof List<?> files) {
            files.forEach(file -> forget((SentFile) file));
        }
    }

    private static void forget(SentFile file) {
        try {
            if (file.isStored()) {
                Files.deleteIfExists(file.content());
            }
        } catch (IOException e) {
            LOG.warn("a sent file stays in the cache until the next start: {}", e.toString());
        }
    }

    @Override
    public String getContentType() {
        return "application/x-www-form-urlencoded";
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Nothing();
    }

    private static final class Nothing extends ServletInputStream {

        private final ByteArrayInputStream none = new ByteArrayInputStream(new byte[0]);

        @Override
        public int read() {
            return none.read();
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("a form that has been read is not read again");
        }
    }
}
