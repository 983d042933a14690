package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.rathaus.api.delivery.Mail;
import org.rathaus.api.document.Document;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;

/** What somebody who was drawn is written, by mail and as a letter, in the language of the entry. */
final class WinnerLetter {

    private static final Texts TEXTS = Texts.of(IdeaContest.class);

    private final Town town;
    private final Contest contest;
    private final Contact contact;
    private final boolean isEntitled;
    private final int place;

    /** @param isEntitled whether there is a prize for them, or they may move up */
    WinnerLetter(Town town, Contest contest, Contact contact, boolean isEntitled, int place) {
        this.town = town;
        this.contest = contest;
        this.contact = contact;
        this.isEntitled = isEntitled;
        this.place = place;
    }

    private Locale language() {
        return contact.language();
    }

    /** Whom those who were drawn ask. */
    private org.rathaus.api.town.Contact office() {
        return town.contact(IdeaContest.ID, "taking-part", "*");
    }

    private String title() {
        return contest.word("title", language());
    }

    private String kind() {
        return isEntitled ? "winner" : "alternate";
    }

    private String subject() {
        return TEXTS.get(language(), kind() + ".subject", title());
    }

    /** @param now from when on the days to answer count */
    private String body(Instant now) {
        Instant until = now.atZone(Offer.LEGAL_ZONE).plusDays(contest.terms().acceptDays()).toInstant();
        return TEXTS.get(language(), kind() + ".body", contact.name(), title(), contest.word("prize", language()), Moments.day(until, language()),
                office().phone(), town.officialName(), place - contest.terms().winners());
    }

    /** To be handed to the mail server; the same person gets one as an alternate, and one as a winner. */
    Mail mail(Winner winner, Instant now) {
        return new Mail(kind() + "-" + winner.id(), contact.email(), subject(), body(now), language(), office().email());
    }

    Document document(Instant now) {
        List<String> lines = Stream.concat(Stream.of(contact.name()), contact.address().lines()).toList();
        return Document.of(subject(), language()).to(lines.toArray(String[]::new)).paragraph(body(now));
    }
}
