package org.rathaus.web.internal.plugin;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.osgi.framework.Bundle;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.storage.StorageState;

/** Why a started bundle does not serve, in words for the operator. */
final class Failure {

    private static final String CAUSE = "Caused by: ";
    private static final Pattern PLACE = Pattern.compile("\\(\\w+\\.java:\\d+\\)");
    /** Code that plugins call. */
    private static final Pattern OURS = Pattern.compile("^\\s*at (java|jdk|org\\.rathaus\\.(api|web)|org\\.apache|org\\.osgi)[./]");

    private final PluginRegistry registry;
    private final ServiceComponentRuntime components;
    private final StorageState storage;

    Failure(PluginRegistry registry, ServiceComponentRuntime components, StorageState storage) {
        this.registry = registry;
        this.components = components;
        this.storage = storage;
    }

    /** Returns when the bundle serves. */
    void requireNone(Bundle bundle) throws QuarantineException {
        if (registry.serviceOf(bundle).isEmpty()) {
            throw storage.refusal(bundle.getBundleId()).map(it -> new QuarantineException(Cause.TABLES, it))
                    .or(() -> unsatisfied(bundle))
                    .or(() -> registry.refusal(bundle))
                    .orElseGet(() -> new QuarantineException(Cause.NO_SERVICE,
                            "it publishes no PublicService: is the class annotated with @Component?"));
        }
    }

    private Optional<QuarantineException> unsatisfied(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .map(components::getComponentConfigurationDTOs)
                .flatMap(Collection::stream)
                .flatMap(configuration -> explain(configuration).stream())
                .findFirst();
    }

    private static Optional<QuarantineException> explain(ComponentConfigurationDTO configuration) {
        if (configuration.failure != null) {
            return Optional.of(new QuarantineException(Cause.FAULTY, origin(configuration.failure)));
        }
        String wanting = Arrays.stream(configuration.unsatisfiedReferences)
                .map(it -> it.name + (it.target == null ? "" : " " + it.target))
                .collect(Collectors.joining(", "));
        return Optional.of(wanting).filter(it -> !it.isEmpty())
                .map(it -> new QuarantineException(Cause.WAITING, "waits for services that are not there: " + it));
    }

    /** As {@link #origin(String)} says it. */
    static String origin(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return origin(trace.toString());
    }

    /**
     * The first line of a stack trace only says that something was called; what went wrong is its last cause. Behind it stands where in the
     * plugin that was, if the trace says so.
     */
    static String origin(String trace) {
        List<String> lines = trace.lines().toList();
        int last = IntStream.range(0, lines.size()).filter(it -> lines.get(it).startsWith(CAUSE)).max().orElse(0);
        String reason = lines.isEmpty() ? "" : lines.get(last).replaceFirst("^" + CAUSE, "");
        return reason + lines.stream().skip(last + 1L).filter(it -> !OURS.matcher(it).find())
                .map(PLACE::matcher).filter(Matcher::find).findFirst().map(it -> " " + it.group()).orElse("");
    }
}
