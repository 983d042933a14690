package org.rathaus.auth.internal.citizen;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.form.AddressQuestion;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.Editing;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.PrefillSource;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.CitizenAccount;
import org.rathaus.api.identity.CitizenAccounts;
import org.rathaus.api.identity.Profile;

/**
 * Begins forms with what the owner of an account says about themselves. The question's autocomplete token tells what it asks,
 * as it tells browsers. Nobody has checked these values, so no question is answered by them that its form would lock then.
 */
@Component
public final class ProfilePrefill implements PrefillSource {

    private static final String SOURCE = "account";
    private static final String EVERY_PART = "on";

    private final CitizenAccounts accounts;

    @Activate
    public ProfilePrefill(@Reference CitizenAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Prefill prefill(Applicant applicant) {
        Optional<CitizenAccount> account = applicant.account().flatMap(it -> accounts.find(applicant.town().id(), it));
        if (account.isEmpty()) {
            return Prefill.none();
        }
        Map<String, String> known = known(account.get(), accounts.profile(account.get()));
        Map<String, String> fields = new LinkedHashMap<>();
        applicant.form().steps().stream().map(Step::questions).flatMap(List::stream)
                .filter(question -> question.editing() == Editing.ALWAYS).forEach(question -> answer(question, known, fields));
        fields.values().removeIf(String::isEmpty);
        return fields.isEmpty() ? Prefill.none() : Prefill.of(SOURCE, fields);
    }

    private static Map<String, String> known(CitizenAccount account, Profile profile) {
        Map<String, String> known = new HashMap<>();
        known.put("given-name", profile.givenName());
        known.put("family-name", profile.familyName());
        known.put("name", (profile.givenName() + " " + profile.familyName()).strip());
        known.put("bday", profile.birthDate());
        known.put("address-line1", profile.street());
        known.put("houseNumber", profile.houseNumber());
        known.put("postal-code", profile.postcode());
        known.put("address-level2", profile.city());
        known.put("tel", profile.phone());
        known.put("email", account.email());
        return known;
    }

    private static void answer(Question<?> question, Map<String, String> known, Map<String, String> fields) {
        String id = question.id();
        if (question instanceof AddressQuestion && question.autocomplete().equals(EVERY_PART)) {
            fields.put(id + ".street", known.get("address-line1"));
            fields.put(id + ".houseNumber", known.get("houseNumber"));
            fields.put(id + ".postcode", known.get("postal-code"));
            fields.put(id + ".city", known.get("address-level2"));
        } else if (question instanceof NameQuestion && question.autocomplete().equals(EVERY_PART)) {
            fields.put(id + ".givenNames", known.get("given-name"));
            fields.put(id + ".familyName", known.get("family-name"));
        } else if (question instanceof DateQuestion) {
            day(id, known.getOrDefault(question.autocomplete(), ""), fields);
        } else {
            // there is no token for the number of a house
            fields.put(id, known.getOrDefault(id.equals("houseNumber") ? id : question.autocomplete(), ""));
        }
    }

    private static void day(String id, String birthDate, Map<String, String> fields) {
        String[] parts = birthDate.split("-");
        if (parts.length == 3) {
            fields.put(id + ".day", String.valueOf(Integer.parseInt(parts[2])));
            fields.put(id + ".month", String.valueOf(Integer.parseInt(parts[1])));
            fields.put(id + ".year", parts[0]);
        }
    }
}
