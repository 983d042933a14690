package org.rathaus.api.form;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;

/** The only one who knows the library that reads phone numbers; it is loaded when a form asks for the first one. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {
    }

    /** A number as in ITU-T E.164 with a plus, if it can be one; without a prefix it is a number of that country. */
    static Optional<String> read(String typed, String country) {
        try {
            PhoneNumber number = NUMBERS.parse(typed, country);
            boolean whole = NUMBERS.isPossibleNumberWithReason(number) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE;
            return whole ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the number lies in a range that its country has given out. */
    static boolean isAssigned(String number) {
        return NUMBERS.isValidNumber(parsed(number));
    }

    /** As it is written abroad: {@code +49 40 123456}. */
    static String write(String number) {
        return NUMBERS.format(parsed(number), PhoneNumberFormat.INTERNATIONAL);
    }

    private static PhoneNumber parsed(String number) {
        try {
            return NUMBERS.parse(number, null);
        } catch (NumberParseException e) {
            throw new IllegalArgumentException("not a number that was read before", e);
        }
    }
}
