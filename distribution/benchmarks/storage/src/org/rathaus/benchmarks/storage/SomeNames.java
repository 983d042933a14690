package org.rathaus.benchmarks.storage;

import java.util.Random;

/**
 * Names as they are distributed in Germany: one in a hundred is called Müller, one in sixteen something with Sch, and most have a
 * name that few share. The numbers are rounded from telephone books.
 */
final class SomeNames {

    static final String MOST_FREQUENT = "müller";
    static final String FREQUENT_FIRST = "thomas";

    /** With how many of a thousand have it; the rest has one of the many others. */
    private static final String[] FREQUENT = {"müller 10", "schmidt 7", "schneider 4", "fischer 4", "weber 3", "meyer 3", "wagner 3",
        "becker 3", "schulz 3", "hoffmann 3", "schäfer 2", "koch 2", "bauer 2", "richter 2", "klein 2", "wolf 2", "schröder 2", "neumann 2",
        "schwarz 2", "zimmermann 2", "braun 2", "krüger 2", "hofmann 2", "hartmann 2", "lange 2", "schmitt 2", "werner 2", "schmitz 2"};
    private static final String[] FIRST = {"thomas", "michael", "andreas", "peter", "stefan", "maria", "anna", "sabine", "petra", "monika",
        "claudia", "julia", "christian", "martin", "markus", "frank", "susanne", "jürgen", "klaus", "uwe"};
    /** Of a hundred. */
    private static final int WITH_FREQUENT_FIRST = 25;
    private static final String[] BEGINNINGS = {"sch", "ba", "be", "bor", "da", "der", "do", "eb", "fe", "fri", "ge", "gra", "ha", "he", "hil",
        "ja", "ka", "ke", "kra", "la", "le", "lo", "ma", "me", "mü", "na", "no", "ot", "pa", "pet", "ra", "re", "ro", "sa", "se", "ste", "ta",
        "te", "ul", "vo", "wa", "we", "wie", "za"};
    private static final String[] MIDDLES = {"", "ber", "ler", "nder", "mmel", "rt", "ch", "ll", "nd", "ng", "ck", "ss", "tten", "ff", "hl", "lz"};
    private static final String[] ENDS = {"mann", "er", "ing", "ke", "sen", "e", "hofer", "ner", "el", "feld", "bach", "wig", "stein", "ow", "ski",
        "heim", "t", "brock", "horst", "kamp"};

    private final Random random;

    /** @param number of whoever is called so; the same number has the same name */
    SomeNames(int number) {
        random = new Random(number * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    String family() {
        int rest = random.nextInt(1_000);
        for (String frequent : FREQUENT) {
            String[] parts = frequent.split(" ");
            rest -= Integer.parseInt(parts[1]);
            if (rest < 0) {
                return parts[0];
            }
        }
        return rare();
    }

    String first() {
        return random.nextInt(100) < WITH_FREQUENT_FIRST ? one(FIRST) : rare();
    }

    private String rare() {
        return one(BEGINNINGS) + one(MIDDLES) + one(ENDS);
    }

    private String one(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
