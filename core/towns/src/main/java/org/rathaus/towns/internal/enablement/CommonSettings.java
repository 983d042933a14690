package org.rathaus.towns.internal.enablement;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.service.Setting.Kind;

/** What a town can set for any service, beside what its plugin says: how long cases are kept, and where they go. */
final class CommonSettings {

    /** How long cases are kept, in ISO 8601. */
    static final String RETENTION = "retention";
    /** Where cases go: {@link #OVERVIEW}, or the id of a delivery target. */
    static final String DELIVERY = "delivery";
    /** They stay where staff see them. */
    static final String OVERVIEW = "overview";

    private static final Texts TEXTS = Texts.of(CommonSettings.class);
    private static final List<String> USUAL = List.of("P1M", "P3M", "P6M", "P1Y", "P2Y", "P3Y", "P5Y", "P10Y");
    private static final Comparator<String> BY_LENGTH = Comparator.comparing(it -> LocalDate.EPOCH.plus(Period.parse(it)));

    private final OfferedService service;
    private final Map<String, Object> town;
    private final Locale language;

    /** @param town what holds in the town */
    CommonSettings(OfferedService service, Map<String, Object> town, Locale language) {
        this.service = service;
        this.town = town;
        this.language = language;
    }

    /** @param targets the delivery targets that are there */
    List<Setting> all(Collection<String> targets) {
        return Stream.concat(retention().stream(), Stream.of(delivery(targets))).toList();
    }

    /** None where the service leaves towns no choice. */
    private Optional<Setting> retention() {
        ServiceDescriptor says = service.descriptor();
        boolean isFixed = !says.retention().isEmpty() && says.retentionAtLeast().isEmpty();
        List<String> defaults = Stream.of(says.retention()).filter(it -> !it.isEmpty()).toList();
        return isFixed ? Optional.empty()
                : Optional.of(new Setting(RETENTION, Kind.PERIOD, false, false, text("retention"), text("retention.help"), labelled(periods(says)),
                        defaults, it -> true));
    }

    /** From the shortest to the longest that the service allows, and the one that holds. */
    private Stream<String> periods(ServiceDescriptor says) {
        Stream<String> bounds = Stream.of(says.retentionAtLeast(), says.retention()).filter(it -> !it.isEmpty());
        Stream<String> usual = USUAL.stream().filter(it -> says.retentionAtLeast().isEmpty() || BY_LENGTH.compare(it, says.retentionAtLeast()) > 0)
                .filter(it -> says.retention().isEmpty() || BY_LENGTH.compare(it, says.retention()) < 0);
        return Stream.of(bounds, usual, chosen(RETENTION).filter(CommonSettings::isPeriod)).flatMap(it -> it).distinct().sorted(BY_LENGTH);
    }

    private static boolean isPeriod(String written) {
        try {
            return !Period.parse(written).isNegative();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Setting delivery(Collection<String> targets) {
        Map<String, String> options = new LinkedHashMap<>(Map.of(OVERVIEW, text("delivery.overview")));
        Stream.concat(targets.stream().sorted(), chosen(DELIVERY)).forEach(it -> options.putIfAbsent(it, it));
        return new Setting(DELIVERY, Kind.TEXT, false, false, text("delivery"), text("delivery.help"), options, List.of(), it -> true);
    }

    private Stream<String> chosen(String setting) {
        return Stream.ofNullable(town.get(setting)).map(String::valueOf);
    }

    private static Map<String, String> labelled(Stream<String> values) {
        return values.collect(Collectors.toMap(it -> it, it -> it, (one, other) -> one, LinkedHashMap::new));
    }

    private String text(String key) {
        return TEXTS.get(language, key);
    }
}
