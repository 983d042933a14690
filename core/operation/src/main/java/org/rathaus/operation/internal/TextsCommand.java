package org.rathaus.operation.internal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.TextCoverage;

/** Lists what towns and the services that they offer do not say in the languages of the towns; there they speak German. */
@Component
public final class TextsCommand implements OperatorCommand {

    private static final String MISSING = "  missing: ";

    private final Towns towns;
    private final ServiceCatalog catalog;

    @Activate
    public TextsCommand(@Reference Towns towns, @Reference ServiceCatalog catalog) {
        this.towns = towns;
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public String usage() {
        return "lists what towns, and the services that they offer, do not say in the languages of the towns";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty()) {
            out.println(usage());
            return USAGE;
        }
        List<OfferedService> services = towns.all().stream().flatMap(town -> catalog.offeredIn(town).stream()).distinct().toList();
        if (services.isEmpty()) {
            out.println("no service runs here; start the portal first");
            return FAILED;
        }
        boolean complete = true;
        for (OfferedService service : services) {
            for (Locale language : languages(service).toList()) {
                complete &= tell(service, language, out);
            }
        }
        for (Town town : towns.all()) {
            for (Locale language : town.languages().stream().skip(1).toList()) {
                complete &= tell(town, language, out);
            }
        }
        return complete ? DONE : FAILED;
    }

    /** What a town says in another language only, such as the page on the portal in easy German, nothing is missing from. */
    private static boolean tell(Town town, Locale language, PrintStream out) {
        Set<String> all = town.textKeys(town.languages().get(0));
        Set<String> there = town.textKeys(language);
        List<String> missing = all.stream().filter(key -> !there.contains(key)).sorted().toList();
        out.println("town " + town.id() + " " + language.toLanguageTag() + ": " + (all.size() - missing.size()) + " of " + all.size() + " texts");
        missing.forEach(key -> out.println(MISSING + key));
        return missing.isEmpty();
    }

    private Stream<Locale> languages(OfferedService service) {
        return towns.all().stream().filter(town -> town.offers(service.id())).map(Town::languages).flatMap(List::stream)
                .filter(it -> !it.equals(Locale.GERMAN)).distinct();
    }

    private static boolean tell(OfferedService service, Locale language, PrintStream out) {
        TextCoverage coverage = TextCoverage.of(service.texts(), language);
        out.println(service.id() + " " + language.toLanguageTag() + ": " + (coverage.texts() - coverage.missing().size()) + " of "
                + coverage.texts() + " texts");
        coverage.missing().forEach(key -> out.println(MISSING + key));
        coverage.unknown().forEach(key -> out.println("  of no use: " + key));
        coverage.places().forEach(key -> out.println("  other {0}, {1} … than in German: " + key));
        return coverage.isComplete();
    }
}
