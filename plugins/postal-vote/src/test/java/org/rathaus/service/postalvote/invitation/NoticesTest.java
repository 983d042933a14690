package org.rathaus.service.postalvote.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.testing.MemoryAudit;
import org.rathaus.plugincheck.TestStore;
import org.rathaus.service.postalvote.Offers;
import org.rathaus.service.postalvote.PostalVoteModel;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.election.FileElections;
import org.rathaus.service.postalvote.invitation.Notices.State;

/** Notices of two towns, once per kind of database. */
@ParameterizedClass
@EnumSource(TestStore.class)
class NoticesTest {

    private static final Map<String, Object> STATE = Offers.election("ltw", "2027-04-18", "2027-03-08T08:00", "");
    private static final Map<String, Object> MAYOR = Offers.election("bmw", "2027-09-12", "2027-08-02T09:00", "2027-09-08T23:00");
    private static final Instant NOW = Offers.moment("2027-04-01T12:00:00");

    static EntityStore store;

    @Parameter
    TestStore database;

    private final MemoryAudit audit = new MemoryAudit();
    private final Notices notices = new Notices(store, audit);
    private final StaffMember ours = member();
    private final StaffMember others = member();
    private StoredBatch batch;

    @BeforeParameterizedClassInvocation
    static void open(TestStore database) {
        store = database.open(new PostalVoteModel());
    }

    private static StaffMember member() {
        String id = UUID.randomUUID().toString();
        return new StaffMember(id, "town-" + id, "v", "Vera", Role.TOWN_ADMINISTRATOR, Set.of());
    }

    private static Elections at(String moment) {
        Offer offer = Offers.at(moment, STATE, MAYOR);
        return Elections.in(offer, new FileElections().of(offer), List.of());
    }

    private StoredBatch make(StaffMember member, String election, String numbers) throws NoticeNumbers.Wrong {
        notices.make(member, new StoredBatch.Wish(election, NoticeNumbers.parse(numbers), Offers.moment("2027-04-19T00:00:00")), NOW);
        return notices.of(member, election).get(0);
    }

    @BeforeEach
    void make() throws NoticeNumbers.Wrong {
        batch = make(ours, "ltw", "316: 00001-00450\n317: 00001-00010");
    }

    private String token(int place) {
        return notices.seal(ours.townId(), NOW).token(new NoticeSeal.Place(batch.number(), place));
    }

    private String code(int place) {
        return notices.seal(ours.townId(), NOW).code(new NoticeSeal.Place(batch.number(), place));
    }

    @Test
    void fillInElectionDistrictAndNumber() {
        Notices.Finding found = notices.byToken(ours.townId(), token(450), at("2027-04-01T12:00:00"));
        assertEquals("317 / 00001", found.number().orElseThrow().printed());
        assertEquals("ltw", found.election().orElseThrow().id());
        assertEquals(found, notices.byCode(ours.townId(), code(450), at("2027-04-01T12:00:00")));
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({"2027-03-08T07:59:59, EARLY", "2027-03-08T08:00:00, GOOD", "2027-04-16T14:59:59, GOOD", "2027-04-16T15:00:00, EXPIRED",
        "2027-04-20T00:00:00, EXPIRED"})
    void areGoodWhileTheElectionTakesApplications(String moment, State state) {
        assertEquals(state, notices.byToken(ours.townId(), token(0), at(moment)).state());
        assertEquals(state != State.GOOD, notices.byCode(ours.townId(), code(0), at(moment)).number().isEmpty());
    }

    @Test
    void ofAnotherElectionOpenThatOneOnly() throws NoticeNumbers.Wrong {
        StoredBatch mayor = make(ours, "bmw", "316: 00001-00450");
        String token = notices.seal(ours.townId(), NOW).token(new NoticeSeal.Place(mayor.number(), 0));
        assertEquals(State.EARLY, notices.byToken(ours.townId(), token, at("2027-04-01T12:00:00")).state());
        assertEquals("ltw", notices.byToken(ours.townId(), token(0), at("2027-04-01T12:00:00")).election().orElseThrow().id());
        assertEquals(State.EXPIRED, notices.byToken(ours.townId(), token, at("2027-08-03T12:00:00")).state());
    }

    @Test
    void areUnknownInAnotherTown() throws NoticeNumbers.Wrong {
        assertEquals(State.UNKNOWN, notices.byToken(others.townId(), token(0), at("2027-04-01T12:00:00")).state());
        make(others, "ltw", "1: 1-450");
        assertEquals(State.UNKNOWN, notices.byToken(others.townId(), token(0), at("2027-04-01T12:00:00")).state());
        assertEquals(State.UNKNOWN, notices.byCode(others.townId(), code(0), at("2027-04-01T12:00:00")).state());
        assertEquals(1, notices.of(others, "ltw").size());
    }

    @Test
    void areUnknownBeyondTheirBatch() {
        assertEquals(State.GOOD, notices.byToken(ours.townId(), token(459), at("2027-04-01T12:00:00")).state());
        assertEquals(State.UNKNOWN, notices.byToken(ours.townId(), token(460), at("2027-04-01T12:00:00")).state());
    }

    @Test
    void areNotValidOnceTakenBack() {
        notices.revoke(others, "ltw", batch.number(), NOW);
        assertEquals(State.GOOD, notices.byToken(ours.townId(), token(0), at("2027-04-01T12:00:00")).state());
        notices.revoke(ours, "ltw", batch.number(), NOW);
        assertEquals(State.EXPIRED, notices.byToken(ours.townId(), token(0), at("2027-04-01T12:00:00")).state());
        assertEquals(List.of("makeNotices ltw/1/460", "revokeNotices ltw/1").stream().map(it -> ours.id() + " " + it).toList(), audit.entries(ours.townId()));
    }

    @Test
    void areHandedOutAsATableAndAsCards() {
        BatchFiles files = new BatchFiles(batch, notices.seal(ours.townId(), NOW), "https://town.example/postal-vote/notice");
        List<List<String>> rows = files.rows().toList();
        assertEquals(460, rows.size());
        assertEquals(List.of("316", "00001", code(0), "https://town.example/postal-vote/notice/" + token(0)), rows.get(0));
        assertEquals(2, BatchFiles.parts(batch.total()));
        assertEquals(60, files.cards("Wahl", Locale.GERMAN, 1, List::of).labels().size());
        var first = files.cards("Wahl", Locale.GERMAN, 0, List::of).labels().get(0);
        assertEquals(List.of("316 / 00001", code(0)), first.lines());
        assertTrue(first.code().endsWith("/" + token(0)));
    }
}
