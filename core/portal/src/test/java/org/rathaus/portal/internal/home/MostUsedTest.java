package org.rathaus.portal.internal.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.OfferedService;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;
import org.rathaus.portal.internal.FishingLicence;
import org.rathaus.portal.internal.HomeArea;

class MostUsedTest {

    @TempDir
    private Path data;

    private Document home(int services, String query) {
        OfferedService[] offered = Collections.nCopies(services, FishingLicence.offered()).toArray(OfferedService[]::new);
        offered[0] = DogTax.which(Availability.open());
        HomeArea area = new HomeArea(null, null, null, null, null, null, town -> List.of("gone", "fishing-licence", "dog-tax"));
        return new Citizen(data, area, offered).inTown(query);
    }

    private static List<String> links(Document page) {
        return page.select("[aria-labelledby=mostUsedTitle] a").eachAttr("href");
    }

    @Test
    void areNamedFirst() {
        assertEquals(List.of("/norderstedt/fishing-licence", "/norderstedt/dog-tax"), links(home(4, "")));
    }

    @Test
    void areNotNamedWhereAllAreInSight() {
        assertEquals(List.of(), links(home(3, "")));
    }

    @Test
    void doNotStandInTheWayOfASearch() {
        assertEquals(List.of(), links(home(4, "?q=hund")));
    }
}
