package org.rathaus.auth.internal.citizen;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.Editing;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.PrefillSource;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Relative;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;

/**
 * Begins forms with what the owner of an account says about themselves. Nobody has checked these values, so no question is
 * answered by them that its form would lock then.
 */
@Component
public final class ProfilePrefill implements PrefillSource {

    private static final String SOURCE = "account";

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
        Profile profile = accounts.profile(account.get());
        Person person = new Person(known(account.get(), profile));
        Map<String, String> fields = new LinkedHashMap<>();
        applicant.form().steps().stream().flatMap(step -> step.questions().stream())
                .filter(question -> question.editing() == Editing.ALWAYS).forEach(question -> fields.putAll(answers(question, person, profile.family())));
        fields.values().removeIf(String::isEmpty);
        return fields.isEmpty() ? Prefill.none() : Prefill.of(SOURCE, fields);
    }

    private static Map<String, String> answers(Question<?> question, Person person, List<Relative> family) {
        return question instanceof GroupQuestion group ? new Family(family).answersTo(group) : person.answersTo(question);
    }

    private static Map<IdentityAttribute, String> known(CitizenAccount account, Profile profile) {
        Map<IdentityAttribute, String> known = new EnumMap<>(IdentityAttribute.class);
        known.put(IdentityAttribute.GIVEN_NAME, profile.givenName());
        known.put(IdentityAttribute.FAMILY_NAME, profile.familyName());
        known.put(IdentityAttribute.BIRTH_DATE, profile.birthDate());
        known.put(IdentityAttribute.STREET, profile.street());
        known.put(IdentityAttribute.HOUSE_NUMBER, profile.houseNumber());
        known.put(IdentityAttribute.POSTCODE, profile.postcode());
        known.put(IdentityAttribute.CITY, profile.city());
        known.put(IdentityAttribute.PHONE, profile.phone());
        known.put(IdentityAttribute.EMAIL, account.email());
        return known;
    }
}
