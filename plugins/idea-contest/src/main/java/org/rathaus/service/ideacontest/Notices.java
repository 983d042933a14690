package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.town.Town;

/** Tells those who were drawn that they have won, or that they may move up: by mail where they gave an address, else by letter. */
final class Notices {

    private final Desk desk;
    private final Town town;
    private final Contest contest;
    private final Instant now;

    Notices(Desk desk, Town town, Contest contest, Instant now) {
        this.desk = desk;
        this.town = town;
        this.contest = contest;
        this.now = now;
    }

    /**
     * Somebody who was drawn.
     *
     * @param contact    empty once the contact data are deleted
     * @param isEntitled whether a prize is theirs now, be it that they have moved up
     */
    record Addressee(Winner winner, Optional<Contact> contact, boolean isEntitled) {

        boolean hasMail() {
            return contact.filter(it -> !it.email().isEmpty()).isPresent();
        }

        /** Whether they do not know yet where they stand. */
        boolean isWaiting() {
            return contact.isPresent() && (winner.state() == Winner.State.DRAWN || isEntitled && winner.state() == Winner.State.TOLD);
        }

        private Winner.State told() {
            return isEntitled ? Winner.State.NOTIFIED : Winner.State.TOLD;
        }

        /** Without personal data. */
        @Override
        public String toString() {
            return "Addressee[" + winner.place() + "]";
        }
    }

    /** In the order in which they were drawn. */
    List<Addressee> all() {
        List<Winner> drawn = desk.draws().winners(town.id(), contest.id());
        Set<UUID> entitled = Draws.entitled(drawn, contest.terms().winners());
        return drawn.stream().map(it -> new Addressee(it, desk.draws().contact(town.id(), contest.id(), it), entitled.contains(it.id()))).toList();
    }

    private WinnerLetter letter(Addressee addressee) {
        return new WinnerLetter(town, contest, addressee.contact().orElseThrow(), addressee.isEntitled(), addressee.winner().place());
    }

    /** False where there is no address, or no mail goes out now. */
    boolean mail(Addressee addressee) {
        try {
            return addressee.hasMail() && send(addressee);
        } catch (DeliveryException e) {
            return false;
        }
    }

    /** To all who wait for one. False if one did not go out: who got none waits on. */
    boolean mailAll() {
        List<Addressee> waiting = all().stream().filter(it -> it.isWaiting() && it.hasMail()).toList();
        try {
            return waiting.stream().filter(this::send).count() == waiting.size();
        } catch (DeliveryException e) {
            return false;
        }
    }

    /** @throws DeliveryException if no mail goes out at present, to whomever */
    private boolean send(Addressee addressee) {
        Mail mail = letter(addressee).mail(addressee.winner(), now);
        boolean isSent = desk.mails().send(town, mail).isAcknowledged(mail.key());
        if (isSent) {
            tell(addressee);
        }
        return isSent;
    }

    /** One file for those who wait and gave no address for mails. */
    Optional<byte[]> letters(String title) {
        List<Addressee> waiting = all().stream().filter(it -> it.isWaiting() && !it.hasMail()).toList();
        return waiting.isEmpty() ? Optional.empty()
                : Optional.of(desk.documents().pdf(town, title, waiting.stream().map(it -> letter(it).document(now)).toList()));
    }

    byte[] letterTo(Addressee addressee) {
        return desk.documents().pdf(town, letter(addressee).document(now));
    }

    /** The letters have gone to the post. */
    boolean posted() {
        List<Addressee> waiting = all().stream().filter(it -> it.isWaiting() && !it.hasMail()).toList();
        waiting.forEach(this::tell);
        return !waiting.isEmpty();
    }

    /** One knows where they stand. */
    void tell(Addressee addressee) {
        desk.draws().become(town.id(), addressee.winner().id(), addressee.told(), now);
    }
}
