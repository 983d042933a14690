package org.rathaus.portal.internal.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.service.Availability;
import org.rathaus.api.testing.MemoryFiles;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;
import org.rathaus.portal.internal.HomeArea;

class WithdrawPageTest {

    private static final String STATUS = "status/" + OneCase.SECRET;
    private static final String ADDRESS = STATUS + "/withdraw";

    private final OneCase theCase = new OneCase().fresh();

    @TempDir
    private Path data;
    private Citizen citizen;

    @BeforeEach
    void visit() {
        citizen = new Citizen(data, new HomeArea(theCase, null, new OneDeletion(Deletion.Cause.RETENTION), new OneArchive(), new MemoryFiles(),
                new OneInquiry(), town -> List.of()), DogTax.which(Availability.open()));
    }

    private List<String> ways(String address) {
        return citizen.inTown(address).select("main a[href$=/withdraw]").eachAttr("href");
    }

    @Test
    void isOfferedWhereTheServiceAllowsItToWhoeverMaySeeAll() {
        assertEquals(List.of("/norderstedt/" + ADDRESS), ways(STATUS));
        assertEquals(List.of(), ways("status/" + OneCase.FROM_A_MAIL));
        theCase.finish();
        assertEquals(List.of(), ways(STATUS));
    }

    @Test
    void asksOnceMore() {
        Document page = citizen.inTown(ADDRESS);
        assertEquals("Antrag zurückziehen? – Hund anmelden – Norderstedt", page.title());
        assertTrue(page.select("main").text().contains("Wir bearbeiten Ihren Antrag dann nicht weiter."), page.text());
        assertEquals("/norderstedt/" + ADDRESS, page.select("main form[method=post]").attr("action"));
        assertEquals("noindex", citizen.answer().getHeader("X-Robots-Tag"));
        assertEquals(1, ways(STATUS).size());
    }

    @Test
    void withdrawsAndSaysSo() {
        citizen.sent(ADDRESS, Map.of());
        assertEquals(STATUS + "?withdrawn=1", citizen.location());
        Document page = citizen.inTown(STATUS + "?withdrawn=1");
        assertEquals("Ihr Antrag ist zurückgezogen.", page.select(".kern-alert--success").text());
        assertEquals("Zurückgezogen", page.select("main .portal-badge--neutral, main .kern-badge").first().text());
        assertEquals(List.of(), ways(STATUS));
    }

    @Test
    void sentTwiceItIsWithdrawnOnce() {
        citizen.sent(ADDRESS, Map.of());
        citizen.sent(ADDRESS, Map.of());
        assertEquals(STATUS + "?withdrawn=1", citizen.location());
    }

    @Test
    void isRefusedInWordsWhereSomebodyWasFaster() {
        theCase.finish();
        Document page = citizen.sent(ADDRESS, Map.of());
        assertEquals("", citizen.location());
        assertEquals("Der Antrag lässt sich nicht mehr zurückziehen", page.selectFirst("h1").text());
        assertEquals(0, page.select("main form").size());
        assertEquals(0, citizen.inTown(STATUS + "?withdrawn=1").select(".kern-alert--success").size());
    }

    @Test
    void aLinkFromAMailDoesNotWithdraw() {
        citizen.sent("status/" + OneCase.FROM_A_MAIL + "/withdraw", Map.of());
        assertEquals(404, citizen.answer().getStatus());
        assertEquals(1, ways(STATUS).size());
    }

    @Test
    void whoIsNotSignedInDoesNotWithdrawByTheNumberOfTheCase() {
        String id = UUID.randomUUID().toString();
        citizen.inTown("status/" + id + "/withdraw");
        assertEquals("account/sign-in?to=status/" + id, citizen.location());
    }
}
