package org.rathaus.portal.internal.towns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.TownsArea;

class TownListPageTest {

    @TempDir
    private Path data;
    private Citizen citizen;

    @BeforeEach
    void visit() {
        citizen = new Citizen(data, new TownsArea());
    }

    @Test
    void listsTheTownsByName() {
        Document page = citizen.atHome("");
        assertEquals(List.of("Musterhausen", "Norderstedt"), page.select("h2 a").eachText());
        assertEquals(List.of("/musterhausen/", "/norderstedt/"), page.select("h2 a").eachAttr("href"));
        assertTrue(page.select(".portal-card__logo").last().attr("src").matches("/norderstedt/assets/\\w+/logo.svg"));
    }

    @Test
    void leavesOutWhatIsStillToBeFilledIn() {
        Citizen early = new Citizen(Citizen.towns(data.resolve("early"), json -> json.replace("Rathausallee 50", "[AUSFÜLLEN: Straße]")), new TownsArea());
        assertEquals(List.of(), early.atHome("").select("h2 a").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"norder", "NORDERSTEDT", "228", "stadt norder"})
    void findsATownByNameOrPostcode(String words) {
        assertEquals(List.of("Norderstedt"), citizen.atHome("?q=" + words.replace(" ", "+")).select("h2 a").eachText());
    }

    @Test
    void staysShortWithTenThousandTowns() {
        List<Town> many = Collections.nCopies(10_000, citizen.town());
        Document page = new Citizen(new KnownTowns(many), new TownsArea()).atHome("");
        assertEquals(60, page.select(".portal-cards li").size());
        assertTrue(page.select("[role=status]").text().startsWith("Hier stehen die ersten 60 von 10000 Orten."));
    }

    /** In the list, as among many, until somebody has looked at its files. */
    private record WithABrokenTown(Towns sound, Town broken) implements Towns {

        @Override
        public List<Town> all() {
            return Stream.concat(Stream.of(broken), sound.all().stream()).toList();
        }

        @Override
        public Optional<Town> find(String id) {
            return sound.find(id);
        }

        @Override
        public Optional<Town> byHost(String host) {
            return sound.byHost(host);
        }
    }

    private static Town broken() {
        return (Town) Proxy.newProxyInstance(Town.class.getClassLoader(), new Class<?>[] {Town.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("brand")) {
                throw new IllegalStateException("tokens.css, line 1: no colour");
            }
            return method.invoke(new SampleTown("pirna"), arguments);
        });
    }

    @Test
    void showsTheOthersWhereOneIsBroken() {
        Towns towns = new WithABrokenTown(new KnownTowns(List.of(citizen.town())), broken());
        assertEquals(List.of("Norderstedt"), new Citizen(towns, new TownsArea()).atHome("").select("h2 a").eachText());
    }

    @Test
    void saysWhenThereIsNone() {
        Document page = citizen.reading(Locale.ENGLISH).atHome("?q=Atlantis");
        assertTrue(page.select("[role=status]").text().contains("We have not found a town or municipality for “Atlantis”"));
        assertEquals(0, page.select(".portal-cards").size());
    }
}
