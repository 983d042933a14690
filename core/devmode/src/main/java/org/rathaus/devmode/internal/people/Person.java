package org.rathaus.devmode.internal.people;

/**
 * Somebody who can be signed in as.
 *
 * @param kind    what they are
 * @param address the path of the page that asks for the sign-in
 * @param login   name or mail address
 * @param key     of the second factor; empty: there is none
 */
public record Person(Kind kind, String address, String login, String key) {

    /** What somebody is. */
    public enum Kind {
        /** Runs the installation. */
        OPERATOR,
        /** Looks after a town. */
        TOWN_ADMINISTRATOR,
        /** Works on cases. */
        CLERK,
        /** Has an account in a town. */
        CITIZEN
    }
}
