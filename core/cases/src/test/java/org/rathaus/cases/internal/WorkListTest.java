package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Listing;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.cases.internal.Postings.Limits;

class WorkListTest extends CasesContract {

    @Test
    void listsNewestFirst() {
        CaseFile first = receive("first");
        CaseFile second = receive("second");
        assertEquals(new Listing(List.of(row(second), row(first)), 2, ""), list("", "", ""));
    }

    private static Row row(CaseFile file) {
        return new Row(file.id(), file.serviceId(), file.reference(), file.subject(), file.status(), file.receivedAt());
    }

    private Listing list(String service, String status, String text) {
        return desk.list(clerk, new Query(service, status, text, 50));
    }

    private List<String> found(String text) {
        return list("", "", text).rows().stream().map(Row::subject).toList();
    }

    @Test
    void marksWhatStaffShouldKnow() {
        Remark remark = new Remark(Remark.Kind.NOT_VERIFIED, "register", "Melderegister");
        CaseFile file = cases.receive(town, new Submission(SERVICE, 3, Answers.none(), Locale.GERMAN, "key", "secret", "", List.of(remark)),
                "received", "");
        assertEquals(Set.of(Remark.Kind.NOT_VERIFIED), list("", "", "").rows().get(0).remarks());
        assertEquals(List.of(remark), desk.open(clerk, file.id()).orElseThrow().remarks());
    }

    @Test
    void pagesAndCounts() {
        IntStream.range(0, 7).forEach(i -> receive("case " + i));
        Listing first = desk.list(clerk, new Query(SERVICE, "", "", 3));
        Listing page = desk.list(clerk, new Query(SERVICE, "", "", "", Attention.ANY, Order.NEWEST, first.next(), 3));
        assertEquals(List.of("case 3", "case 2", "case 1"), page.rows().stream().map(Row::subject).toList());
        assertEquals(7, page.total());
        Listing last = desk.list(clerk, new Query(SERVICE, "", "", "", Attention.ANY, Order.NEWEST, page.next(), 3));
        assertEquals(List.of("case 0"), last.rows().stream().map(Row::subject).toList());
        assertEquals("", last.next());
    }

    @Test
    void filtersByServiceAndStatus() {
        CaseFile file = receive("Müller");
        receive("Meier");
        desk.advance(clerk, file.id(), 1, "done", "");
        assertEquals(1, list(SERVICE, "done", "").total());
        assertEquals(1, list("", "received", "").total());
        assertEquals(0, list("cat-tax", "", "").total());
    }

    @Test
    void findsStartsOfWordsInAnyCase() {
        receive("Müller-Lüdenscheidt, Erika");
        receive("Schmüller");
        assertEquals(List.of("Müller-Lüdenscheidt, Erika"), found("MÜLL"));
        assertEquals(List.of("Müller-Lüdenscheidt, Erika"), found("lüdenscheidt, eri"));
        assertEquals(List.of(), found("uller"));
    }

    @Test
    void findsFrequentNamesAsItFindsRareOnes() {
        for (String name : List.of("Müller, Anna", "Müller, Thomas", "Mülleimer, Anna", "Meier, Thomas", "Müller, Erika Anna", "Müllermann, Uwe")) {
            receive(name);
        }
        Limits few = new Limits(2, 25, 100);
        for (String text : List.of("müller", "mül", "thomas", "müller anna", "tho mei", "anna erika mül", "müller uwe", "mei anna", "xylophon mül")) {
            assertEquals(ids(text, Limits.USUAL), ids(text, few), text);
        }
        assertEquals(3, ids("müller anna", few).size() + ids("mülleimer", few).size());
    }

    @Test
    void findsABeginningThatManyWordsHaveAmongTheNewestCases() {
        for (String name : List.of("Schulz", "Schmidt", "Schneider", "Meier", "Schäfer")) {
            receive(name);
        }
        Limits veryFew = new Limits(2, 2, 3);
        assertEquals(ids("sch", Limits.USUAL).subList(0, 2), ids("sch", veryFew));
        assertEquals(ids("schm", Limits.USUAL), ids("schm", veryFew));
        WordSearch.Found found = store.read(town.id(), rows -> new WordSearch("sch", new Keys(store.keysAtOnce()), veryFew).newest(rows, 10));
        assertFalse(found.isAll());
    }

    private List<String> ids(String text, Limits limits) {
        return store.read(town.id(), rows -> new WordSearch(text, new Keys(store.keysAtOnce()), limits).newest(rows, 10).ids());
    }

    @Test
    void findsGroupsOfTheReference() {
        CaseFile file = receive("Müller");
        receive("Meier");
        String part = file.reference().substring(4, 8).toLowerCase(Locale.ROOT);
        assertEquals(List.of("Müller"), found(" " + part + " "));
        assertEquals(List.of("Müller"), found(file.reference().substring(4)));
    }

    @Test
    void findsAWholeReferenceHoweverItIsTyped() {
        CaseFile file = receive("Müller");
        receive("Meier");
        String typed = file.reference().toLowerCase(Locale.ROOT);
        for (String text : List.of(typed, " " + typed.replace("-", "") + " ", typed.replace("-", " "), typed.replace('-', '–'))) {
            assertEquals(new Listing(List.of(row(file)), 1, ""), list(SERVICE, "received", text), text);
        }
        assertEquals(0, list("", "done", typed).total());
    }

    @Test
    void findsANameThatLooksLikeAReference() {
        receive("Dr. Schwrtzkpf");
        assertEquals(List.of("Dr. Schwrtzkpf"), found("Schwrtzkpf"));
    }

    @Test
    void takesWildcardsLiterally() {
        receive("Müller");
        for (String text : List.of("%", "_", "\\", "M%r", "M_ller", "'", "ABC_")) {
            assertEquals(List.of(), found(text), text);
        }
    }

    @Test
    void showsNothingOfAnotherTown() {
        receive("Müller");
        assertEquals(new Listing(List.of(), 0, ""), desk.list(otherClerk, new Query("", "", "", 50)));
    }

    @Test
    void findsAllWordsInAnyOrder() {
        receive("Müller, Erika");
        receive("Müller, Max");
        assertEquals(List.of("Müller, Erika"), found("eri müller"));
        assertEquals(2, found("müll").size());
        assertEquals(List.of(), found("müller moritz"));
    }

    @Test
    void takesOneOrTwoLettersForAWholeWord() {
        receive("Li, Wei");
        receive("Lindner, Weigand");
        assertEquals(List.of("Li, Wei"), found("li"));
        assertEquals(2, found("wei").size());
    }

    @Test
    void pagesThroughWhatASearchFinds() {
        IntStream.range(0, 5).forEach(i -> receive("Müller " + i));
        Listing first = desk.list(clerk, new Query("", "", "müller", 3));
        Listing rest = desk.list(clerk, new Query("", "", "müller", "", Attention.ANY, Order.NEWEST, first.next(), 3));
        assertEquals(List.of("Müller 1", "Müller 0"), rest.rows().stream().map(Row::subject).toList());
        assertEquals(5, rest.total());
    }

    @Test
    void findsWhatWasReceivedBeforeThereWereWords() {
        receive("Müller");
        store.write(town.id(), rows -> rows.createQuery("delete from StoredWord w").executeUpdate());
        assertEquals(List.of(), found("müller"));
        new WordSweep(store).town(town.id());
        new WordSweep(store).town(town.id());
        assertEquals(List.of("Müller"), found("müller"));
    }
}
