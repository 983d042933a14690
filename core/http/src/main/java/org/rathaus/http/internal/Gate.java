package org.rathaus.http.internal;

import java.util.function.BooleanSupplier;

import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Refuses with 503 until the portal's servlet can be reached: the HTTP bundle opens its port some fifty milliseconds
 * before it knows any servlet, and would say 404 of pages that exist.
 */
final class Gate implements HttpConfiguration.Customizer {

    private final BooleanSupplier reachable;
    private final HttpConfiguration.Customizer forwarded;
    private final RefusalPage refusals = new RefusalPage();
    private volatile boolean open;

    /**
     * A closed gate.
     *
     * @param reachable whether requests find the portal's servlet; asked until it says yes
     * @param forwarded what is done with each request that passes
     */
    Gate(BooleanSupplier reachable, HttpConfiguration.Customizer forwarded) {
        this.reachable = reachable;
        this.forwarded = forwarded;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!open) {
            // the server cannot be had earlier than with a request
            request.getConnectionMetaData().getConnector().getServer().setErrorHandler(refusals);
            if (!reachable.getAsBoolean()) {
                throw new HttpException.RuntimeException(HttpStatus.SERVICE_UNAVAILABLE_503);
            }
            open = true;
        }
        return forwarded.customize(request, responseHeaders);
    }
}
