package org.rathaus.benchmarks.load;

import java.net.URI;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The cookies of one citizen on one host. Like a browser it treats the loopback host as trustworthy, so that cookies
 * marked Secure go there over plain HTTP too.
 */
final class CookieJar {

    private record Cookie(String name, String value, String path, boolean secure) {
    }

    private final List<Cookie> cookies = new ArrayList<>();

    void store(URI from, List<String> fields) {
        if (fields == null) {
            return;
        }
        for (String field : fields) {
            store(from, field);
        }
    }

    private void store(URI from, String field) {
        String[] parts = field.split(";");
        int equals = parts[0].indexOf('=');
        if (equals < 1) {
            return;
        }
        String name = parts[0].substring(0, equals).strip();
        String value = parts[0].substring(equals + 1).strip();
        String path = defaultPath(from);
        boolean secure = false;
        boolean expired = false;
        boolean hasMaxAge = false;
        for (int i = 1; i < parts.length; i++) {
            String[] attribute = parts[i].strip().split("=", 2);
            String setting = attribute.length == 2 ? attribute[1].strip() : "";
            switch (attribute[0].toLowerCase(Locale.ROOT)) {
                case "path" -> path = setting.startsWith("/") ? setting : path;
                case "secure" -> secure = true;
                case "max-age" -> {
                    hasMaxAge = true;
                    expired = setting.startsWith("-") || setting.equals("0");
                }
                case "expires" -> expired = hasMaxAge ? expired : isPast(setting);
                default -> {
                    // HttpOnly, SameSite and Domain make no difference to a browser that stays on one site
                }
            }
        }
        replace(new Cookie(name, value, path, secure), expired);
    }

    private void replace(Cookie cookie, boolean expired) {
        cookies.removeIf(known -> known.name.equals(cookie.name) && known.path.equals(cookie.path));
        if (!expired) {
            cookies.add(cookie);
        }
    }

    /** Takes over what {@link #header} has given for some address, for the whole host. */
    void keep(String header) {
        for (String pair : header.split("; ")) {
            int equals = pair.indexOf('=');
            replace(new Cookie(pair.substring(0, equals), pair.substring(equals + 1), "/", false), false);
        }
    }

    /** The Cookie header for a request, or null. */
    String header(URI to) {
        boolean trusted = to.getScheme().equals("https") || List.of("localhost", "127.0.0.1").contains(to.getHost());
        StringBuilder header = new StringBuilder();
        // longer paths first, as browsers do
        Iterator<Cookie> matching = cookies.stream()
                .filter(cookie -> matches(cookie.path, to.getRawPath()))
                .filter(cookie -> trusted || !cookie.secure)
                .sorted((a, b) -> b.path.length() - a.path.length())
                .iterator();
        while (matching.hasNext()) {
            Cookie cookie = matching.next();
            header.append(header.isEmpty() ? "" : "; ").append(cookie.name).append('=').append(cookie.value);
        }
        return header.isEmpty() ? null : header.toString();
    }

    private static boolean matches(String cookiePath, String path) {
        return path.startsWith(cookiePath)
                && (cookiePath.endsWith("/") || path.length() == cookiePath.length()
                || path.charAt(cookiePath.length()) == '/');
    }

    private static String defaultPath(URI from) {
        int slash = from.getRawPath().lastIndexOf('/');
        return slash <= 0 ? "/" : from.getRawPath().substring(0, slash);
    }

    private static boolean isPast(String date) {
        try {
            return ZonedDateTime.parse(date.replace('-', ' '), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .isBefore(ZonedDateTime.now());
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
