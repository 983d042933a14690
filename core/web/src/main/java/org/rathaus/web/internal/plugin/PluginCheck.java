package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.ServiceId;
import org.rathaus.api.service.Texts;
import org.rathaus.api.service.Upkeep;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.TextCoverage;

/** What must be true of a plugin before a citizen meets it. Each refusal says what the author has to do. */
final class PluginCheck {

    /** What bytes become that are no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);

    private PluginCheck() {
    }

    /**
     * The service with its facts and texts.
     *
     * @throws QuarantineException if the plugin cannot serve, saying why
     */
    static OfferedService check(PublicService service) throws QuarantineException {
        ServiceDescriptor descriptor = service.getClass().getAnnotation(ServiceDescriptor.class);
        require(descriptor != null, service.getClass().getName() + " needs the annotation @ServiceDescriptor");
        requireId(descriptor.id());
        requirePeriod(descriptor.retention());
        requirePeriod(descriptor.retentionAtLeast());
        PageRules.check(service);
        if (service instanceof Upkeep upkeep) {
            requirePause(upkeep.betweenRounds());
        }
        Texts texts = Texts.of(service.getClass());
        List<String> missing = TextCoverage.needed(service).stream().filter(key -> texts.find(Locale.GERMAN, key).isEmpty()).toList();
        require(missing.isEmpty(), "texts are missing in " + service.getClass().getSimpleName()
                + ".utf8.properties: " + missing);
        Optional<String> garbled = texts.keys(Locale.GERMAN).stream()
                .filter(key -> texts.find(Locale.GERMAN, key).orElse("").indexOf(UNREADABLE) >= 0).findFirst();
        require(garbled.isEmpty(), service.getClass().getSimpleName() + ".utf8.properties is not in UTF-8, at " + garbled.orElse(""));
        return new OfferedService(descriptor, service, texts);
    }

    static void requireId(String id) throws QuarantineException {
        require(ServiceId.isAllowed(id), ServiceId.refusal(id));
    }

    /**
     * A plugin takes the place of another one of the same name; with another service it is no version of it.
     *
     * @param before the service of the one that runs
     * @param ids    the new one's
     */
    static void requireSameService(String plugin, Optional<String> before, List<String> ids) throws QuarantineException {
        require(before.filter(it -> !ids.contains(it)).isEmpty(),
                "the symbolic name " + plugin + " belongs to the plugin with the service " + before.orElse(""));
    }

    private static void requirePeriod(String text) throws QuarantineException {
        require(text.matches("(P[1-9][0-9]{0,4}[DWMY])?"), "the retention '" + text + "' is no time such as P6M or P5Y");
    }

    static void requirePause(Duration pause) throws QuarantineException {
        require(pause.compareTo(SHORTEST_PAUSE) >= 0, "it looks after its towns every " + pause + ": every " + SHORTEST_PAUSE + " is the most");
    }

    private static void require(boolean holds, String otherwise) throws QuarantineException {
        if (!holds) {
            throw new QuarantineException(Cause.REFUSED, otherwise);
        }
    }
}
