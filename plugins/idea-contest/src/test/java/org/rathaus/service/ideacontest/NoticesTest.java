package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;

/** Three winners and five alternates, of whom each gave a mail address, and a mail server that may be away. */
class NoticesTest extends ContestContract {

    private final List<String> subjects = new ArrayList<>();
    private boolean isAway;
    private boolean isRefusing;

    private final Mails mails = new Mails() {
        @Override
        public String portal(Town of) {
            return "";
        }

        @Override
        public DeliveryReport send(Town of, Mail mail) {
            if (isAway) {
                throw new DeliveryException("away");
            }
            if (isRefusing) {
                isRefusing = false;
                return DeliveryReport.empty().refused(mail.key(), "no such address");
            }
            subjects.add(mail.subject().replaceAll(":.*", ""));
            return DeliveryReport.empty().acknowledged(mail.key());
        }
    };

    @BeforeEach
    void draw() {
        IntStream.range(0, 10).forEach(i -> enter("key " + i, "Meyer" + (char) ('a' + i), null));
        draws.fix(town, contest, OVER);
        draws.draw(town, contest, "", OVER);
    }

    private Notices notices() {
        return new Notices(new Desk(null, null, draws, null, mails, null, null), new SampleTown(town), contest, OVER);
    }

    private List<String> told(String subject) {
        return subjects.stream().filter(it -> it.equals(subject)).toList();
    }

    @Test
    void tellWinnersAndAlternatesWhereTheyStandAndOnce() {
        assertTrue(notices().mailAll());
        assertEquals(List.of(3, 5), List.of(told("Sie haben gewonnen").size(), told("Sie können nachrücken").size()));
        assertTrue(notices().mailAll());
        assertEquals(8, subjects.size());
    }

    @Test
    void tellWhoMovesUp() {
        notices().mailAll();
        draws.become(town, notices().all().get(1).winner().id(), Winner.State.DECLINED, OVER);
        assertTrue(notices().all().get(3).isEntitled() && notices().all().get(3).isWaiting());
        subjects.clear();
        notices().mailAll();
        assertEquals(List.of("Sie haben gewonnen"), subjects);
        assertEquals(Winner.State.NOTIFIED, notices().all().get(3).winner().state());
    }

    @Test
    void oneAddressThatIsWrongKeepsNoMailFromTheOthers() {
        isRefusing = true;
        assertFalse(notices().mailAll());
        assertEquals(7, subjects.size());
        assertTrue(notices().all().get(0).isWaiting());
    }

    @Test
    void whoGotNoMailWaitsOn() {
        isAway = true;
        assertFalse(notices().mailAll());
        assertFalse(notices().mail(notices().all().get(0)));
        isAway = false;
        assertTrue(notices().mailAll());
        assertEquals(8, subjects.size());
    }

    @Test
    void nobodyIsReachedOnceTheContactDataAreDeleted() {
        draws.clear(town, contest.id(), OVER);
        assertTrue(notices().all().stream().noneMatch(it -> it.isWaiting() || it.hasMail()));
        assertFalse(notices().posted());
    }
}
