package org.rathaus.benchmarks.suite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one benchmark has measured, in the order in which it was first reported. */
final class Figures {

    /** One measured quantity; per contender one value for each run, so that equal indexes are pairs. */
    record Figure(String what, String unit, Map<String, List<Double>> values) {

        List<Double> of(String contender) {
            return values.getOrDefault(contender, List.of());
        }

        /** Portal divided by rival, run by run. Empty where only one was measured or the rival's value is 0. */
        List<Double> ratios() {
            List<Double> portal = of("portal");
            List<Double> rival = of("rival");
            List<Double> ratios = new ArrayList<>();
            for (int run = 0; run < Math.min(portal.size(), rival.size()); run++) {
                if (rival.get(run) != 0) {
                    ratios.add(portal.get(run) / rival.get(run));
                }
            }
            return ratios;
        }
    }

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, List<String>> jvmFlags = new LinkedHashMap<>();

    /** Keeps the flags that the contender's Java process ran with. */
    void ranWith(Server server) {
        jvmFlags.put(server.name(), server.jvm().flags());
    }

    Map<String, List<String>> jvmFlags() {
        return jvmFlags;
    }

    void add(String what, String unit, String contender, double value) {
        figures.computeIfAbsent(what, it -> new Figure(what, unit, new LinkedHashMap<>()))
                .values().computeIfAbsent(contender, it -> new ArrayList<>()).add(value);
    }

    List<Figure> all() {
        return List.copyOf(figures.values());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Nearest rank: the smallest value that at least this share of all values does not exceed. */
    static double percentile(List<Double> values, double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.max(0, Math.ceil(percent / 100 * sorted.size()) - 1));
    }

    /** Every value and what follows from them. */
    List<Map<String, Object>> toJson() {
        return all().stream().map(figure -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("what", figure.what());
            json.put("unit", figure.unit());
            figure.values().forEach((contender, values) -> json.put(contender, summary(values)));
            if (!figure.ratios().isEmpty()) {
                json.put("portalToRival", summary(figure.ratios()));
            }
            return json;
        }).toList();
    }

    private static Map<String, Object> summary(List<Double> values) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("median", median(values));
        summary.put("min", percentile(values, 0));
        summary.put("max", percentile(values, 100));
        summary.put("p99", percentile(values, 99));
        summary.put("values", values);
        return summary;
    }
}
