package org.rathaus.auth.internal.citizen;

import java.util.LinkedHashMap;
import java.util.Map;

import org.rathaus.api.form.AddressQuestion;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.IdentityAttribute;

/**
 * What is known of a person, as answers. The question's autocomplete token tells what it asks, as it tells browsers.
 *
 * @param known with no entry for what is not known
 */
record PersonAnswers(Map<IdentityAttribute, String> known) {

    private static final String EVERY_PART = "on";

    private static final Map<String, IdentityAttribute> TOKENS = Map.of("given-name", IdentityAttribute.GIVEN_NAME,
            "family-name", IdentityAttribute.FAMILY_NAME, "bday", IdentityAttribute.BIRTH_DATE, "address-line1", IdentityAttribute.STREET,
            "postal-code", IdentityAttribute.POSTCODE, "address-level2", IdentityAttribute.CITY, "tel", IdentityAttribute.PHONE,
            "email", IdentityAttribute.EMAIL);

    /** The fields of a question with what is known; empty texts for parts that are not. */
    Map<String, String> of(Question<?> question) {
        Map<String, String> fields = new LinkedHashMap<>();
        String id = question.id();
        if (question instanceof AddressQuestion && question.autocomplete().equals(EVERY_PART)) {
            fields.put(id + ".street", text(IdentityAttribute.STREET));
            fields.put(id + ".houseNumber", text(IdentityAttribute.HOUSE_NUMBER));
            fields.put(id + ".postcode", text(IdentityAttribute.POSTCODE));
            fields.put(id + ".city", text(IdentityAttribute.CITY));
        } else if (question instanceof NameQuestion && question.autocomplete().equals(EVERY_PART)) {
            fields.put(id + ".givenNames", text(IdentityAttribute.GIVEN_NAME));
            fields.put(id + ".familyName", text(IdentityAttribute.FAMILY_NAME));
        } else if (question instanceof DateQuestion) {
            day(id, text(question.autocomplete()), fields);
        } else {
            // there is no token for the number of a house
            fields.put(id, id.equals("houseNumber") ? text(IdentityAttribute.HOUSE_NUMBER) : text(question.autocomplete()));
        }
        return fields;
    }

    private String text(IdentityAttribute attribute) {
        return known.getOrDefault(attribute, "");
    }

    private String text(String token) {
        if (token.equals("name")) {
            return (text(IdentityAttribute.GIVEN_NAME) + " " + text(IdentityAttribute.FAMILY_NAME)).strip();
        }
        return TOKENS.containsKey(token) ? text(TOKENS.get(token)) : "";
    }

    private static void day(String id, String day, Map<String, String> fields) {
        String[] parts = day.split("-");
        if (parts.length == 3) {
            fields.put(id + ".day", String.valueOf(Integer.parseInt(parts[2])));
            fields.put(id + ".month", String.valueOf(Integer.parseInt(parts[1])));
            fields.put(id + ".year", parts[0]);
        }
    }
}
