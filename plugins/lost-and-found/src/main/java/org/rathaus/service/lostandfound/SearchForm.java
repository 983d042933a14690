package org.rathaus.service.lostandfound;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.search.SearchQuery;
import org.rathaus.api.service.Offer;
import org.rathaus.api.town.Town;
import org.rathaus.web.PortalRequest;

/**
 * What somebody asks the search.
 *
 * @param words  as typed
 * @param kinds  keys of kinds; empty: all
 * @param places as staff wrote them; empty: all
 * @param from   the first day; empty: however old
 * @param to     the last day; empty: today
 * @param isNear whether to look at neighbours, too
 * @param page   from 1
 */
record SearchForm(String words, Set<String> kinds, Set<String> places, Optional<LocalDate> from, Optional<LocalDate> to, boolean isNear, int page) {

    static final int SIZE = 20;
    private static final int MOST_VALUES = 50;
    private static final int MOST_SHOWN = 20;
    private static final int LAST_PAGE = SearchQuery.DEEPEST / SIZE;

    static SearchForm of(PortalRequest request, Offer offer, boolean hasNeighbours) {
        return new SearchForm(request.parameter("q").strip(), values(request, PublicItems.KIND), values(request, PublicItems.PLACE),
                day(request.parameter("from")), day(request.parameter("to")), hasNeighbours && request.parameter("near").equals("yes"),
                Math.min(LAST_PAGE, request.page()));
    }

    private static Set<String> values(PortalRequest request, String key) {
        return Stream.of(request.parameters(key)).filter(it -> !it.isBlank()).limit(MOST_VALUES).collect(Collectors.toSet());
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    SearchQuery query(Town town, List<Town> neighbours) {
        SearchQuery here = SearchQuery.in(town.id());
        SearchQuery all = isNear ? here.alsoIn(neighbours.stream().map(Town::id).collect(Collectors.toSet())) : here;
        return all.text(words).key(PublicItems.KIND, kinds).key(PublicItems.PLACE, places)
                .within(from.map(SearchForm::begin), to.map(it -> begin(it.plusDays(1)))).counting(PublicItems.KIND, PublicItems.PLACE)
                .page((page - 1) * SIZE, SIZE);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Offer.LEGAL_ZONE).toInstant();
    }

    boolean isFiltered() {
        return !kinds.isEmpty() || !places.isEmpty() || from.isPresent() || to.isPresent() || isNear;
    }

    Set<String> chosen(String key) {
        return key.equals(PublicItems.KIND) ? kinds : places;
    }

    /** The values that most have, and what was chosen even if nothing has it. */
    Map<String, Integer> shown(String key, Map<String, Integer> counts) {
        Map<String, Integer> shown = new LinkedHashMap<>();
        counts.entrySet().stream().limit(MOST_SHOWN).forEach(it -> shown.put(it.getKey(), it.getValue()));
        chosen(key).forEach(it -> shown.putIfAbsent(it, counts.getOrDefault(it, 0)));
        return shown;
    }

    /** A field as it is sent. */
    String value(String field) {
        return switch (field) {
            case "from" -> from.map(LocalDate::toString).orElse("");
            case "to" -> to.map(LocalDate::toString).orElse("");
            case "near" -> isNear ? "yes" : "";
            default -> "";
        };
    }

    /** The query of the address of another page of the same search. */
    String address(int other) {
        Stream<String> parts = Stream.of(Stream.of(part("q", words), part("from", value("from")), part("to", value("to")), part("near", value("near"))),
                kinds.stream().map(it -> part(PublicItems.KIND, it)), places.stream().map(it -> part(PublicItems.PLACE, it)),
                Stream.of(part("page", String.valueOf(other)))).flatMap(it -> it);
        return parts.filter(it -> !it.isEmpty()).collect(Collectors.joining("&", "?", ""));
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Without the words, which may be personal data. */
    @Override
    public String toString() {
        return "SearchForm";
    }
}
