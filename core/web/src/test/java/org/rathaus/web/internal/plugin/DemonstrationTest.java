package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

class DemonstrationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final BlockingQueue<String> filled = new LinkedBlockingQueue<>();
    private boolean endsMeanwhile;
    private final AtomicBoolean ends = new AtomicBoolean();
    private final PluginThreads threads = new PluginThreads("test", getClass().getClassLoader(), 2);

    /** Three towns, of which the second is too much for the service. */
    private record ThreeTowns() implements Towns {

        @Override
        public List<Town> all() {
            return List.of(new SampleTown("a"), new SampleTown("bad"), new SampleTown("c"));
        }

        @Override
        public Optional<Town> find(String id) {
            return all().stream().filter(it -> it.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Town> byHost(String host) {
            return Optional.empty();
        }
    }

    @ServiceDescriptor(id = "dogs", category = Category.TAXES)
    private final class Dogs implements PublicService, DemoData {

        @Override
        public FormDefinition form() {
            return FormDefinition.of(1);
        }

        @Override
        public void fill(Offer offer) {
            ends.set(endsMeanwhile);
            filled.add(offer.town().id() + " " + offer.now() + " " + Thread.currentThread().getThreadGroup().getName());
            if (offer.town().id().equals("bad")) {
                throw new StackOverflowError();
            }
        }
    }

    private void begin(String wanted) {
        new Demonstration(Map.of("rathaus.demo", wanted)::get, ends::get).begin(
                new OfferedService(Dogs.class.getAnnotation(ServiceDescriptor.class), new Dogs(), Texts.of(Dogs.class)), threads, new ThreeTowns(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void end() {
        threads.close();
    }

    @Test
    void fillsEachTownOnThePluginsThreadsWhateverFails() throws Exception {
        begin("true");
        for (String town : List.of("a", "bad", "c")) {
            assertEquals(town + " 2026-11-22T10:00:00Z plugin test", filled.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void fillsNoMoreTownsWhenThePortalEnds() throws Exception {
        endsMeanwhile = true;
        begin("true");
        assertEquals("a 2026-11-22T10:00:00Z plugin test", filled.poll(10, TimeUnit.SECONDS));
        assertEquals(null, filled.poll(300, TimeUnit.MILLISECONDS));
    }

    @Test
    void fillsNothingUnlessItIsWanted() throws Exception {
        begin("false");
        assertEquals(null, filled.poll(300, TimeUnit.MILLISECONDS));
    }
}
