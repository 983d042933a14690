package org.rathaus.service.postalvote.desk;

import java.util.Locale;

import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;

/** What is written to somebody who gets no polling card: the reason, and how to object (BWO § 31). Says nothing of the voter register. */
final class Rejection {

    private static final Texts TEXTS = Texts.of(Rejection.class);

    private final Locale language;

    Rejection(Locale language) {
        this.language = language;
    }

    String text(Town town) {
        return TEXTS.get(language, "note", town.officialName(), String.join(", ", town.address()), town.phone());
    }
}
