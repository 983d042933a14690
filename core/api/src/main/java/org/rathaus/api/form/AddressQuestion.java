package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A postal address in the fields {@code <id>.street}, {@code .houseNumber}, {@code .postcode}, {@code .city} and, unless
 * only German ones are taken, {@code .country}. A German postcode has five digits and lies between 01001 and 99998.
 */
public final class AddressQuestion extends TypedQuestion<Address, AddressQuestion> {

    private static final String STREET = ".street";
    private static final String NUMBER = ".houseNumber";
    private static final String POSTCODE = ".postcode";
    private static final String CITY = ".city";
    private static final String COUNTRY = ".country";
    private static final Map<String, String> TOKENS = Map.of(STREET, "address-line1", POSTCODE, "postal-code", CITY, "address-level2", COUNTRY, "country");
    private static final Map<String, Integer> LONGEST = Map.of(STREET, 100, NUMBER, 20, POSTCODE, 12, CITY, 100);
    private static final Pattern GERMAN_POSTCODE = Pattern.compile("(?!00|01000|99999)[0-9]{5}");
    /** What people and browsers type into the field for the street. */
    private static final Pattern WITH_NUMBER = Pattern.compile("(.*\\D)\\s+([0-9]{1,5}(?:\\s?[-/+]?\\s?[0-9]{0,4}\\s?[a-zA-Z]?)?)");

    record Rules(boolean germanOnly) {
    }

    private final Rules rules;

    AddressQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static AddressQuestion of(String id) {
        return new AddressQuestion(Traits.of(id), new Rules(false));
    }

    /** Takes addresses in Germany only and does not ask for the country. */
    public AddressQuestion germanOnly() {
        return new AddressQuestion(traits, new Rules(true));
    }

    @Override
    AddressQuestion with(Traits changed) {
        return new AddressQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "address";
    }

    @Override
    public List<String> fields() {
        Stream<String> parts = Stream.of(STREET, NUMBER, POSTCODE, CITY);
        return (rules.germanOnly() ? parts : Stream.concat(parts, Stream.of(COUNTRY))).map(id()::concat).toList();
    }

    @Override
    public Reading<Address> read(Answers answers) {
        Address typed = typed(answers);
        if ((typed.street() + typed.houseNumber() + typed.postcode() + typed.city()).isEmpty()) {
            return Reading.empty();
        }
        if (!Countries.isOne(typed.country())) {
            return Reading.not(at(COUNTRY, "option"));
        }
        boolean noPostcode = typed.isGerman() && typed.postcode().isEmpty();
        String missing = typed.street().isEmpty() ? STREET : noPostcode ? POSTCODE : typed.city().isEmpty() ? CITY : "";
        return missing.isEmpty() ? Reading.of(typed) : Reading.not(at(missing, "address" + missing));
    }

    private Address typed(Answers answers) {
        String street = part(STREET, answers);
        String number = part(NUMBER, answers);
        String country = rules.germanOnly() || part(COUNTRY, answers).isEmpty() ? Address.GERMANY : part(COUNTRY, answers);
        Matcher both = WITH_NUMBER.matcher(street);
        if (number.isEmpty() && country.equals(Address.GERMANY) && both.matches()) {
            street = both.group(1).strip();
            number = both.group(2).strip();
        }
        String postcode = part(POSTCODE, answers);
        String bare = country.equals(Address.GERMANY) ? postcode.replaceAll("^D-?\\s*|\\s", "") : postcode;
        return new Address(street, number, bare, part(CITY, answers), country);
    }

    private String part(String part, Answers answers) {
        return TextQuestion.tidy(answers.raw(id() + part));
    }

    private Problem at(String part, String rule, Object... values) {
        return Problem.of(id(), id() + part, rule, values);
    }

    @Override
    Optional<Problem> broken(Address value, LocalDate today) {
        Optional<Problem> fault = parts(value).entrySet().stream().filter(part -> LONGEST.containsKey(part.getKey()))
                .flatMap(part -> TextQuestion.fault(part.getValue(), LONGEST.get(part.getKey())).stream()
                        .map(rule -> at(part.getKey(), rule, LONGEST.get(part.getKey())))).findFirst();
        if (fault.isEmpty() && value.isGerman() && !GERMAN_POSTCODE.matcher(value.postcode()).matches()) {
            return Optional.of(at(POSTCODE, "address.germanPostcode"));
        }
        boolean noNumber = fault.isEmpty() && value.isGerman() && value.houseNumber().isEmpty();
        return noNumber ? Optional.of(at(NUMBER, "address.houseNumber").asWarning()) : fault;
    }

    private static Map<String, String> parts(Address value) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(STREET, value.street());
        parts.put(NUMBER, value.houseNumber());
        parts.put(POSTCODE, value.postcode());
        parts.put(CITY, value.city());
        parts.put(COUNTRY, value.country());
        return parts;
    }

    @Override
    String missingRule() {
        return "address.required";
    }

    /** Untouched, the country alone is no answer. */
    @Override
    Map<String, String> sent(Answers answers) {
        return read(answers).isEmpty() ? Map.of() : super.sent(answers);
    }

    @Override
    public String summarise(Address value, Wording wording) {
        return value.onEnvelope(wording.language());
    }

    @Override
    String export(Address value) {
        return value.inOneLine();
    }

    @Override
    public List<String> columns() {
        return Stream.of(STREET, NUMBER, POSTCODE, CITY, COUNTRY).map(id()::concat).toList();
    }

    @Override
    Object data(Address value) {
        Map<String, Object> data = new LinkedHashMap<>();
        parts(value).forEach((part, text) -> data.put(part.substring(1), text));
        return data;
    }

    @Override
    public void render(Control control) {
        control.inputs(fields().stream().map(field -> input(field, control)).toList());
    }

    private Input input(String field, Control control) {
        String part = field.substring(id().length());
        if (part.equals(COUNTRY)) {
            return Input.of(field, Input.LIST).labelled("control.country").attribute("autocomplete", token(TOKENS.get(part)))
                    .options(Countries.in(control.wording().language()), Address.GERMANY);
        }
        return Input.of(field, "text").labelled("control" + part)
                .wide(part.equals(NUMBER) || part.equals(POSTCODE) ? Input.Width.SHORT : Input.Width.FULL)
                .attribute("autocomplete", TOKENS.containsKey(part) ? token(TOKENS.get(part)) : "");
    }
}
