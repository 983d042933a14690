package org.rathaus.web.internal.plugin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.rathaus.kernel.service.PluginState.Cause;

/** What a plugin's manifest must not say, because it would reach into other bundles. */
final class BundleRules {

    private static final String PLUGIN = "plugin:";
    /** A servlet or filter of a plugin could lie at any address, also where citizens send what is for others. */
    private static final String SERVLETS = "jakarta.servlet";
    /** A plugin could ask it for whatever the core does, past what the API permits, and would break when the core changes. */
    private static final List<String> OF_THE_CORE = List.of("org.rathaus.kernel", "org.rathaus.web.area");
    private static final Map<String, String> FORBIDDEN = Map.of(
            Constants.FRAGMENT_HOST, "a plugin stands for itself and is part of no other bundle",
            Constants.REQUIRE_BUNDLE, "import packages instead",
            Constants.DYNAMICIMPORT_PACKAGE, "it would be tied to whatever is installed: import what is needed",
            Constants.BUNDLE_NATIVECODE, "native code can end the whole portal");

    private final BundleContext context;

    BundleRules(BundleContext context) {
        this.context = context;
    }

    /**
     * For a bundle that is installed and not yet resolved.
     *
     * @throws QuarantineException if it breaks a rule
     */
    void check(Bundle bundle) throws QuarantineException {
        for (Map.Entry<String, String> header : FORBIDDEN.entrySet()) {
            require(bundle.getHeaders("").get(header.getKey()) == null, header.getKey() + " is not for plugins: " + header.getValue());
        }
        require(!imports(bundle, SERVLETS), "importing jakarta.servlet is not for plugins: the portal alone answers requests");
        for (String packages : OF_THE_CORE) {
            require(!imports(bundle, packages), "importing " + packages + " is not for plugins: the portal's own bundles have it for each other");
        }
        require(portal().noneMatch(it -> bundle.getSymbolicName().equals(it.getSymbolicName())),
                "the symbolic name belongs to a bundle of the portal: choose another one");
        List<String> taken = portal().flatMap(BundleRules::packages).toList();
        Optional<String> squatted = packages(bundle).filter(taken::contains).findFirst();
        require(squatted.isEmpty(), "it exports " + squatted.orElse("") + ", which is the portal's own");
    }

    private static void require(boolean holds, String otherwise) throws QuarantineException {
        if (!holds) {
            throw new QuarantineException(Cause.REFUSED, otherwise);
        }
    }

    private static boolean imports(Bundle bundle, String packages) {
        return bundle.adapt(BundleRevision.class).getDeclaredRequirements(BundleRevision.PACKAGE_NAMESPACE).stream()
                .map(it -> String.valueOf(it.getDirectives().get("filter"))).anyMatch(it -> it.contains("(" + BundleRevision.PACKAGE_NAMESPACE + "=" + packages));
    }

    private Stream<Bundle> portal() {
        return Arrays.stream(context.getBundles()).filter(it -> !it.getLocation().startsWith(PLUGIN));
    }

    private static Stream<String> packages(Bundle bundle) {
        return bundle.adapt(BundleRevision.class).getDeclaredCapabilities(BundleRevision.PACKAGE_NAMESPACE).stream()
                .map(it -> (String) it.getAttributes().get(BundleRevision.PACKAGE_NAMESPACE));
    }
}
