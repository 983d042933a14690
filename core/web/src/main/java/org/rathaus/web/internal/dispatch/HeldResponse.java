package org.rathaus.web.internal.dispatch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * What a plugin answers, held until it is complete: an answer that comes too late reaches nobody, and a reader who is
 * slow keeps no plugin busy.
 */
final class HeldResponse extends HttpServletResponseWrapper {

    /** More than any page; a plugin that never stops writing must not fill the memory. */
    private static final int MOST = 16 * 1024 * 1024;

    /** Something that is done to the real response. */
    private interface Deed {
        void to(HttpServletResponse response) throws IOException;
    }

    private final List<Deed> deeds = new ArrayList<>();
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Text text = new Text();
    private final Bytes bytes = new Bytes();
    private int status = SC_OK;
    private boolean sent;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sends what was held. */
    void deliver() throws IOException {
        HttpServletResponse response = (HttpServletResponse) getResponse();
        for (Deed deed : deeds) {
            deed.to(response);
        }
        if (sent) {
            return;
        }
        if (text.getBuffer().length() > 0) {
            response.getWriter().append(text.getBuffer());
        } else if (bytes.content.size() > 0) {
            bytes.content.writeTo(response.getOutputStream());
        }
    }

    @Override
    public void addCookie(Cookie cookie) {
        deeds.add(response -> response.addCookie(cookie));
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, new ArrayList<>(List.of(value)));
        deeds.add(response -> response.setHeader(name, value));
    }

    @Override
    public void addHeader(String name, String value) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        deeds.add(response -> response.addHeader(name, value));
    }

    @Override
    public void setDateHeader(String name, long date) {
        headers.put(name, new ArrayList<>(List.of(String.valueOf(date))));
        deeds.add(response -> response.setDateHeader(name, date));
    }

    @Override
    public void addDateHeader(String name, long date) {
        headers.computeIfAbsent(name, key -> new ArrayList<>()).add(String.valueOf(date));
        deeds.add(response -> response.addDateHeader(name, date));
    }

    @Override
    public void setIntHeader(String name, int value) {
        setHeader(name, String.valueOf(value));
    }

    @Override
    public void addIntHeader(String name, int value) {
        addHeader(name, String.valueOf(value));
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name) || super.containsHeader(name);
    }

    @Override
    public String getHeader(String name) {
        return headers.containsKey(name) ? headers.get(name).get(0) : super.getHeader(name);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return headers.containsKey(name) ? List.copyOf(headers.get(name)) : super.getHeaders(name);
    }

    @Override
    public void setStatus(int newStatus) {
        status = newStatus;
        deeds.add(response -> response.setStatus(newStatus));
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int newStatus, String message) {
        status = newStatus;
        sent = true;
        deeds.add(response -> response.sendError(newStatus, message));
    }

    @Override
    public void sendError(int newStatus) {
        status = newStatus;
        sent = true;
        deeds.add(response -> response.sendError(newStatus));
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int newStatus, boolean clearing) {
        status = newStatus;
        sent = true;
        deeds.add(response -> response.sendRedirect(location, newStatus, clearing));
    }

    @Override
    public void setContentType(String type) {
        deeds.add(response -> response.setContentType(type));
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        deeds.add(response -> response.setCharacterEncoding(encoding));
    }

    @Override
    public void setLocale(Locale locale) {
        deeds.add(response -> response.setLocale(locale));
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        deeds.add(response -> response.setContentLengthLong(length));
    }

    @Override
    public PrintWriter getWriter() {
        return text.writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return bytes;
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before all is there
    }

    @Override
    public boolean isCommitted() {
        return sent;
    }

    @Override
    public void reset() {
        deeds.clear();
        headers.clear();
        status = SC_OK;
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        text.getBuffer().setLength(0);
        bytes.content.reset();
    }

    private static void requireRoom(int size) {
        if (size > MOST) {
            throw new IllegalStateException("an answer of more than " + MOST + " bytes");
        }
    }

    private static final class Text extends StringWriter {

        private final PrintWriter writer = new PrintWriter(this);

        @Override
        public void write(char[] characters, int offset, int length) {
            requireRoom(getBuffer().length() + length);
            super.write(characters, offset, length);
        }

        @Override
        public void write(String part, int offset, int length) {
            requireRoom(getBuffer().length() + length);
            super.write(part, offset, length);
        }
    }

    private static final class Bytes extends ServletOutputStream {

        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        @Override
        public void write(int part) {
            requireRoom(content.size() + 1);
            content.write(part);
        }

        @Override
        public void write(byte[] part, int offset, int length) {
            requireRoom(content.size() + length);
            content.write(part, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("pages are written at once");
        }
    }
}
