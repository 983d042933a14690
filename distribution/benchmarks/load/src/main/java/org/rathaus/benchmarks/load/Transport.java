package org.rathaus.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Sends one request and reads the whole response; follows nothing, keeps no cookies, repeats nothing. */
interface Transport {

    /** {@code form} is null for GET, else the urlencoded body of a POST. */
    Reply send(URI uri, Map<String, String> headers, byte[] form) throws IOException, InterruptedException;

    /** The citizen has closed the browser. */
    default void endOfCitizen() {
    }

    /**
     * @param headers names in lower case
     * @param body    as transferred, that is, possibly compressed
     */
    record Reply(int status, Map<String, List<String>> headers, byte[] body) {

        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.get(0);
        }

        /** Bytes of body and header fields; neither the framing of chunks nor that of TCP is counted. */
        long wireBytes() {
            long bytes = body.length;
            for (Map.Entry<String, List<String>> field : headers.entrySet()) {
                for (String value : field.getValue()) {
                    bytes += field.getKey().length() + value.length() + 4;
                }
            }
            return bytes;
        }
    }
}
