package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.rathaus.kernel.service.PluginState.Cause;

/** Looks into a plugin that is installed for a moment, and neither resolved nor started: would it be refused anyway. */
final class Inspection {

    /** Where the components' descriptions lie (OSGi Compendium 112.4). */
    private static final String DESCRIPTIONS = "OSGI-INF";
    private static final String ID = "rathaus.service.id";

    private final BundleContext context;
    private final PluginRegistry registry;
    private final BundleRules rules;
    private final AtomicLong locations = new AtomicLong();

    Inspection(BundleContext context, PluginRegistry registry) {
        this.context = context;
        this.registry = registry;
        this.rules = new BundleRules(context);
    }

    /**
     * Packages and the like that nobody provides.
     *
     * @param present the service of the plugin of that name that runs
     * @throws QuarantineException if the jar, its manifest or its names break a rule
     */
    List<String> wanting(PluginJar jar, Optional<String> present) throws QuarantineException {
        Bundle bundle = jar.installIn(context, "plugin:check:" + locations.incrementAndGet());
        try {
            rules.check(bundle);
            checkIds(bundle, present);
            return wanting(bundle);
        } catch (IOException | XMLStreamException e) {
            throw new QuarantineException(Cause.NO_BUNDLE, "its components' descriptions cannot be read: " + e.getMessage());
        } finally {
            uninstall(bundle);
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException e) {
            throw new IllegalStateException("what was only looked into cannot be uninstalled", e);
        }
    }

    private void checkIds(Bundle bundle, Optional<String> present) throws IOException, XMLStreamException, QuarantineException {
        List<String> ids = new ArrayList<>();
        Enumeration<URL> descriptions = bundle.findEntries(DESCRIPTIONS, "*.xml", false);
        for (URL description : descriptions == null ? List.<URL>of() : Collections.list(descriptions)) {
            try (InputStream in = description.openStream()) {
                ids.addAll(ids(in));
            }
        }
        for (String id : ids) {
            PluginCheck.requireId(id);
            registry.requireFree(id, bundle.getSymbolicName());
        }
        PluginCheck.requireSameService(bundle.getSymbolicName(), ids.isEmpty() ? Optional.empty() : present, ids);
    }

    /** The ids of services that a description of a component announces. */
    static List<String> ids(InputStream description) throws XMLStreamException {
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = parsers.createXMLStreamReader(description);
        List<String> ids = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && ID.equals(xml.getAttributeValue(null, "name"))) {
                ids.add(xml.getAttributeValue(null, "value"));
            }
        }
        return ids;
    }

    private List<String> wanting(Bundle bundle) {
        FrameworkWiring wiring = context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkWiring.class);
        return bundle.adapt(BundleRevision.class).getRequirements(null).stream().filter(Inspection::isNeeded)
                .filter(it -> wiring.findProviders(it).isEmpty()).map(Inspection::words).toList();
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
