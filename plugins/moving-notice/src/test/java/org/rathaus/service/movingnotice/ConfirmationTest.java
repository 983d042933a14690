package org.rathaus.service.movingnotice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.document.Document;
import org.rathaus.api.form.Answers;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;
import org.rathaus.api.testing.SampleTown;

/** BMG § 24 (2): eight items, and nothing else of what the authority knows. */
class ConfirmationTest {

    private static final Texts TEXTS = Texts.of(MovingNotice.class);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Offer.LEGAL_ZONE).toInstant();
    }

    private static CaseFile file(Answers answers, String received, String registered) {
        return new CaseFile(UUID.randomUUID(), "musterstadt", MovingNotice.ID, "MUS-7F3K-9QXM", "Nowak, Ewa Maria", 1, answers, Locale.GERMAN,
                at(received), List.of(new CaseEvent(1, "received", "", "citizen", at(received)),
                        new CaseEvent(2, "registered", "", "clerk", at(registered))));
    }

    private static CaseFile file(Answers answers) {
        return file(answers, "2027-03-10T00:30:00", "2027-03-12T09:00:00");
    }

    @Test
    void hasTheEightItemsOfTheLawInItsOrder() {
        Map<String, String> items = Confirmation.of(file(Moves.with(Moves.TENANT, "name.title", "Prof. Dr."))).get(0).items(Locale.GERMAN, TEXTS);
        assertEquals("{Familienname=Nowak, Vornamen=Ewa Maria (Rufname: Maria), Doktorgrad=Dr., Geburtsdatum=9. März 1961, "
                + "Einzugsdatum=1. März 2027, Datum der Anmeldung=10. März 2027, Anschrift=Neuer Weg 1\n12346 Musterstadt, "
                + "Art der Wohnung=alleinige Wohnung}", items.toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~              | –
            Dr.             | Dr.
            Dr. med.        | Dr.
            DR              | Dr.
            Prof. Dr. Dr.   | Dr.
            Prof.           | –
            Dipl.-Ing.      | –
            """)
    void tellsOfTitlesOnlyADoctorate(String title, String expected) {
        assertEquals(expected, Confirmation.of(file(Moves.with(Moves.TENANT, "name.title", title))).get(0).items(Locale.GERMAN, TEXTS).get("Doktorgrad"));
    }

    @ParameterizedTest(name = "keeps the old one: {0}, has others: {1}, main home: {2}: {3}")
    @CsvSource({"no, no, '', SOLE", "no, no, old, SOLE", "yes, no, new, MAIN", "yes, no, old, SECONDARY", "no, yes, other, SECONDARY", "yes, yes, new, MAIN"})
    void saysWhatTheHomeIs(String keepsOld, String hasOthers, String main, Confirmation.Home expected) {
        Answers answers = Moves.with(Moves.TENANT, "keepsOld", keepsOld, "hasOthers", hasOthers, "mainHome", main);
        assertEquals(expected, Confirmation.of(file(answers)).get(0).home());
    }

    @ParameterizedTest(name = "received {0}, registered {1}, moved in on 1 March: {2}")
    @CsvSource({"2027-03-01T08:00:00, 2027-03-05T08:00:00, 2027-03-01", "2027-02-28T23:59:00, 2027-03-02T08:00:00, 2027-03-02",
            "2027-03-03T23:30:00, 2027-03-05T08:00:00, 2027-03-03"})
    void isDatedByTheNoticeOrOfAnAnnouncementByTheEntry(String received, String registered, String expected) {
        assertEquals(expected, Confirmation.of(file(Moves.TENANT, received, registered)).get(0).registeredOn().toString());
    }

    @Test
    void isMadeForEachPersonAndNamesNoOther() {
        Answers family = Moves.member(Moves.member(Moves.TENANT, 1, "Jan", "Kowalski", "2015-03-09"), 2, "Piotr", "Nowak", "1959-06-30");
        List<String> said = Confirmation.of(file(family)).stream().map(ConfirmationTest::everything).toList();
        assertEquals(3, said.size());
        assertFalse(said.get(0).contains("Jan") || said.get(0).contains("Kowalski") || said.get(0).contains("Piotr"), said.get(0));
        assertFalse(said.get(1).contains("Nowak") || said.get(1).contains("Ewa") || said.get(1).contains("1961"), said.get(1));
        assertFalse(said.get(2).contains("Jan") || said.get(2).contains("2015"), said.get(2));
    }

    @Test
    void saysNothingElseOfTheNotice() {
        Answers all = Moves.member(Moves.with(Moves.TENANT, "email", "ewa@post.example", "phone", "040 998877", "apartment", "Hinterhaus",
                "ownerName", "Erna Eigen", "providerOwns", "no", "refusedReason", "Streit"), 1, "Jan", "Nowak", "2015-03-09");
        String said = everything(Confirmation.of(file(all)).get(0));
        Stream.of("Klaus Wirt", "Am Markt", "Erna Eigen", "Am Wall", "12345", "ewa@post", "998877", "Hinterhaus", "Streit", "Jan", "2015", "MUS-7F3K",
                "Kind").forEach(secret -> assertFalse(said.contains(secret), secret + " in " + said));
    }

    private static String everything(Confirmation confirmation) {
        Document document = Certificates.document(confirmation, new SampleTown("muster").named("Muster", "Stadt Muster"), Locale.GERMAN);
        List<String> parts = new ArrayList<>(List.of(document.title()));
        document.blocks().forEach(it -> parts.add(it.toString()));
        return String.join("\n", parts);
    }
}
