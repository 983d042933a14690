package org.rathaus.api.delivery;

import java.util.Locale;

/**
 * A mail to one person.
 *
 * @param key       the same for each attempt, and of no other mail
 * @param recipient the address as typed
 * @param subject   one line
 * @param body      plain text
 * @param language  its language
 * @param replyTo   whom an answer reaches; empty: the sender
 */
public record Mail(String key, String recipient, String subject, String body, Locale language, String replyTo) {

    /** Without personal data and secrets. */
    @Override
    public String toString() {
        return "Mail[" + key + "]";
    }
}
