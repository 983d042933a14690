package org.rathaus.archetype;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a plugin has besides its form. */
enum Variant {

    /** Nothing: the smallest plugin. */
    FORM("__Class__.java", "__Class__.utf8.properties", "__Class__Test.java"),
    /** Tables of its own, which staff fill on a page of its own. */
    ENTITIES("__Class__.java", "__Class__.utf8.properties", "ClosedDay.java", "ClosedDayModel.java", "ClosedDaysPage.java", "ClosedDaysPage.html",
            "ClosedDaysPage.utf8.properties", "ClosedDaysPage_en.utf8.properties", "V1__closed_days.sql", "__Class__Test.java"),
    /** A page of its own for everybody. */
    PAGES("__Class__.java", "__Class__.utf8.properties", "CostPage.java", "CostPage.html", "CostPage.utf8.properties",
            "CostPage_en.utf8.properties", "__Class__Test.java");

    private final List<String> files;

    Variant(String... files) {
        this.files = List.of(files);
    }

    /** As it is written on the command line. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The templates, beside the pom. */
    List<String> files() {
        return files;
    }

    static String names() {
        return Arrays.stream(values()).map(Variant::key).collect(Collectors.joining(", "));
    }
}
