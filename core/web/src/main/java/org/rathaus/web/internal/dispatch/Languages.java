package org.rathaus.web.internal.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.LanguageLinks;

/** Finds the language: as chosen now, as chosen before, as the browser wishes, as the town prefers. */
final class Languages {

    static final String COOKIE = "lang";
    private static final List<Locale> OURS = List.of(Locale.GERMAN, Locale.ENGLISH);
    /** More languages than a browser is set to; each costs time. */
    private static final int LONGEST_WISH = 500;
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    private Languages() {
    }

    /** The language; a new choice is remembered in a cookie. */
    static Locale choose(HttpServletRequest request, HttpServletResponse response, Town town) {
        List<Locale> offered = town == null ? OURS : town.languages();
        Optional<Locale> chosen = Stream.of(LanguageLinks.PARAMETER, "_lang")
                .map(request::getParameter).flatMap(tag -> find(offered, tag).stream()).findFirst();
        chosen.ifPresent(language -> remember(request, response, language));
        return chosen
                .or(() -> cookie(request).flatMap(tag -> find(offered, tag)))
                .or(() -> wished(request.getHeader("Accept-Language"), offered))
                .orElse(offered.get(0));
    }

    /** The best that a header {@code Accept-Language} wishes, if it wishes anything of what is offered. */
    static Optional<Locale> wished(String header, List<Locale> offered) {
        return ranges(header).filter(it -> it.getWeight() > 0).flatMap(it -> best(offered, it).stream()).findFirst();
    }

    /** The most wanted first; a header that nobody can read wishes nothing. */
    private static Stream<Locale.LanguageRange> ranges(String header) {
        try {
            return header == null || header.length() > LONGEST_WISH ? Stream.of() : Locale.LanguageRange.parse(header).stream();
        } catch (IllegalArgumentException e) {
            return Stream.of();
        }
    }

    /** What is wished; else the language as such; else as it is spoken elsewhere, but no easy one, which people choose by hand. */
    private static Optional<Locale> best(List<Locale> offered, Locale.LanguageRange wish) {
        String language = wish.getRange().split("-")[0];
        return offered.stream().filter(it -> it.toLanguageTag().equalsIgnoreCase(wish.getRange())).findFirst().or(() -> find(offered, language))
                .or(() -> offered.stream().filter(it -> it.getLanguage().equals(language) && it.getVariant().isEmpty()).findFirst());
    }

    private static Optional<Locale> find(List<Locale> offered, String tag) {
        return offered.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue).findFirst();
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, Locale language) {
        Cookie cookie = new Cookie(COOKIE, language.toLanguageTag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(A_YEAR);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
