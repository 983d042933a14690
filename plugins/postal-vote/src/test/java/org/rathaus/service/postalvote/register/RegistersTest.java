package org.rathaus.service.postalvote.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.plugincheck.TestStore;
import org.rathaus.service.postalvote.PostalVoteModel;
import org.rathaus.service.postalvote.invitation.NoticeNumber;

/** Voter registers of two towns, once per kind of database. */
@ParameterizedClass
@EnumSource(TestStore.class)
class RegistersTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");
    private static final LocalDate KEEP = LocalDate.of(2027, 10, 18);
    private static final String HEADINGS = "Wahlbezirk;Nummer;Familienname;Vornamen;Geburtsdatum;Straße;Hausnummer;PLZ;Ort\n";
    private static final String EWA = "316;00345;Groß-Müller;Ewa Maria;09.03.1961;Ulzburger Straße;12 a;22844;Norderstedt\n";
    private static final Voter TYPED = Voters.of("Gross-Mueller; Ewa; 3.9.1961; Ulzburger Str.; 12a; 22844; Norderstedt");

    static Registers registers;

    @Parameter
    TestStore database;

    private final String town = "town-" + UUID.randomUUID();

    @BeforeParameterizedClassInvocation
    static void open(TestStore database) {
        registers = new Registers(database.open(new PostalVoteModel()));
    }

    private UUID stage(String election, String text, Charset charset) {
        byte[] content = text.getBytes(charset);
        return registers.stage(town, election, content, RegisterPreview.of(content), NOW, "clerk", KEEP);
    }

    private void load(UUID id) throws InterruptedException {
        try (RegisterLoader loader = new RegisterLoader(registers, Clock.fixed(NOW, ZoneOffset.UTC))) {
            assertTrue(loader.start(town, id));
            assertFalse(loader.start(town, id));
            for (int i = 0; i < 1_200 && registers.find(town, id).filter(it -> it.state() == Register.State.LOADING).isPresent(); i++) {
                Thread.sleep(50);
            }
        }
    }

    private Optional<Match> match() {
        return registers.match(town, "ltw", TYPED);
    }

    @Test
    void nothingCountsBeforeSomebodyHasSaidSo() throws InterruptedException {
        UUID id = stage("ltw", HEADINGS + EWA, StandardCharsets.UTF_8);
        assertEquals(Optional.empty(), match());
        load(id);
        assertEquals(Match.Verdict.MATCHED, match().orElseThrow().verdict());
        assertEquals(Optional.empty(), registers.content(town, id));
        assertEquals(Optional.empty(), registers.match("town-" + UUID.randomUUID(), "ltw", TYPED));
        assertEquals(Optional.empty(), registers.match(town, "vote", TYPED));
    }

    @Test
    void anotherOneTakesItsPlaceInOneStep() throws InterruptedException {
        UUID first = stage("ltw", HEADINGS + EWA, StandardCharsets.UTF_8);
        load(first);
        UUID second = stage("ltw", HEADINGS + EWA.replace("1961", "1962"), Charset.forName("windows-1252"));
        // the one before goes once this one is in force: a thread would be ended in between
        try (RegisterLoader loader = new RegisterLoader(registers, Clock.fixed(NOW, ZoneOffset.UTC))) {
            loader.run(town, second);
        }
        assertEquals(Match.Verdict.DIFFERS, match().orElseThrow().verdict());
        assertEquals(List.of(second), registers.all(town).stream().map(Register::id).toList());
    }

    @Test
    void isFoundByTheNumberTooWhenNearlyAllElseIsWrong() throws InterruptedException {
        load(stage("ltw", HEADINGS + EWA, StandardCharsets.UTF_8));
        Voter typed = Voters.of("Groß-Müller; Eva; 1.1.1990; Ulzburger Straße; 12a; 22844; Norderstedt; 316; 345");
        assertEquals(1, registers.match(town, "ltw", typed).orElseThrow().candidates().size());
    }

    @Test
    void isDeletedByHandAndWhenItsTimeIsOver() throws InterruptedException {
        UUID id = stage("ltw", HEADINGS + EWA, StandardCharsets.UTF_8);
        load(id);
        registers.expire(town, NOW, KEEP);
        assertTrue(match().isPresent());
        registers.expire(town, NOW, KEEP.plusDays(1));
        assertEquals(List.of(), registers.all(town));
        assertEquals(Optional.empty(), match());
    }

    @Test
    void whatNobodyConfirmsIsForgottenAfterADay() {
        stage("ltw", HEADINGS + EWA, StandardCharsets.UTF_8);
        registers.expire(town, NOW.plus(Duration.ofHours(23)), LocalDate.of(2027, 3, 2));
        assertEquals(1, registers.all(town).size());
        registers.expire(town, NOW.plus(Duration.ofHours(25)), LocalDate.of(2027, 3, 2));
        assertEquals(List.of(), registers.all(town));
    }

    /** A town of 80,000 people has 60,000 voters; it takes seconds, on a busy machine too. A tenth of them shows that portions go to the server. */
    @Test
    void takesAllVotersOfATownInWellUnderAMinute() throws InterruptedException {
        int voters = database == TestStore.DERBY ? 60_000 : 6_000;
        StringBuilder text = new StringBuilder(HEADINGS);
        for (int i = 1; i <= voters; i++) {
            text.append(EWA.replace("00345", String.valueOf(i)).replace("Groß-Müller", "Name" + i % 5_000).replace("1961", String.valueOf(1930 + i % 70)));
        }
        UUID id = stage("ltw", text.toString(), StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        load(id);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(voters + " voters on " + database + ": " + taken.toMillis() + " ms");
        assertEquals(Register.State.ACTIVE, registers.find(town, id).orElseThrow().state());
        assertTrue(taken.compareTo(Duration.ofSeconds(60)) < 0, taken::toString);
    }

    @Test
    void knowsWhomANoticeIsAddressedTo() throws InterruptedException {
        load(stage("ltw", HEADINGS + EWA, StandardCharsets.UTF_8));
        NoticeNumber notice = new NoticeNumber("316", "345");
        assertEquals(List.of("316 / 00345"), registers.numbers(town, "ltw").stream().map(NoticeNumber::printed).toList());
        assertEquals("Groß-Müller", registers.addressee(town, "ltw", notice).orElseThrow().familyName());
        assertEquals(Optional.empty(), registers.addressee(town, "ltw", new NoticeNumber("317", "345")));
        assertEquals(Optional.empty(), registers.addressee(town, "bmw", notice));
        assertEquals(Optional.empty(), registers.addressee("another-" + town, "ltw", notice));
        assertEquals(List.of(), registers.numbers("another-" + town, "ltw"));
    }
}
