package org.rathaus.web.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;

import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets services fill towns with data for whoever tries the portal out, where it was started for that. Nobody waits for it. */
final class Demonstration {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    /** For one service in one town. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private final boolean isWanted;

    /** @param properties of the framework, {@code rathaus.demo} among them */
    Demonstration(UnaryOperator<String> properties) {
        this.isWanted = Boolean.parseBoolean(properties.apply("rathaus.demo"));
    }

    /** In the background and town by town, on the plugin's own threads. */
    void begin(OfferedService service, PluginThreads threads, Towns towns, Clock clock) {
        if (isWanted && service.service() instanceof DemoData demo) {
            Background.run("rathaus-demo", () -> towns.all().stream().filter(town -> town.offers(service.id()))
                    .forEach(town -> fill(service, demo, threads, town, clock)));
        }
    }

    /** What goes wrong in one town keeps no other from being filled. */
    private static void fill(OfferedService service, DemoData demo, PluginThreads threads, Town town, Clock clock) {
        try {
            threads.call(() -> {
                demo.fill(service.in(town, clock.instant()));
                return town;
            }, MOST);
            LOG.info("{} has demo data in {}", service.id(), town.id());
        } catch (ExecutionException e) {
            LOG.warn("{} has no demo data in {}", service.id(), town.id(), e.getCause());
        } catch (NoAnswerException e) {
            LOG.warn("{} has no demo data in {}: {}", service.id(), town.id(), e.getMessage());
        }
    }
}
