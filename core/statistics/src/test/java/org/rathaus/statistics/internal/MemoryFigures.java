package org.rathaus.statistics.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.Channel;
import org.rathaus.kernel.cases.CaseFigures;

/** What became of the cases of towns, in memory. */
final class MemoryFigures implements CaseFigures {

    private record Event(String townId, Instant at, Received received, Decided decided) {
    }

    private final List<Event> events = new ArrayList<>();

    void receive(String townId, Instant at, Channel channel) {
        events.add(new Event(townId, at, new Received(StatisticsContract.SERVICE, channel, 1), null));
    }

    void decide(String townId, Instant at, Duration after) {
        events.add(new Event(townId, at, null, new Decided(StatisticsContract.SERVICE, after)));
    }

    /** The law wants it so. */
    void destroyAll() {
        events.clear();
    }

    @Override
    public Optional<Instant> oldest(String townId) {
        return events.stream().filter(it -> it.townId().equals(townId)).map(Event::at).min(Instant::compareTo);
    }

    private Stream<Event> within(String townId, Instant from, Instant before) {
        return events.stream().filter(it -> it.townId().equals(townId) && !it.at().isBefore(from) && it.at().isBefore(before));
    }

    @Override
    public List<Received> received(String townId, Instant from, Instant before) {
        return within(townId, from, before).map(Event::received).filter(it -> it != null).toList();
    }

    @Override
    public List<Decided> decided(String townId, Instant from, Instant before) {
        return within(townId, from, before).map(Event::decided).filter(it -> it != null).toList();
    }
}
