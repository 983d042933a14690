package org.rathaus.service.postalvote.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.form.Answers;

/** What is to be sent and what to be laid ready, of all that is issued. */
class OutgoingTest {

    private static CaseDesk.Row row(int number) {
        return new CaseDesk.Row(new UUID(0, number), "postal-vote", "REF-" + number, "", "issued", Instant.EPOCH);
    }

    private static String numbers(List<CaseDesk.Row> rows) {
        return rows.stream().map(it -> it.reference().substring(4)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "delivery {0}, polling cards of {1}: {2} by post, {3} to fetch")
    @CsvSource(textBlock = """
            # delivery of 1 2 3, polling cards of, to send, to lay ready
            home home home,      1 2 3,            1 2 3,   ''
            home pickup other,   1 2 3,            1 3,     2
            pickup pickup home,  1 2 3,            3,       1 2
            pickup pickup home,  2,                '',      2
            pickup home other,   '',               '',      ''
            """)
    void goesByPostOrIsLaidReady(String deliveries, String withCard, String toSend, String toFetch) {
        List<String> delivery = List.of(deliveries.split(" "));
        Map<UUID, Boolean> fetched = IntStream.range(0, delivery.size()).boxed().collect(Collectors.toMap(i -> row(i + 1).id(),
                i -> new TypedVoter(Answers.of(Map.of("delivery", delivery.get(i)))).isFetched()));
        Set<String> cards = Stream.of(withCard.split(" ")).filter(it -> !it.isEmpty()).map(it -> row(Integer.parseInt(it)).id().toString())
                .collect(Collectors.toSet());
        Outgoing outgoing = Outgoing.of(List.of(row(1), row(2), row(3)), cards, fetched::get);
        assertEquals(List.of(toSend, toFetch), List.of(numbers(outgoing.toSend()), numbers(outgoing.toFetch())));
    }

    @ParameterizedTest(name = "{0} by post, then {1} to fetch: {2} and {3} next, others wait: {4}")
    @CsvSource(textBlock = """
            # issued for the post, then for pick-up, next by post, next to fetch, others wait
            500,                   0,                500,          0,             false
            501,                   0,                500,          0,             true
            0,                     501,              0,            500,           true
            499,                   500,              499,          500,           false
            499,                   501,              499,          500,           true
            500,                   1,                500,          0,             true
            """)
    void looksAtNoMoreThanIsDealtWith(int post, int pickup, int toSend, int toFetch, boolean hasMore) {
        List<CaseDesk.Row> all = IntStream.range(0, post + pickup).mapToObj(OutgoingTest::row).toList();
        Set<String> cards = all.stream().map(it -> it.id().toString()).collect(Collectors.toSet());
        Outgoing outgoing = Outgoing.of(all, cards, id -> id.getLeastSignificantBits() >= post);
        assertEquals(List.of(toSend, toFetch), List.of(outgoing.toSend().size(), outgoing.toFetch().size()));
        assertEquals(hasMore, outgoing.hasMore());
    }
}
