package org.rathaus.towns.internal.enablement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.DeliveryTarget;
import org.rathaus.api.service.OfferedService;
import org.rathaus.kernel.service.PluginGuard;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;

class NeedsTest {

    private static final String JSON = "town.json";

    @TempDir
    static Path folder;

    private final TwoTowns towns = new TwoTowns(folder, "ours", "others");
    private final Needs needs = new Needs(new PluginGuard() {
        @Override
        public <T> T guarded(Class<T> type, T service, long bundleId, Duration most) {
            return service;
        }
    });

    private Check check(Need need) {
        return check(OneService.service(), need);
    }

    private Check check(OfferedService service, Need need) {
        return needs.of(service, towns.find("ours").orElseThrow()).stream().filter(it -> it.need() == need).findFirst().orElseThrow();
    }

    private static Check check(Need need, Grade grade, String about, String... names) {
        return new Check(need, grade, about, List.of(names));
    }

    @Test
    void namesEachLegalTextThatIsMissingOrBlank() {
        assertEquals(6, check(Need.LEGAL).names().size());
        towns.complete();
        assertEquals(check(Need.LEGAL, Grade.MET, ""), check(Need.LEGAL));
        towns.change("texts_en.utf8.properties", "legal.privacy=B", "legal.privacy=Hello [FILL IN: who]");
        assertEquals(check(Need.LEGAL, Grade.LACKING, "", "legal.privacy (en)"), check(Need.LEGAL));
    }

    @Test
    void namesWhatElseIsLeftToFillIn() {
        towns.complete();
        assertEquals(check(Need.TOWN, Grade.MET, ""), check(Need.TOWN));
        towns.change("texts_en.utf8.properties", "home.title = Welcome", "openingHours=[FILL IN: when]\nhome.title = Welcome");
        towns.change(JSON, "Hauptstraße 1", "[AUSFÜLLEN: Straße]");
        assertEquals(check(Need.TOWN, Grade.LACKING, "", "address", "openingHours (en)"), check(Need.TOWN));
    }

    @Test
    void asksForAContactThatCanBeReached() {
        assertEquals(check(Need.CONTACT, Grade.REMARK, "example", "Bürgerbüro", "+49 40 66969 100", "buerger@muster.example"), check(Need.CONTACT));
        towns.change(JSON, "buerger@muster.example", "buerger@muster.de");
        assertEquals(Grade.MET, check(Need.CONTACT).grade());
        towns.change(JSON, "+49 40 66969 100", "+49 000 000000");
        assertEquals(Grade.LACKING, check(Need.CONTACT).grade());
    }

    @Test
    void asksForTargetsThatAreThere() {
        assertEquals(check(Need.DELIVERY, Grade.LACKING, "none"), check(Need.DELIVERY));
        towns.change(JSON, "\"services\"", "\"deliveries\": {\"dog-tax\": {\"kennel\": {}}}, \"services\"");
        assertEquals(check(Need.DELIVERY, Grade.LACKING, "", "kennel"), check(Need.DELIVERY));
        needs.addTarget(new Kennel(), Map.of("service.bundleid", 1L));
        assertEquals(check(Need.DELIVERY, Grade.MET, "", "kennel"), check(Need.DELIVERY));
    }

    @Test
    void takesThatCasesStayInTheOverviewWhereSomebodySaysSo() {
        towns.change(JSON, "\"copies\": 1", "\"delivery\": \"overview\"");
        assertEquals(check(Need.DELIVERY, Grade.MET, "overview"), check(Need.DELIVERY));
    }

    @Test
    void asksForTheTextsOfEveryLanguage() {
        assertEquals(check(Need.LANGUAGES, Grade.MET, "", "de", "en"), check(Need.LANGUAGES));
        towns.write("texts_de-simple.utf8.properties", "a=b");
        towns.change(JSON, "[\"de\", \"en\"]", "[\"de\", \"en\", \"de-simple\"]");
        assertEquals(check(Need.LANGUAGES, Grade.REMARK, "easy", "de-simple: 4"), check(Need.LANGUAGES));
        towns.write("texts_fr.utf8.properties", "service.dog-tax.service.title=Chien");
        towns.change(JSON, "\"de-simple\"", "\"fr\"");
        assertEquals(check(Need.LANGUAGES, Grade.LACKING, "", "fr: 3"), check(Need.LANGUAGES));
    }

    @Test
    void asksTheTownHowLongCasesAreKeptWhereTheServiceDoesNotSay() {
        assertEquals(check(Need.RETENTION, Grade.LACKING, "none"), check(OneService.endless(), Need.RETENTION));
        towns.change(JSON, "\"copies\": 1", "\"retention\": \"P6M\"");
        assertEquals(check(Need.RETENTION, Grade.MET, "", "P6M"), check(OneService.endless(), Need.RETENTION));
    }

    @Test
    void saysHowLongCasesAreKept() {
        assertEquals(check(Need.RETENTION, Grade.MET, "", "P1Y"), check(Need.RETENTION));
        towns.change(JSON, "\"copies\": 1", "\"retention\": \"P6M\"");
        assertEquals(check(Need.RETENTION, Grade.MET, "", "P6M"), check(Need.RETENTION));
    }

    private static final class Kennel implements DeliveryTarget {
        @Override
        public String id() {
            return "kennel";
        }

        @Override
        public DeliveryReport deliver(DeliveryBatch batch) {
            throw new AssertionError();
        }
    }
}
