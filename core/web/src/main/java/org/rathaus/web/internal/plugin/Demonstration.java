package org.rathaus.web.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
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
    private final BooleanSupplier portalEnds;

    /**
     * @param properties of the framework, {@code rathaus.demo} among them
     * @param portalEnds whether somebody has ended the portal
     */
    Demonstration(UnaryOperator<String> properties, BooleanSupplier portalEnds) {
        this.isWanted = Boolean.parseBoolean(properties.apply("rathaus.demo"));
        this.portalEnds = portalEnds;
    }

    /** In the background and town by town, on the plugin's own threads, until these or the portal end. */
    void begin(OfferedService service, PluginThreads threads, Towns towns, Clock clock) {
        if (isWanted && service.service() instanceof DemoData demo) {
            Background.run("rathaus-demo", () -> towns.all().stream().takeWhile(town -> !isOver(threads)).filter(town -> town.offers(service.id()))
                    .forEach(town -> fill(service, demo, threads, town, clock)));
        }
    }

    private boolean isOver(PluginThreads threads) {
        return threads.isClosed() || portalEnds.getAsBoolean();
    }

    /** What goes wrong in one town keeps no other from being filled; nobody wants to know what did only because all ends. */
    private void fill(OfferedService service, DemoData demo, PluginThreads threads, Town town, Clock clock) {
        try {
            threads.call(() -> {
                demo.fill(service.in(town, clock.instant()));
                return town;
            }, MOST);
            LOG.info("{} has demo data in {}", service.id(), town.id());
        } catch (ExecutionException e) {
            warn(threads, "{} has no demo data in {}", service.id(), town.id(), e.getCause());
        } catch (NoAnswerException e) {
            warn(threads, "{} has no demo data in {}: {}", service.id(), town.id(), e.getMessage());
        }
    }

    private void warn(PluginThreads threads, String words, Object... values) {
        if (!isOver(threads)) {
            LOG.warn(words, values);
        }
    }
}
