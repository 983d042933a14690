package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.rathaus.api.town.Town;

/**
 * Pages that look the same to everybody who only reads, kept for a second: in a rush they are made once a second instead
 * of a thousand times. A page says so itself; whoever brings a cookie of a form or a sign-in, or a query, is not a mere
 * reader.
 */
final class ReaderPages {

    /** No answer is older; deadlines are judged when something is sent, not by what a page says. */
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final long MOST_CHARACTERS = 8_000_000;
    private static final int NONCE_BYTES = 24;

    private final Cache<Key, KeptPage> pages = Caffeine.newBuilder().expireAfterWrite(KEPT)
            .maximumWeight(MOST_CHARACTERS).weigher((Key key, KeptPage page) -> page.length()).build();
    private final SecureRandom random = new SecureRandom();

    /** What makes the page. */
    interface Making {
        void run(Visit visit) throws ServletException, IOException;
    }

    /**
     * Answers with the page as it was a moment ago, or has it made.
     *
     * @param generation changes with what is installed
     */
    void serve(Visit visit, long generation, Making making) throws ServletException, IOException {
        Optional<Key> key = keyOf(visit, generation);
        if (key.isEmpty()) {
            making.run(visit);
            return;
        }
        KeptPage kept = pages.getIfPresent(key.get());
        if (kept != null) {
            kept.send(visit.response(), nonce());
            return;
        }
        Recording recording = new Recording(visit.response());
        making.run(visit.answering(recording));
        recording.page(visit.request()).ifPresent(page -> pages.put(key.get(), page));
    }

    private static Optional<Key> keyOf(Visit visit, long generation) {
        HttpServletRequest request = visit.request();
        boolean reads = "GET".equals(request.getMethod()) && request.getQueryString() == null
                && request.getHeader(PortalServlet.CANDIDATE) == null && bringsOnlyALanguage(request);
        return reads ? Optional.of(new Key(visit.route().town(), visit.route().townBase(), request.getRequestURI(),
                visit.language(), generation)) : Optional.empty();
    }

    private static boolean bringsOnlyALanguage(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null || Arrays.stream(cookies).allMatch(it -> it.getName().equals(Languages.COOKIE));
    }

    private String nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private record Key(Town town, String townBase, String path, Locale language, long generation) {
    }
}
