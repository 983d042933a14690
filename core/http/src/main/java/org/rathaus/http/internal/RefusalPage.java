package org.rathaus.http.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Says in German and English what to do about a request that the HTTP server itself refuses, such as one with a
 * malformed address. Nothing of the request is repeated and nothing about the server is told.
 */
final class RefusalPage extends ErrorHandler {

    private static final HttpFields HEADERS = HttpFields.build()
            .put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8")
            .put(HttpHeader.CACHE_CONTROL, "no-store")
            .put("Content-Security-Policy", "default-src 'none'; style-src " + RefusalText.STYLE_SOURCE
                    + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
            .put("X-Content-Type-Options", "nosniff")
            .put("Referrer-Policy", "same-origin")
            .put("Cross-Origin-Opener-Policy", "same-origin")
            .put("Cross-Origin-Resource-Policy", "same-origin")
            .put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()")
            .asImmutable();
    private static final HttpField LATER = new HttpField(HttpHeader.RETRY_AFTER, "2");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (HttpStatus.hasNoBody(status)) {
            callback.succeeded();
            return true;
        }
        describe(status, response.getHeaders());
        response.write(true, page(status), callback);
        return true;
    }

    /** For a request that could not be read as one. */
    @Override
    public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable headers) {
        describe(status, headers);
        return page(status);
    }

    private static void describe(int status, HttpFields.Mutable headers) {
        HEADERS.forEach(headers::put);
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            headers.put(LATER);
        }
    }

    private static ByteBuffer page(int status) {
        return ByteBuffer.wrap(RefusalText.of(status).html().getBytes(StandardCharsets.UTF_8));
    }
}
