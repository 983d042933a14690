package org.rathaus.portal.internal.account;

import java.util.regex.Pattern;

/** Where to go after signing in: a page of the same town, and nothing that leads elsewhere. */
final class Destination {

    /** Neither a scheme nor a host, no steps upwards, no query. */
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]{1,80}(?:/[A-Za-z0-9_-]{1,80}){0,5}");

    private Destination() {
    }

    /** The path below the town that was asked for, or the account. */
    static String of(String asked) {
        return PATH.matcher(asked).matches() ? asked : "account";
    }
}
