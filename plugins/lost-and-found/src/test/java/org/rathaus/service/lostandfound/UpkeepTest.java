package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.plugincheck.TestPortal;

/** What the portal has the service do by itself. */
class UpkeepTest {

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    private Finder finderOf(UUID item) {
        return portal.service(LostAndFound.class).items().find(portal.town().id(), item).orElseThrow().finder();
    }

    @Test
    void threeYearsAfterItsEndNobodyKnowsWhomAnItemWasAbout() {
        Items items = portal.service(LostAndFound.class).items();
        String town = portal.at(Samples.NOW).town().id();
        UUID item = items.take(town, UUID.randomUUID(), ItemsContract.entry("R-1", Map.of()), ItemsContract.DAY, Optional.empty(), ItemsContract.NO_PHOTO,
                ItemsContract.act(ItemStatus.STORED)).id();
        items.advance(town, item, 1, ItemsContract.act(ItemStatus.RELEASED));
        portal.at("2029-11-20T23:59").upkeep();
        assertEquals(Samples.FINDER, finderOf(item));
        portal.at("2029-11-21T00:00").upkeep();
        assertEquals(false, finderOf(item).isKnown());
    }
}
