package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/** Sixty invented items of a town, of which some are older than the law's period. What they are lies in the file beside this class. */
final class DemoItems {

    private static final int COUNT = 60;
    private static final int DAYS_APART = 4;
    private static final Texts TEXTS = Texts.of(DemoItems.class);

    private final Items items;

    DemoItems(Items items) {
        this.items = items;
    }

    /** Does nothing where there are items. */
    void fill(Offer offer) {
        String townId = offer.town().id();
        if (items.list(townId, Set.of(ItemStatus.values()), 0, 1).isEmpty()) {
            for (int at = 0; at < COUNT; at++) {
                take(offer, at);
            }
        }
    }

    /** Kind, colour, description, worth; the same descriptions come again with other days and places. */
    private void take(Offer offer, int at) {
        List<String> things = TEXTS.get(Locale.GERMAN, "things").lines().toList();
        String[] thing = things.get(at % things.size()).split(";");
        String[] places = offer.settings(LostAndFoundSettings.class).places();
        List<String> somewhere = places.length > 0 ? List.of(places) : TEXTS.get(Locale.GERMAN, "places").lines().toList();
        LocalDate found = offer.today().minusDays((long) at * DAYS_APART);
        ItemKind kind = ItemKind.of(thing[0]).orElse(ItemKind.OTHER);
        String number = String.format(Locale.ROOT, "%d-%05d", found.getYear(), COUNT - at);
        ItemEntry entry = new ItemEntry(number, kind, thing[2], "", thing[1], "", somewhere.get(at % somewhere.size()), "", found, new BigDecimal(thing[3]), false,
                at % 3 == 0 ? new Finder(TEXTS.get(Locale.GERMAN, "finder"), "", "", false, false) : Finder.UNKNOWN, Map.of());
        byte[] picture = kind.hasPhoto() ? DemoPicture.of(thing[1], at) : new byte[0];
        items.take(offer.town().id(), UUID.randomUUID(), entry, found, Optional.empty(), picture,
                new Items.Act(ItemStatus.STORED, "", Items.SYSTEM, offer.now().minus(Duration.ofDays((long) at * DAYS_APART))));
    }
}
