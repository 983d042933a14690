package org.rathaus.service.ideacontest;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A draw done again from its published data by whoever knows nothing but the description on the page: no class of the plugin is used. */
final class Recomputation {

    private static final BigInteger NUMBERS = BigInteger.ONE.shiftLeft(32);

    private final Map<String, String> fields;
    private final List<String> tickets;
    private final List<String> published;

    Recomputation(String json) {
        this.fields = Pattern.compile("\"([A-Za-z]+)\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d+))").matcher(json).results()
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2) == null ? it.group(3) : it.group(2)));
        this.tickets = list(json, "tickets");
        this.published = list(json, "drawn");
    }

    private static List<String> list(String json, String name) {
        String part = json.substring(json.indexOf("\"" + name + "\":[") + name.length() + 4);
        return Pattern.compile("\"([0-9a-f]{64})\"").matcher(part.substring(0, part.indexOf(']'))).results().map((MatchResult it) -> it.group(1)).toList();
    }

    List<String> published() {
        return published;
    }

    List<String> tickets() {
        return tickets;
    }

    boolean keepsTheCommitment() throws Exception {
        return hex(sha256(fields.get("seed"))).equals(fields.get("commitment"));
    }

    boolean hasTheList() throws Exception {
        return hex(sha256(String.join("\n", tickets))).equals(fields.get("listHash"));
    }

    List<String> drawn() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(sha256(fields.get("seed") + "\n" + fields.get("listHash") + "\n" + fields.get("outside")), "HmacSHA256"));
        List<String> rest = new ArrayList<>(tickets);
        int wanted = Integer.parseInt(fields.get("winners")) + Integer.parseInt(fields.get("alternates"));
        int number = 0;
        for (int place = 0; place < Math.min(wanted, tickets.size()); place++) {
            BigInteger left = BigInteger.valueOf(tickets.size() - place);
            BigInteger limit = NUMBERS.divide(left).multiply(left);
            BigInteger value;
            do {
                value = new BigInteger(1, Arrays.copyOf(mac.doFinal(String.valueOf(number++).getBytes(StandardCharsets.US_ASCII)), 4));
            } while (value.compareTo(limit) >= 0);
            java.util.Collections.swap(rest, place, place + value.mod(left).intValue());
        }
        return List.copyOf(rest.subList(0, Math.min(wanted, rest.size())));
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        return String.format("%064x", new BigInteger(1, bytes));
    }
}
