package org.rathaus.service.postalvote.election;

import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.PostalVote;

/** Elections for whoever tries the portal out: one to come, with a run-off, and one that is over. */
public final class DemoElections {

    private static final Texts TEXTS = Texts.of(PostalVote.class);
    private static final int WEEKS_AHEAD = 10;
    private static final int WEEKS_AGO = 5;
    private static final int WEEKS_TO_RUN_OFF = 2;

    private final ElectionRows rows;
    private final Offer offer;

    /** For a town. */
    public DemoElections(ElectionRows rows, Offer offer) {
        this.rows = rows;
        this.offer = offer;
    }

    /** Adds those that are not there yet. */
    public void fill() {
        LocalDate next = offer.today().plusWeeks(WEEKS_AHEAD).with(nextOrSame(SUNDAY));
        add("demo-mayor", Kind.MAYOR, next, Optional.of(next.plusWeeks(WEEKS_TO_RUN_OFF)));
        add("demo-referendum", Kind.REFERENDUM, offer.today().minusWeeks(WEEKS_AGO).with(nextOrSame(SUNDAY)), Optional.empty());
    }

    private void add(String code, Kind kind, LocalDate day, Optional<LocalDate> runOff) {
        String key = "demo." + kind.key();
        Map<String, String> names = Map.of("de", TEXTS.get(Locale.GERMAN, key), "en", TEXTS.get(Locale.ENGLISH, key));
        ElectionPlan.Dates dates = new ElectionPlan.Dates(Optional.empty(), Optional.empty(), Optional.empty(), "", Optional.empty(), runOff,
                runOff.isPresent(), true);
        rows.add(offer.town().id(), new ElectionPlan(code, names, kind, day, dates));
    }
}
