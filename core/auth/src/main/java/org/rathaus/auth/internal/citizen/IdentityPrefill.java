package org.rathaus.auth.internal.citizen;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.Editing;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.PrefillSource;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;

/**
 * Begins forms with what a provider of identities says about a citizen; it counts before what they say themselves. A question
 * that its form locks then is answered only by what is known substantially, and only as a whole: a citizen must not be held to
 * half an address.
 */
@Component(property = "service.ranking:Integer=100")
public final class IdentityPrefill implements PrefillSource {

    private static final String SOURCE = "identity";

    private final CitizenAccounts accounts;

    @Activate
    public IdentityPrefill(@Reference CitizenAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Prefill prefill(Applicant applicant) {
        Map<IdentityAttribute, Verified> verified = applicant.account().flatMap(it -> accounts.find(applicant.town().id(), it))
                .filter(it -> it.isOfProvider()).map(accounts::verified).orElse(Map.of());
        if (verified.isEmpty()) {
            return Prefill.none();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        applicant.form().steps().stream().flatMap(step -> step.questions().stream())
                .forEach(question -> fields.putAll(answer(question, verified)));
        return fields.isEmpty() ? Prefill.none() : Prefill.of(SOURCE, fields);
    }

    private static Map<String, String> answer(Question<?> question, Map<IdentityAttribute, Verified> verified) {
        boolean locks = question.editing() != Editing.ALWAYS;
        Map<String, String> fields = person(verified, locks ? LevelOfAssurance.SUBSTANTIAL : LevelOfAssurance.NONE).answersTo(question);
        if (locks && fields.containsValue("")) {
            return Map.of();
        }
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private static Person person(Map<IdentityAttribute, Verified> verified, LevelOfAssurance atLeast) {
        Map<IdentityAttribute, String> known = new EnumMap<>(IdentityAttribute.class);
        verified.forEach((attribute, it) -> Optional.of(it).filter(said -> said.level().compareTo(atLeast) >= 0)
                .ifPresent(said -> known.put(attribute, said.value())));
        return new Person(known);
    }
}
