package org.rathaus.towns.internal;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a new town says until somebody has filled it in; no town may be public with it. */
public final class Blanks {

    static final String AGS = "00000000";
    /** An area code that nobody has. */
    public static final String PHONE = "+49 000 000000";
    /** RFC 2606: no such names are ever given away. */
    public static final String DOMAIN = ".example";
    private static final Pattern BLANK = Pattern.compile("\\[(AUSFÜLLEN|FILL IN): [^\\]]*]");

    private Blanks() {
    }

    /** The places to fill in in a text or file, as they stand there. */
    public static List<String> in(String text) {
        return BLANK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What lacks in a town's {@code town.json}, by the names of its entries. */
    static List<String> in(TownJson town) {
        return Stream.of(
                town.ags().equals(AGS) ? "ags" : "",
                town.postcodes().isEmpty() ? "postcodes" : "",
                town.address().stream().anyMatch(it -> !in(it).isEmpty()) ? "address" : "",
                town.phone().equals(PHONE) ? "phone" : "",
                town.email().endsWith(DOMAIN) ? "email" : "").filter(it -> !it.isEmpty()).toList();
    }
}
