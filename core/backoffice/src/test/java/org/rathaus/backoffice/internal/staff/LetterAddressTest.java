package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;

class LetterAddressTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T09:30:00Z");
    private static final FormDefinition PARTS = FormDefinition.of(1, Step.of("person", Question.name("who").withTitle().autocomplete("on"),
            Question.address("home").autocomplete("on"), Question.address("away").autocomplete("shipping"), Question.name("neighbour")));
    private static final FormDefinition TEXTS = FormDefinition.of(1, Step.of("person", Question.text("name").autocomplete("name"),
            Question.text("first").autocomplete("given-name").optional(), Question.text("last").autocomplete("family-name").optional(),
            Question.text("street").autocomplete("address-line1"), Question.text("houseNumber"), Question.text("city").autocomplete("address-level2")));
    private static final Map<String, String> NAME = Map.of("who.title", "Dr.", "who.givenNames", "Ewa Maria", "who.familyName", "Nowak",
            "neighbour.givenNames", "Jan", "neighbour.familyName", "Nebenan");
    private static final Map<String, String> HOME = Map.of("home.street", "Am Wall", "home.houseNumber", "12 a", "home.postcode", "22844",
            "home.city", "Musterstadt", "home.country", "DE");
    private static final Map<String, String> AWAY = Map.of("away.street", "Strandweg 5", "away.postcode", "23999", "away.city", "Musterstrand");

    /** A service that asks this, and the catalogue in which it is alone. */
    @ServiceDescriptor(id = "parking", category = Category.TAXES)
    private record Parking(FormDefinition form) implements PublicService, ServiceCatalog {

        @Override
        public List<OfferedService> offeredIn(Town town) {
            return List.of(new OfferedService(Parking.class.getAnnotation(ServiceDescriptor.class), this, Texts.of(CaseLetter.class)));
        }

        @Override
        public Optional<OfferedService> find(String serviceId) {
            return offeredIn(null).stream().filter(it -> it.id().equals(serviceId)).findFirst();
        }

        @Override
        public List<PluginState> plugins() {
            return List.of();
        }
    }

    private static List<String> lines(FormDefinition form, String serviceId, Answers answers) {
        CaseFile file = new CaseFile(new UUID(0, 0), "ours", serviceId, "ABC-0000-0001", "", 1, answers, Locale.GERMAN, RECEIVED,
                List.of(new CaseEvent(1, "received", "", "citizen", RECEIVED)));
        return LetterAddress.of(file, ServiceTerms.of(file, new Parking(form), new SampleTown("ours"), Locale.ENGLISH)).lines();
    }

    private static List<String> lines(FormDefinition form, Answers answers) {
        return lines(form, "parking", answers);
    }

    @Test
    void namesThePersonAndTheirHomeAndNoOther() {
        assertEquals(List.of("Dr. Ewa Maria Nowak", "Am Wall 12 a", "22844 Musterstadt"), lines(PARTS, Answers.of(NAME).with(HOME).with(AWAY)));
        assertEquals(List.of("Dr. Ewa Maria Nowak"), lines(PARTS, Answers.of(NAME).with(AWAY)));
    }

    @Test
    void namesTheCountryInGermanWhereItIsAbroad() {
        assertEquals(List.of("Dr. Ewa Maria Nowak", "Am Wall 12 a", "22844 Musterstadt", "Polen"),
                lines(PARTS, Answers.of(NAME).with(HOME).with(Map.of("home.country", "PL"))));
    }

    @Test
    void takesWhatIsAskedPieceByPiece() {
        Answers home = Answers.of(Map.of("street", "Am Wall", "houseNumber", "3", "city", "Musterstadt", "name", "E. Nowak"));
        assertEquals(List.of("E. Nowak", "Am Wall 3", "Musterstadt"), lines(TEXTS, home));
        assertEquals(List.of("Ewa Nowak", "Am Wall 3", "Musterstadt"), lines(TEXTS, home.with(Map.of("first", "Ewa", "last", "Nowak"))));
    }

    @Test
    void isEmptyWhereNobodyIsKnown() {
        assertEquals(List.of(), lines(PARTS, Answers.none()));
        assertEquals(List.of(), lines(PARTS, "gone", Answers.of(NAME).with(HOME)));
    }

    @ParameterizedTest
    @CsvSource({"6, 40, true", "7, 1, false", "3, 80, true", "3, 81, false", "1, 240, true", "1, 241, false", "0, 1, true"})
    void fitsWhereTheWindowHasRoom(int lines, int letters, boolean fits) {
        assertEquals(fits, LetterAddress.of(("x".repeat(letters) + "\n").repeat(lines)).fits());
    }

    @Test
    void putsNoPersonalDataIntoLogs() {
        CaseWriting writing = new CaseWriting("letter", "Ewa Nowak", "Bescheid", "Guten Tag", "", "1");
        assertEquals("LetterAddress CaseWriting[letter]", LetterAddress.of("Ewa Nowak") + " " + writing);
    }
}
