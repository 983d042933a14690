package org.rathaus.backoffice.internal.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.statistics.Figures;
import org.rathaus.api.statistics.Kind;
import org.rathaus.backoffice.internal.statistics.Numbers;

/** How far people come in the form of a service, step by step. */
final class StepTable {

    /** Of fewer it could be told what one of them did. */
    static final int FEWEST = 10;

    private final ServiceTerms terms;
    private final Figures figures;
    private final Numbers numbers;

    StepTable(ServiceTerms terms, Figures figures, Numbers numbers) {
        this.terms = terms;
        this.figures = figures;
        this.numbers = numbers;
    }

    boolean hasEnough() {
        return figures.sum(Kind.START) >= FEWEST;
    }

    /**
     * What was done; how many have; how many of all who began; how many of those who came here did not.
     *
     * @param begun what to call the beginning
     * @param sent  and the end
     */
    List<List<String>> rows(String begun, String sent) {
        long starts = figures.sum(Kind.START);
        Map<String, Long> finished = figures.byDetail(Kind.STEP);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(begun, starts, starts, starts));
        long before = starts;
        for (var step : terms.form().map(FormDefinition::steps).orElse(List.of())) {
            long done = finished.getOrDefault(step.id(), 0L);
            rows.add(row(terms.textOr("step." + step.id() + ".title", step.id()), done, starts, before));
            before = done;
        }
        rows.add(row(sent, figures.sum(Kind.RECEIVED), starts, before));
        return rows;
    }

    private List<String> row(String name, long number, long starts, long before) {
        return List.of(name, numbers.of(number), numbers.share(number, starts), numbers.share(Math.max(0, before - number), before));
    }
}
