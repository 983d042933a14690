package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Relative;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.CitizenAccount;

/** What an account knows is in forms already. */
class ProfilePrefillTest extends CitizensContract {

    private static final Profile EWA = new Profile("Ewa", "Muster", "1961-03-09", "Am Markt", "5 a", "22846", "Norderstedt", "");

    private Map<String, String> known(Town town, CitizenAccount account, Question<?>... questions) {
        FormDefinition form = FormDefinition.of(1, Step.of("step", questions));
        Prefill prefill = new ProfilePrefill(accounts).prefill(new SignedIn(town, form, Optional.of(account.id())));
        Map<String, String> values = new TreeMap<>();
        prefill.asMap().forEach((field, known) -> values.put(field, known.source() + " " + known.value()));
        return values;
    }

    private CitizenAccount ewa() {
        CitizenAccount account = account();
        accounts.keep(account, EWA);
        return account;
    }

    @Test
    void answersWhatBrowsersWouldKnowToo() {
        assertEquals(Map.of("surname", "account Muster", "birth.day", "account 9", "birth.month", "account 3", "birth.year", "account 1961",
                "mail", "account " + EMAIL), known(ours, ewa(), Question.text("surname").autocomplete("family-name"),
                Question.date("birth").past().autocomplete("bday"), Question.email("mail"), Question.phone("phone"), Question.text("other")));
    }

    @Test
    void answersAddressAndNameInTheirParts() {
        assertEquals(Map.of("home.street", "account Am Markt", "home.houseNumber", "account 5 a", "home.postcode", "account 22846",
                "home.city", "account Norderstedt", "who.givenNames", "account Ewa", "who.familyName", "account Muster"),
                known(ours, ewa(), Question.address("home").autocomplete("on"), Question.name("who").autocomplete("on"),
                        Question.address("club"), Question.name("child")));
    }

    @Test
    void answersWhoBelongsToTheFamilyWhereThatIsAsked() {
        CitizenAccount account = account();
        accounts.keep(account, EWA.with(List.of(new Relative("Jan", "Muster", "2015-03-09"), new Relative("Lea", "", ""))));
        GroupQuestion family = Question.group("family", Question.name("who"), Question.date("born").past(), Question.text("note"));
        assertEquals(Map.of("family", "account 1 2", "family.1.who.givenNames", "account Jan", "family.1.who.familyName", "account Muster",
                "family.1.born.day", "account 9", "family.1.born.month", "account 3", "family.1.born.year", "account 2015",
                "family.2.who.givenNames", "account Lea"), known(ours, account, family.autocomplete("family")));
        assertEquals(Map.of(), known(ours, account, family));
        assertEquals("account 1", known(ours, account, family.autocomplete("family").atMost(1)).get("family"));
    }

    @Test
    void answersNothingThatTheFormWouldLock() {
        assertEquals(Map.of(), known(ours, ewa(), Question.text("surname").autocomplete("family-name").readOnlyWhenPrefilled()));
    }

    @Test
    void knowsNobodyInAnotherTown() {
        assertEquals(Map.of(), known(foreign, ewa(), Question.text("surname").autocomplete("family-name")));
    }

    @Test
    void knowsNoGuest() {
        FormDefinition form = FormDefinition.of(1, Step.of("step", Question.text("surname").autocomplete("family-name")));
        assertEquals(Prefill.none(), new ProfilePrefill(accounts).prefill(new SignedIn(ours, form, Optional.empty())));
    }

    private record SignedIn(Town town, FormDefinition form, Optional<String> account) implements Applicant {

        @Override
        public String serviceId() {
            return "dog-tax";
        }

        @Override
        public Optional<String> cookie(String name) {
            return Optional.empty();
        }
    }
}
