package org.rathaus.towns.internal.enablement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.delivery.DeliveryTarget;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginGuard;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;
import org.rathaus.towns.internal.Blanks;

/** Finds what a town lacks before citizens may use a service. */
@Component(service = Needs.class)
public final class Needs {

    private static final List<String> LEGAL = List.of("legal.imprint", "legal.privacy", "legal.accessibility");
    /** Whatever a contact is for. */
    private static final String ANY = "*";
    /** The target of mails to citizens. */
    private static final String MAILS = "mail";
    private static final Duration MOST = Duration.ofSeconds(2);

    private final PluginGuard guard;
    private final Map<DeliveryTarget, String> targets = new ConcurrentHashMap<>();

    @Activate
    public Needs(@Reference PluginGuard guard) {
        this.guard = guard;
    }

    /** A bundle offers one. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTarget(DeliveryTarget target, Map<String, Object> properties) {
        targets.put(target, guard.guarded(DeliveryTarget.class, target, (long) properties.get(Constants.SERVICE_BUNDLEID), MOST).id());
    }

    void removeTarget(DeliveryTarget target) {
        targets.remove(target);
    }

    /** All needs, each once. */
    List<Check> of(OfferedService service, Town town) {
        return Stream.concat(Stream.of(legal(town), town(town)), beside(service, town, new TextGaps()).stream()).toList();
    }

    /** Those that a town has whatever it offers. */
    List<Check> of(Town town) {
        return List.of(legal(town), town(town), contact(town, ANY));
    }

    /** Those that a service has beside {@linkplain #of(Town) the town's own}: its contact may be another. */
    List<Check> beside(OfferedService service, Town town, TextGaps gaps) {
        return List.of(contact(town, service.id(), service.descriptor().category().key(), ANY), delivery(service, town), retention(service, town),
                languages(service, town, gaps));
    }

    boolean areMet(OfferedService service, Town town) {
        return of(service, town).stream().noneMatch(it -> it.grade() == Grade.LACKING);
    }

    private static Check legal(Town town) {
        List<String> open = new ArrayList<>();
        for (Locale language : town.languages()) {
            LEGAL.stream().filter(key -> !isSaid(town, key, language)).forEach(key -> open.add(key + " (" + language.toLanguageTag() + ")"));
        }
        return new Check(Need.LEGAL, open.isEmpty() ? Grade.MET : Grade.LACKING, "", open);
    }

    /** What home, feedback page and letters show, beside the legal texts. */
    private static Check town(Town town) {
        List<String> open = Blanks.in(town).stream().filter(place -> LEGAL.stream().noneMatch(key -> place.startsWith(key + " "))).toList();
        return new Check(Need.TOWN, open.isEmpty() ? Grade.MET : Grade.LACKING, "", open);
    }

    /** Easy German may be plain German here: the law asks for these texts, not for them to be easy. */
    private static boolean isSaid(Town town, String key, Locale language) {
        return town.languageOf(key, language).filter(it -> it.getLanguage().equals(language.getLanguage())).isPresent()
                && town.text(key, language).filter(it -> !it.isBlank() && Blanks.in(it).isEmpty()).isPresent();
    }

    private static Check contact(Town town, String... areas) {
        Contact contact = town.contact(areas);
        boolean isTownHall = contact.email().equals(town.email());
        boolean isExample = contact.email().endsWith(Blanks.DOMAIN);
        List<String> names = List.of(contact.name(), contact.phone(), contact.email());
        if (contact.phone().equals(Blanks.PHONE) || isTownHall && isExample) {
            return new Check(Need.CONTACT, Grade.LACKING, "", names);
        }
        return isExample ? new Check(Need.CONTACT, Grade.REMARK, "example", names) : new Check(Need.CONTACT, Grade.MET, "", names);
    }

    /** The ids of the targets that cases can be delivered to. */
    Set<String> targets() {
        return targets.values().stream().filter(it -> !it.equals(MAILS)).collect(Collectors.toUnmodifiableSet());
    }

    private Check delivery(OfferedService service, Town town) {
        Set<String> wanted = town.deliveries(service.id()).keySet();
        List<String> gone = wanted.stream().filter(it -> !targets.containsValue(it)).sorted().toList();
        if (!gone.isEmpty()) {
            return new Check(Need.DELIVERY, Grade.LACKING, "", gone);
        }
        if (!wanted.isEmpty()) {
            return new Check(Need.DELIVERY, Grade.MET, "", wanted.stream().sorted().toList());
        }
        boolean isKept = CommonSettings.OVERVIEW.equals(town.settings(service.id()).get(CommonSettings.DELIVERY));
        return isKept ? new Check(Need.DELIVERY, Grade.MET, CommonSettings.OVERVIEW, List.of()) : new Check(Need.DELIVERY, Grade.LACKING, "none", List.of());
    }

    private static Check retention(OfferedService service, Town town) {
        Object own = town.settings(service.id()).get(CommonSettings.RETENTION);
        String period = own == null ? service.descriptor().retention() : own.toString();
        return period.isEmpty() ? new Check(Need.RETENTION, Grade.LACKING, "none", List.of())
                : new Check(Need.RETENTION, Grade.MET, "", List.of(period));
    }

    private static Check languages(OfferedService service, Town town, TextGaps gaps) {
        List<String> lacking = new ArrayList<>();
        List<String> easy = new ArrayList<>();
        for (Locale language : town.languages()) {
            long missing = missing(service, town, language, gaps).count();
            if (missing > 0) {
                (language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? easy : lacking).add(language.toLanguageTag() + ": " + missing);
            }
        }
        if (!lacking.isEmpty()) {
            return new Check(Need.LANGUAGES, Grade.LACKING, "", lacking);
        }
        return easy.isEmpty() ? new Check(Need.LANGUAGES, Grade.MET, "", town.languages().stream().map(Locale::toLanguageTag).toList())
                : new Check(Need.LANGUAGES, Grade.REMARK, "easy", easy);
    }

    /** What neither the plugin nor the town says in the language. */
    private static Stream<String> missing(OfferedService service, Town town, Locale language, TextGaps gaps) {
        return gaps.of(service, language).stream().filter(key -> town.languageOf("service." + service.id() + "." + key, language).filter(language::equals).isEmpty());
    }
}
