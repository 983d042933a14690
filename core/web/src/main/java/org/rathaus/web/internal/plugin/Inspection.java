package org.rathaus.web.internal.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;

/** What a plugin needs of the framework. */
final class Requirements {

    private final BundleContext context;
    private final AtomicLong locations = new AtomicLong();

    Requirements(BundleContext context) {
        this.context = context;
    }

    /** Packages and the like that nobody provides. The bundle is installed for a moment, and neither resolved nor started. */
    List<String> wanting(PluginJar jar) {
        try {
            Bundle bundle = context.installBundle("check:" + locations.incrementAndGet(), new ByteArrayInputStream(jar.content()));
            try {
                FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
                return bundle.adapt(BundleRevision.class).getRequirements(null).stream().filter(Requirements::isNeeded)
                        .filter(it -> wiring.findProviders(it).isEmpty()).map(Requirements::words).toList();
            } finally {
                bundle.uninstall();
            }
        } catch (IOException | BundleException e) {
            return List.of(Objects.toString(e.getMessage(), e.toString()));
        }
    }

    private static boolean isNeeded(Requirement requirement) {
        String resolution = requirement.getDirectives().get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE);
        String effective = requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE);
        return !Namespace.RESOLUTION_OPTIONAL.equals(resolution) && effective.equals(Namespace.EFFECTIVE_RESOLVE);
    }

    private static String words(Requirement requirement) {
        return requirement.getNamespace() + " " + requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, "");
    }
}
