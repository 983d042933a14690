package org.rathaus.towns.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rathaus.api.town.Town;

/** What a new town says until somebody has filled it in; a town with it is in no list and offers nothing. */
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

    /** Where something is left to fill in of what citizens read of a town: {@code address}, or the key of a text with its language. */
    public static List<String> in(Town town) {
        List<String> places = new ArrayList<>();
        if (town.address().stream().anyMatch(Blanks::isBlank)) {
            places.add("address");
        }
        for (Locale language : town.languages()) {
            town.textKeys(language).stream().filter(key -> town.text(key, language).filter(Blanks::isBlank).isPresent()).sorted()
                    .forEach(key -> places.add(key + " (" + language.toLanguageTag() + ")"));
        }
        return places;
    }

    /** What else of its file a town that was made lacks, though no service needs it: {@code ags}, {@code postcodes}. */
    public static List<String> beside(Town town) {
        return town instanceof FolderTown folder ? folder.blanks().stream().filter(List.of("ags", "postcodes")::contains).toList() : List.of();
    }

    private static boolean isBlank(String text) {
        return BLANK.matcher(text).find();
    }

    /** What lacks in a town's {@code town.json}, by the names of its entries. */
    static List<String> in(TownJson town) {
        return Stream.of(
                town.ags().equals(AGS) ? "ags" : "",
                town.postcodes().isEmpty() ? "postcodes" : "",
                town.address().stream().anyMatch(Blanks::isBlank) ? "address" : "",
                town.phone().equals(PHONE) ? "phone" : "",
                town.email().endsWith(DOMAIN) ? "email" : "").filter(it -> !it.isEmpty()).toList();
    }
}
