package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.rathaus.api.delivery.Mail;
import org.rathaus.api.document.Document;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;

/** What a winner is written, by mail and as a letter, in the language of the entry. */
final class WinnerLetter {

    private static final Texts TEXTS = Texts.of(IdeaContest.class);

    private final Town town;
    private final Contest contest;
    private final Contact contact;

    WinnerLetter(Town town, Contest contest, Contact contact) {
        this.town = town;
        this.contest = contest;
        this.contact = contact;
    }

    private Locale language() {
        return contact.language();
    }

    private String title() {
        return contest.word("title", language());
    }

    private String subject() {
        return TEXTS.get(language(), "winner.subject", title());
    }

    private String body(Instant drawnAt) {
        Instant until = drawnAt.atZone(org.rathaus.api.service.Offer.LEGAL_ZONE).plusDays(contest.terms().acceptDays()).toInstant();
        return TEXTS.get(language(), "winner.body", contact.name(), title(), contest.word("prize", language()), Moments.day(until, language()),
                town.contact("idea-contest", "taking-part", "*").phone(), town.officialName());
    }

    /** To be handed to the mail server; the same winner gets one. */
    Mail mail(Winner winner, Instant drawnAt) {
        return new Mail("winner-" + winner.id(), contact.email(), subject(), body(drawnAt), language(), town.contact("idea-contest", "taking-part", "*").email());
    }

    Document document(Instant drawnAt) {
        List<String> lines = java.util.stream.Stream.concat(java.util.stream.Stream.of(contact.name()), contact.address().lines()).toList();
        return Document.of(subject(), language()).to(lines.toArray(String[]::new)).paragraph(body(drawnAt));
    }
}
