package org.rathaus.service.ideacontest;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

import org.rathaus.web.Chart;
import org.rathaus.web.FigureTable;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** What was rated, as bars and as tables that say the same. */
final class Charts {

    private static final double PERCENT = 100;

    private final Contest contest;
    private final Tallies tallies;
    private final Locale language;
    private final BiFunction<String, Object[], String> texts;

    /** @param texts of the service, by key and values */
    Charts(Contest contest, Tallies tallies, Locale language, BiFunction<String, Object[], String> texts) {
        this.contest = contest;
        this.tallies = tallies;
        this.language = language;
        this.texts = texts;
    }

    private String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    private String share(long part, long whole) {
        return whole == 0 ? "–" : number(Math.round(part * PERCENT / whole)) + "\u00a0%";
    }

    void writeAreas(Html html) {
        contest.terms().words().areas().forEach(area -> writeArea(area, html));
    }

    private void writeArea(String area, Html html) {
        String name = ContestTexts.area(contest, area, language);
        Kern parts = new Kern(html).section(area + "Results", name);
        NumberFormat average = NumberFormat.getNumberInstance(language);
        average.setMaximumFractionDigits(1);
        average.setMinimumFractionDigits(1);
        long opinions = tallies.opinions(area);
        parts.body(opinions == 0 ? text("results.noOpinion") : text("results.average", average.format(tallies.average(area)), number(opinions)));
        List<Chart.Bar> bars = Arrays.stream(Importance.values())
                .map(it -> new Chart.Bar(text("scale." + it.key()), tallies.of(area, it), number(tallies.of(area, it)))).toList();
        new Chart(area + "Chart", name, text("results.chart"), bars).write(html);
        long all = opinions + tallies.of(area, Importance.NONE);
        new FigureTable(name, List.of(text("results.rating"), text("results.number"), text("results.share")), Arrays.stream(Importance.values())
                .map(it -> List.of(text("scale." + it.key()), number(tallies.of(area, it)), share(tallies.of(area, it), all))).toList()).write(html);
        parts.endSection();
    }

    void writeChannels(Html html) {
        Kern parts = new Kern(html).section("channels", text("results.channels"));
        Map<String, Long> channels = tallies.channels();
        new FigureTable(text("results.channels"), List.of(text("results.channel"), text("results.number"), text("results.share")),
                channels.entrySet().stream().map(it -> List.of(text("channel." + it.getKey()), number(it.getValue()), share(it.getValue(), tallies.entries())))
                        .toList()).write(html);
        parts.endSection();
    }
}
