package org.rathaus.backoffice.internal.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rathaus.api.form.FormDefinition;
import org.rathaus.backoffice.internal.statistics.Numbers;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.kernel.statistics.Figures;
import org.rathaus.kernel.statistics.Kind;

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
     * What was done; how many have; how many of all who began; how many stopped here of those who had come so far. A step
     * that fewer have finished than a later one is not everybody's, and nobody stopped there as far as one can tell.
     *
     * @param begun what to call the beginning
     * @param sent  and the end
     */
    List<List<String>> rows(String begun, String sent) {
        List<Map.Entry<String, Long>> done = new ArrayList<>();
        Map<String, Long> finished = figures.byDetail(Kind.STEP);
        done.add(Map.entry(begun, figures.sum(Kind.START)));
        terms.form().map(FormDefinition::steps).orElse(List.of()).forEach(step ->
                done.add(Map.entry(terms.textOr("step." + step.id() + ".title", step.id()), finished.getOrDefault(step.id(), 0L))));
        done.add(Map.entry(sent, figures.byDetail(Kind.RECEIVED).getOrDefault(Figures.ONLINE, 0L)));
        return rows(done);
    }

    private List<List<String>> rows(List<Map.Entry<String, Long>> done) {
        long starts = done.get(0).getValue();
        List<List<String>> rows = new ArrayList<>();
        long before = starts;
        for (int i = 0; i < done.size(); i++) {
            long number = done.get(i).getValue();
            boolean isOfAll = done.subList(i, done.size()).stream().allMatch(it -> it.getValue() <= number);
            rows.add(List.of(done.get(i).getKey(), numbers.of(number), numbers.share(number, starts),
                    numbers.share(Math.max(0, before - number), isOfAll ? before : 0)));
            before = isOfAll ? number : before;
        }
        return rows;
    }
}
