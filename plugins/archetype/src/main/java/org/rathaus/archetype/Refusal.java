package org.rathaus.archetype;

/** Why nothing is made; the message is one line for the person at the keyboard. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
