package org.rathaus.benchmarks.storage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;

/** So many at a time, each sending one after the other. */
final class Citizens {

    static final String SERVICE = "postal-vote";

    private static final Map<String, String> ANSWERS = answers();

    /** What one does. */
    interface Act {
        void by(Random random) throws Exception;
    }

    /** How long each took, sorted. */
    record Times(List<Long> nanos, double seconds) {

        double perSecond() {
            return nanos.size() / seconds;
        }

        double percentile(int percent) {
            return nanos.get(Math.max(0, (int) Math.ceil(percent / 100.0 * nanos.size()) - 1)) / 1e6;
        }
    }

    private Citizens() {
    }

    private static Map<String, String> answers() {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("birthDate.day", "9", "birthDate.month", "3", "birthDate.year", "1961"));
        for (String field : List.of("familyName", "firstNames", "street", "houseNumber", "postcode", "city", "elections", "delivery")) {
            typed.put(field, "an answer of usual length");
        }
        return typed;
    }

    static Submission submission(long number) {
        String id = UUID.randomUUID().toString();
        return new Submission(SERVICE, 1, Answers.of(ANSWERS), Locale.GERMAN, id, "secret " + number + id);
    }

    /** All of them at once for so many seconds. */
    static Times at(int clients, int seconds, Act act) throws Exception {
        var all = new ConcurrentLinkedQueue<List<Long>>();
        var failure = new AtomicReference<Exception>();
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Random random = new Random(begun + i);
            Thread thread = new Thread(() -> {
                try {
                    all.add(one(end, random, act));
                } catch (Exception e) {
                    failure.set(e);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return new Times(all.stream().flatMap(List::stream).sorted().toList(), (System.nanoTime() - begun) / 1e9);
    }

    private static List<Long> one(long end, Random random, Act act) throws Exception {
        List<Long> times = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; ) {
            act.by(random);
            long then = System.nanoTime();
            times.add(then - now);
            now = then;
        }
        return times;
    }

    static Times times(int count, Runnable work) {
        List<Long> times = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long now = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - now);
        }
        return new Times(times.stream().sorted().toList(), (System.nanoTime() - begun) / 1e9);
    }
}
