package org.rathaus.portal.internal.home;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The services of a town's home; one that fails is left out and takes no other with it. */
final class Cards {

    private static final Logger LOG = LoggerFactory.getLogger(Cards.class);

    private final Town town;
    private final Instant now;
    private final Locale language;

    Cards(Town town, Instant now, Locale language) {
        this.town = town;
        this.now = now;
        this.language = language;
    }

    /** By subject, then by title. */
    List<Card> of(ServiceCatalog catalog) {
        Comparator<Card> byTitle = Comparator.comparing(Card::title, Collator.getInstance(language)::compare);
        return catalog.offeredIn(town).stream().map(this::card).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Card::category).thenComparing(byTitle)).toList();
    }

    private Optional<Card> card(OfferedService service) {
        try {
            return Optional.of(Card.of(service, service.in(town, now), language));
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} leaves {} out of its home: {}", town.id(), service.id(), e.getClass().getName());
            return Optional.empty();
        }
    }
}
