package org.rathaus.service.ideacontest;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often each area got each rating, and how many entries came by which way. */
final class Tallies {

    private final Map<String, Map<Importance, Long>> ratings = new HashMap<>();
    private final Map<String, Long> channels = new TreeMap<>();

    void add(Ratings rated, String channel, long times) {
        channels.merge(channel, times, Long::sum);
        rated.byArea().forEach((area, importance) -> ratings.computeIfAbsent(area, it -> new EnumMap<>(Importance.class)).merge(importance, times, Long::sum));
    }

    /** All entries that count. */
    long entries() {
        return channels.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By the way they came. */
    Map<String, Long> channels() {
        return channels;
    }

    long of(String area, Importance importance) {
        return ratings.getOrDefault(area, Map.of()).getOrDefault(importance, 0L);
    }

    /** How many have an opinion on an area. */
    long opinions(String area) {
        return ratings.getOrDefault(area, Map.of()).entrySet().stream().filter(it -> it.getKey() != Importance.NONE).mapToLong(Map.Entry::getValue).sum();
    }

    /** From 1 (not important) to 4 (very important), of those who have an opinion; 0 where there is none. */
    double average(String area) {
        long points = ratings.getOrDefault(area, Map.of()).entrySet().stream().mapToLong(it -> it.getKey().points() * it.getValue()).sum();
        long opinions = opinions(area);
        return opinions == 0 ? 0 : (double) points / opinions;
    }
}
