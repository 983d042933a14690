package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
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
    /** Between two statuses of an item. */
    private static final int DAYS_OF_STATUS = 3;
    private static final int DAYS_OF_NOTICE = 20;
    /** What has become of some of them since; the last ones are old enough. */
    private static final Map<Integer, List<ItemStatus>> WAYS = Map.of(6, List.of(ItemStatus.RELEASED), 14, List.of(ItemStatus.FORWARDED),
            55, List.of(ItemStatus.MUNICIPAL, ItemStatus.DESTROYED), 56, List.of(ItemStatus.MUNICIPAL, ItemStatus.NOTICE, ItemStatus.AUCTIONED),
            57, List.of(ItemStatus.TOFINDER), 58, List.of(ItemStatus.MUNICIPAL, ItemStatus.NOTICE, ItemStatus.AUCTIONED, ItemStatus.HELD),
            59, List.of(ItemStatus.MUNICIPAL, ItemStatus.NOTICE));
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

    static LocalDate foundOn(Offer offer, int at) {
        return offer.today().minusDays((long) at * DAYS_APART);
    }

    static String number(Offer offer, int at) {
        return String.format(Locale.ROOT, "%d-%05d", foundOn(offer, at).getYear(), COUNT - at);
    }

    /** Kind, colour, description, worth; the same descriptions come again with other days and places. */
    private void take(Offer offer, int at) {
        List<String> things = TEXTS.get(Locale.GERMAN, "things").lines().toList();
        String[] thing = things.get(at % things.size()).split(";");
        String[] places = offer.settings(LostAndFoundSettings.class).places();
        List<String> somewhere = places.length > 0 ? List.of(places) : TEXTS.get(Locale.GERMAN, "places").lines().toList();
        LocalDate found = foundOn(offer, at);
        ItemKind kind = ItemKind.of(thing[0]).orElse(ItemKind.OTHER);
        ItemEntry entry = new ItemEntry(number(offer, at), kind, thing[2], "", thing[1], "", somewhere.get(at % somewhere.size()), "", found,
                new BigDecimal(thing[3]), false, at % 3 == 0 ? new Finder(TEXTS.get(Locale.GERMAN, "finder"), "", "", false, false) : Finder.UNKNOWN, Map.of());
        byte[] picture = kind.hasPhoto() ? DemoPicture.of(thing[1], at) : new byte[0];
        FoundItem item = items.take(offer.town().id(), UUID.randomUUID(), entry, found, Optional.empty(), picture,
                new Items.Act(ItemStatus.STORED, "", Items.SYSTEM, offer.now().minus(Duration.ofDays((long) at * DAYS_APART))));
        goOn(offer, item, WAYS.getOrDefault(at, List.of()));
    }

    private void goOn(Offer offer, FoundItem item, List<ItemStatus> way) {
        boolean isSold = way.contains(ItemStatus.AUCTIONED);
        for (int step = 0; step < way.size(); step++) {
            ItemStatus to = way.get(step);
            Instant at = offer.now().minus(Duration.ofDays((long) DAYS_OF_STATUS * (way.size() - step)));
            items.advance(offer.town().id(), item.id(), step + 1, new Items.Act(to, "", Items.SYSTEM, at), it -> {
                if (to == ItemStatus.NOTICE) {
                    it.announced(isSold ? offer.today().minusDays((long) DAYS_OF_STATUS * way.size()) : offer.today().plusDays(DAYS_OF_NOTICE));
                } else if (to == ItemStatus.HELD) {
                    it.sold(it.worth());
                }
            });
        }
    }
}
