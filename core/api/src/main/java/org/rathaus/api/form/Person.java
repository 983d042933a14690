package org.rathaus.api.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.identity.IdentityAttribute;

/**
 * What is known of a person, as answers of a form, and what the answers of a form say of one. A question's autocomplete token
 * tells what it asks, as it tells browsers: {@code on} a name or an address, {@code bday} a day, {@code family-name} a text.
 *
 * @param known as it would be typed, a day as in {@code 1961-03-09}; no entry, or an empty one, for what is not known
 */
public record Person(Map<IdentityAttribute, String> known) {

    private static final String EVERY_PART = "on";
    private static final String NUMBER = "houseNumber";

    private static final Map<String, IdentityAttribute> TOKENS = Map.of("given-name", IdentityAttribute.GIVEN_NAME,
            "family-name", IdentityAttribute.FAMILY_NAME, "bday", IdentityAttribute.BIRTH_DATE, "address-line1", IdentityAttribute.STREET,
            "postal-code", IdentityAttribute.POSTCODE, "address-level2", IdentityAttribute.CITY, "tel", IdentityAttribute.PHONE,
            "email", IdentityAttribute.EMAIL);

    /** What belongs together of what is known: half an address is of no use to anybody. */
    public enum Part {
        /** Given names and family name. */
        NAME(IdentityAttribute.GIVEN_NAME, IdentityAttribute.FAMILY_NAME),
        /** Date of birth. */
        BIRTH_DATE(IdentityAttribute.BIRTH_DATE),
        /** Where they live. */
        ADDRESS(IdentityAttribute.STREET, IdentityAttribute.HOUSE_NUMBER, IdentityAttribute.POSTCODE, IdentityAttribute.CITY),
        /** Telephone number. */
        PHONE(IdentityAttribute.PHONE),
        /** Mail address. */
        EMAIL(IdentityAttribute.EMAIL);

        private final Set<IdentityAttribute> attributes;

        Part(IdentityAttribute... attributes) {
            this.attributes = EnumSet.copyOf(Set.of(attributes));
        }
    }

    /** With a copy. */
    public Person {
        known = Map.copyOf(known);
    }

    /** Whom the answers of a form are about, as far as its questions say what they ask. */
    public static Person in(FormDefinition form, Answers answers) {
        Map<IdentityAttribute, String> known = new EnumMap<>(IdentityAttribute.class);
        form.steps(answers).stream().flatMap(step -> step.asked(answers)).forEach(question -> read(question, answers, known));
        known.values().removeIf(String::isBlank);
        return new Person(known);
    }

    private static void read(Question<?> question, Answers answers, Map<IdentityAttribute, String> known) {
        boolean isWhole = question.autocomplete().equals(EVERY_PART);
        if (question instanceof NameQuestion name && isWhole) {
            answers.get(name).ifPresent(it -> {
                known.put(IdentityAttribute.GIVEN_NAME, it.givenNames());
                known.put(IdentityAttribute.FAMILY_NAME, it.familyName());
            });
        } else if (question instanceof AddressQuestion address && isWhole) {
            answers.get(address).filter(Address::isGerman).ifPresent(it -> known.putAll(parts(it)));
        } else if (question.id().equals(NUMBER)) {
            known.put(IdentityAttribute.HOUSE_NUMBER, answers.raw(NUMBER));
        } else if (TOKENS.containsKey(question.autocomplete())) {
            answers.get(question).ifPresent(it -> known.put(TOKENS.get(question.autocomplete()), String.valueOf(it)));
        }
    }

    private static Map<IdentityAttribute, String> parts(Address address) {
        return Map.of(IdentityAttribute.STREET, address.street(), IdentityAttribute.HOUSE_NUMBER, address.houseNumber(),
                IdentityAttribute.POSTCODE, address.postcode(), IdentityAttribute.CITY, address.city());
    }

    /** The same person, living at another address in Germany. */
    public Person at(Address address) {
        Map<IdentityAttribute, String> moved = new LinkedHashMap<>(known);
        moved.putAll(parts(address));
        return new Person(moved);
    }

    /** Only a part of it. */
    public Person only(Part part) {
        return new Person(known.entrySet().stream().filter(it -> part.attributes.contains(it.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** In words, what is a part in one line, an address below each other; empty if nothing is known. */
    public String inWords(Locale language) {
        String address = new Address(text(IdentityAttribute.STREET), text(IdentityAttribute.HOUSE_NUMBER), text(IdentityAttribute.POSTCODE),
                text(IdentityAttribute.CITY), Address.GERMANY).onEnvelope(language);
        return Stream.of(text("name"), day(language), address, text(IdentityAttribute.PHONE), text(IdentityAttribute.EMAIL))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining("\n"));
    }

    private String day(Locale language) {
        String day = text(IdentityAttribute.BIRTH_DATE);
        try {
            return day.isEmpty() ? "" : DateQuestion.write(LocalDate.parse(day), language);
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    /** The fields of a question with what is known; empty texts for parts that are not. */
    public Map<String, String> answersTo(Question<?> question) {
        Map<String, String> fields = new LinkedHashMap<>();
        String id = question.id();
        boolean isWhole = question.autocomplete().equals(EVERY_PART);
        if (question instanceof AddressQuestion && isWhole) {
            fields.put(id + ".street", text(IdentityAttribute.STREET));
            fields.put(id + ".houseNumber", text(IdentityAttribute.HOUSE_NUMBER));
            fields.put(id + ".postcode", text(IdentityAttribute.POSTCODE));
            fields.put(id + ".city", text(IdentityAttribute.CITY));
        } else if (question instanceof NameQuestion && isWhole) {
            fields.put(id + ".givenNames", text(IdentityAttribute.GIVEN_NAME));
            fields.put(id + ".familyName", text(IdentityAttribute.FAMILY_NAME));
        } else if (question instanceof DateQuestion) {
            day(id, text(question.autocomplete()), fields);
        } else {
            // there is no token for the number of a house
            fields.put(id, id.equals(NUMBER) ? text(IdentityAttribute.HOUSE_NUMBER) : text(question.autocomplete()));
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

    /** Without what is known, which is personal data. */
    @Override
    public String toString() {
        return "Person" + known.keySet();
    }
}
