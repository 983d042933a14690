package org.rathaus.api.form;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The serial number of a German identity card, passport or electronic residence permit: nine of the characters
 * {@code 0-9 C F G H J K L M N P R T V W X Y Z} (PAuswV Annex 3; PassV Annex), perhaps with the check digit of the
 * machine-readable zone behind (ICAO Doc 9303-3, 4.9). The letters O, I, Q, S, B and D do not occur, so an O is read as 0.
 */
public final class DocumentNumberQuestion extends TypedQuestion<String, DocumentNumberQuestion> {

    private static final Pattern SERIAL = Pattern.compile("[0-9CFGHJKLMNPRTVWXYZ]{9}");
    private static final Pattern WITH_CHECK_DIGIT = Pattern.compile(SERIAL.pattern() + "[0-9]");
    private static final Pattern FOREIGN = Pattern.compile("[0-9A-Z]{4,20}");
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int LENGTH = 9;
    private static final int ALPHABET = 36;

    record Rules(boolean foreign) {
    }

    private final Rules rules;

    DocumentNumberQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static DocumentNumberQuestion of(String id) {
        return new DocumentNumberQuestion(Traits.of(id), new Rules(false));
    }

    /** Takes numbers of other countries' documents as well; only German ones can be checked. */
    public DocumentNumberQuestion foreignToo() {
        return new DocumentNumberQuestion(traits, new Rules(true));
    }

    @Override
    DocumentNumberQuestion with(Traits changed) {
        return new DocumentNumberQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "documentNumber";
    }

    /** The nine characters, without the check digit. */
    @Override
    public Reading<String> read(Answers answers) {
        String typed = answers.raw(id()).toUpperCase(Locale.ROOT).replaceAll("[\\s.<_/-]", "");
        if (typed.isEmpty()) {
            return Reading.empty();
        }
        String serial = typed.replace('O', '0');
        if (SERIAL.matcher(serial).matches()) {
            return Reading.of(serial);
        }
        if (WITH_CHECK_DIGIT.matcher(serial).matches() && checkDigit(serial) == serial.charAt(LENGTH)) {
            return Reading.of(serial.substring(0, LENGTH));
        }
        boolean other = rules.foreign() && FOREIGN.matcher(typed).matches();
        boolean mistyped = WITH_CHECK_DIGIT.matcher(serial).matches();
        return other ? Reading.of(typed) : Reading.not(problem(mistyped ? "documentNumber.checkDigit" : "documentNumber"));
    }

    private static char checkDigit(String serial) {
        int sum = 0;
        for (int at = 0; at < LENGTH; at++) {
            sum += Character.digit(serial.charAt(at), ALPHABET) * WEIGHTS[at % WEIGHTS.length];
        }
        return Character.forDigit(sum % 10, 10);
    }

    @Override
    public String summarise(String value, Wording wording) {
        return value;
    }

    @Override
    public void render(Control control) {
        control.input(Input.of(id(), "text").wide(Input.Width.MEDIUM).attribute("autocomplete", "off").attribute("autocapitalize", "characters")
                .attribute("spellcheck", "false"));
    }
}
