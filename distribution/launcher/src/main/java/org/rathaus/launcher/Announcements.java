package org.rathaus.launcher;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What bundles want to tell the person who started the portal: services of type {@link Supplier} with the property
 * {@value #ORDER}, an Integer by which they are sorted.
 */
final class Announcements {

    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final String ORDER = "rathaus.announcement";

    private final BundleContext framework;

    Announcements(BundleContext framework) {
        this.framework = framework;
    }

    /** All lines, sorted by the order of their services. */
    List<String> lines() {
        return services()
                .sorted(Comparator.comparing(Announcements::order))
                .flatMap(this::lines)
                .toList();
    }

    @SuppressWarnings("rawtypes") // a service is registered under the raw type
    private Stream<ServiceReference<Supplier>> services() {
        try {
            return framework.getServiceReferences(Supplier.class, "(" + ORDER + "=*)").stream();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int order(ServiceReference<?> reference) {
        return reference.getProperty(ORDER) instanceof Integer order ? order : Integer.MAX_VALUE;
    }

    /** One bundle that has nothing sensible to say must not silence the others. */
    private Stream<String> lines(ServiceReference<?> reference) {
        try {
            return framework.getService(reference) instanceof Supplier<?> announcement
                            && announcement.get() instanceof List<?> lines
                    ? lines.stream().map(String::valueOf)
                    : Stream.of();
        } catch (RuntimeException e) {
            LOG.error("no announcement of {}", reference.getBundle(), e);
            return Stream.of();
        }
    }
}
