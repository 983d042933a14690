package org.rathaus.web.area;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the browser that they sit at. Nothing is decided by it. */
final class Device {

    /** Browsers name those that they want to be taken for, too; so the order matters. */
    private static final Map<String, String> BROWSERS = inOrder("Edg", "Edge", "OPR/", "Opera", "SamsungBrowser", "Samsung Internet",
            "Firefox", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrom", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder("Android", "Android", "iPhone", "iPhone", "iPad", "iPad",
            "Windows", "Windows", "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

    private Device() {
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }

    /** {@code Firefox, Android}; empty when nothing in it is known. */
    static String of(String userAgent) {
        return Stream.of(find(BROWSERS, userAgent), find(SYSTEMS, userAgent)).flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private static Optional<String> find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(it -> userAgent.contains(it.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
