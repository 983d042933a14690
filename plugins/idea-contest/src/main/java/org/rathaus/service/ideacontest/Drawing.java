package org.rathaus.service.ideacontest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;

/**
 * Draws tickets so that anybody can do it again. The key is SHA-256 of seed, list hash and what came from outside, one a line.
 * Number <i>i</i> of the stream, counted from 0, is the first four bytes of HMAC-SHA256 (RFC 2104) of <i>i</i> in decimal
 * digits. The tickets are mixed as far as they are drawn (Fisher and Yates, from the front): for place <i>k</i> one of the
 * <i>m</i> = n − k tickets from there on is taken, by the next number of the stream that is below the greatest multiple of
 * <i>m</i> up to 2^32, modulo <i>m</i>; greater numbers are passed over, so that no ticket is likelier than another.
 *
 * @param seed     256 bits in hexadecimal digits
 * @param listHash of the tickets
 * @param outside  what nobody in the town hall could know beforehand; may be empty
 * @param tickets  hashes of the tickets, in their order
 */
record Drawing(String seed, String listHash, String outside, List<String> tickets) {

    private static final long NUMBERS = 1L << 32;

    /** SHA-256 of the sorted hashes, one a line. */
    static String listHash(List<String> sorted) {
        return Hashes.sha256Hex(String.join("\n", sorted));
    }

    /** The tickets drawn, the first winner first; all of them where there are fewer. */
    List<String> drawn(int number) {
        Stream stream = new Stream(Hashes.sha256(seed + "\n" + listHash + "\n" + outside));
        Map<Integer, Integer> moved = new HashMap<>();
        List<String> drawn = new ArrayList<>();
        for (int place = 0; place < Math.min(number, tickets.size()); place++) {
            int chosen = place + stream.below(tickets.size() - place);
            drawn.add(tickets.get(moved.getOrDefault(chosen, chosen)));
            moved.put(chosen, moved.getOrDefault(place, place));
        }
        return List.copyOf(drawn);
    }

    private static final class Stream {

        private final Mac mac;
        private long counter;

        Stream(byte[] key) {
            mac = Hashes.hmac(key);
        }

        int below(int most) {
            long limit = NUMBERS - NUMBERS % most;
            long number = next();
            while (number >= limit) {
                number = next();
            }
            return (int) (number % most);
        }

        private long next() {
            byte[] block = mac.doFinal(Long.toString(counter++).getBytes(StandardCharsets.US_ASCII));
            return Integer.toUnsignedLong(ByteBuffer.wrap(block).getInt());
        }
    }
}
