package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;

/** What a provider says is in forms, and holds citizens to it only when it is known surely and as a whole. */
class IdentityPrefillTest extends CitizensContract {

    private static final Map<IdentityAttribute, Verified> SAID = Map.of(
            IdentityAttribute.GIVEN_NAME, new Verified("Ewa", LevelOfAssurance.SUBSTANTIAL),
            IdentityAttribute.FAMILY_NAME, new Verified("Muster", LevelOfAssurance.HIGH),
            IdentityAttribute.BIRTH_DATE, new Verified("1961-03-09", LevelOfAssurance.SUBSTANTIAL),
            IdentityAttribute.STREET, new Verified("Am Markt", LevelOfAssurance.SUBSTANTIAL),
            IdentityAttribute.CITY, new Verified("Norderstedt", LevelOfAssurance.LOW));

    private Map<String, String> known(Town town, Question<?>... questions) {
        String account = store.write(ours.id(), entities -> new CitizensOfProviders(entities).arrive(Optional.empty(), "keycloak", "", SAID, CLIENT,
                ours.languages().get(0), clock.instant()));
        Prefill prefill = new IdentityPrefill(accounts).prefill(new SignedIn(town, FormDefinition.of(1, Step.of("step", questions)), account));
        Map<String, String> values = new TreeMap<>();
        prefill.asMap().forEach((field, known) -> values.put(field, known.source() + " " + known.value()));
        return values;
    }

    @Test
    void answersWhatIsAsked() {
        assertEquals(Map.of("surname", "identity Muster", "birth.day", "identity 9", "birth.month", "identity 3", "birth.year", "identity 1961",
                "home.street", "identity Am Markt", "home.city", "identity Norderstedt"),
                known(ours, Question.text("surname").autocomplete("family-name"), Question.date("birth").past().autocomplete("bday"),
                        Question.address("home").autocomplete("on"), Question.text("other"), Question.phone("phone")));
    }

    @Test
    void locksWhatIsKnownSubstantially() {
        assertEquals(Map.of("who.givenNames", "identity Ewa", "who.familyName", "identity Muster"),
                known(ours, Question.name("who").autocomplete("on").readOnlyWhenPrefilled()));
    }

    @Test
    void holdsNobodyToHalfAnAddressNorToWhatIsKnownLess() {
        assertEquals(Map.of(), known(ours, Question.address("home").autocomplete("on").readOnlyWhenPrefilled(),
                Question.text("town").autocomplete("address-level2").readOnlyWhenPrefilled()));
    }

    @Test
    void knowsNobodyInAnotherTown() {
        assertEquals(Map.of(), known(foreign, Question.text("surname").autocomplete("family-name")));
    }

    @Test
    void saysNothingOfAnAccountWithAPassword() {
        FormDefinition form = FormDefinition.of(1, Step.of("step", Question.text("surname").autocomplete("family-name")));
        assertEquals(Prefill.none(), new IdentityPrefill(accounts).prefill(new SignedIn(ours, form, account().id())));
    }

    private record SignedIn(Town town, FormDefinition form, String citizen) implements Applicant {

        @Override
        public Optional<String> account() {
            return Optional.of(citizen);
        }

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
