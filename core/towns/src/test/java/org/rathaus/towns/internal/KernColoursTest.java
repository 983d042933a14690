package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** What the check takes for KERN's colours is what the portal's stylesheet says. */
class KernColoursTest {

    private static final Pattern BLOCK = Pattern.compile(
            "(?:@media \\(prefers-color-scheme: (light|dark)\\)\\{)?(:root|\\[data-kern-theme=(?:light|dark)])\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(--kern-color-[a-z0-9-]+):\\s*([^;]+)");

    @Test
    void areThoseOfTheStylesheet() throws IOException {
        Map<String, String> ours = new TreeMap<>();
        for (Token token : KernColours.tokens()) {
            String media = token.media().replaceAll(".*: (light|dark).*", "$1");
            ours.put(media + " " + token.selectors().get(0) + " " + token.property(), token.value());
        }
        Map<String, String> kerns = new TreeMap<>();
        Matcher block = BLOCK.matcher(stylesheet());
        while (block.find()) {
            Matcher colour = COLOUR.matcher(block.group(3));
            while (colour.find()) {
                kerns.put((block.group(1) == null ? "" : block.group(1)) + " " + block.group(2) + " " + colour.group(1), colour.group(2).strip());
            }
        }
        assertFalse(kerns.isEmpty());
        assertEquals(kerns, ours);
    }

    private static String stylesheet() throws IOException {
        try (InputStream file = KernColoursTest.class.getResourceAsStream("/kern/kern.min.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
