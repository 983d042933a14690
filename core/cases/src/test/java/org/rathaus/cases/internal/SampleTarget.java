package org.rathaus.cases.internal;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.DeliveryTarget;

/** A system of a town that works, or fails in one of the ways such systems do. */
final class SampleTarget implements DeliveryTarget {

    static final String ID = "sample";

    /** How it behaves. */
    enum Mood {
        WORKS,
        /** Nobody answers. */
        DOWN,
        /** Takes everything and never says so. */
        SILENT,
        /** Returns no report at all. */
        FORGETS,
        /** Says it has everything and throws it away. */
        LOSES,
        /** Has everything, but its answer comes too late. */
        TIMES_OUT,
        /** Wants none of it. */
        REFUSES
    }

    /** Key to reference. */
    final Map<String, String> held = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    volatile Mood mood = Mood.WORKS;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public int batchSize() {
        return 1_000;
    }

    @Override
    public DeliveryReport deliver(DeliveryBatch batch) {
        calls.incrementAndGet();
        return switch (mood) {
            case WORKS -> keep(batch);
            case LOSES -> DeliveryReport.all(batch);
            case SILENT -> DeliveryReport.empty();
            case REFUSES -> refusing(batch);
            case FORGETS -> null;
            case DOWN -> throw new DeliveryException("nobody answers");
            case TIMES_OUT -> {
                keep(batch);
                throw new DeliveryException("no answer in time");
            }
        };
    }

    private DeliveryReport keep(DeliveryBatch batch) {
        batch.items().forEach(item -> held.put(item.key(), item.file().reference()));
        return DeliveryReport.all(batch);
    }

    private static DeliveryReport refusing(DeliveryBatch batch) {
        DeliveryReport report = DeliveryReport.empty();
        for (DeliveryItem item : batch.items()) {
            report = report.refused(item.key(), "not for us");
        }
        return report;
    }

    @Override
    public Set<String> missing(String townId, String serviceId, Set<String> keys) {
        return keys.stream().filter(key -> !held.containsKey(key)).collect(Collectors.toSet());
    }
}
