package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.URI;

/** How a client talks with the server: once for each request, whatever comes of it. */
interface Exchange extends AutoCloseable {

    /** @param body the page, or what came instead */
    record Answer(int status, String cookie, String body) {
    }

    /**
     * Sends a request, without a retry and without following redirects.
     *
     * @param cookie empty: none
     * @param form   null: nothing is sent, the page is asked for
     * @throws IOException if the connection is refused or cut, or the answer is not whole
     */
    Answer ask(URI address, String cookie, String form) throws IOException;

    @Override
    void close() throws IOException;
}
