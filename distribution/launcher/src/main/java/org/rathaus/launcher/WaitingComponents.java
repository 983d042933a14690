package org.rathaus.launcher;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * Says which declared components do not work and what they wait for. The types of the component runtime live in a
 * bundle that the launcher cannot see, hence the reflection.
 */
final class WaitingComponents {

    private static final String RUNTIME = "org.osgi.service.component.runtime.ServiceComponentRuntime";
    private static final int SATISFIED = 4;

    private final BundleContext framework;

    WaitingComponents(BundleContext framework) {
        this.framework = framework;
    }

    /** One line for each component of ours that is not satisfied. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        ServiceReference<?> reference = framework.getServiceReference(RUNTIME);
        if (reference == null) {
            return lines;
        }
        Object runtime = framework.getService(reference);
        try {
            for (Object component : ask(runtime, "getComponentDescriptionDTOs", Bundle[].class, new Bundle[0])) {
                for (Object state : ask(runtime, "getComponentConfigurationDTOs", component.getClass(), component)) {
                    describe(component, state, lines);
                }
            }
        } catch (ReflectiveOperationException e) {
            lines.add("components could not be asked: " + e);
        }
        return lines;
    }

    private static void describe(Object component, Object configuration, List<String> lines)
            throws ReflectiveOperationException {
        int state = (int) field(configuration, "state");
        if (state >= SATISFIED) {
            return;
        }
        var missing = new ArrayList<String>();
        for (Object reference : (Object[]) field(configuration, "unsatisfiedReferences")) {
            missing.add(name(component, reference));
        }
        Object failure = field(configuration, "failure");
        lines.add(field(component, "implementationClass")
                + (missing.isEmpty() ? "" : " waits for " + String.join(", ", missing))
                + (failure == null ? "" : " failed: " + failure.toString().lines().findFirst().orElse("")));
    }

    private static String name(Object component, Object unsatisfied) throws ReflectiveOperationException {
        Object name = field(unsatisfied, "name");
        for (Object reference : (Object[]) field(component, "references")) {
            if (field(reference, "name").equals(name)) {
                return (String) field(reference, "interfaceName");
            }
        }
        return String.valueOf(name);
    }

    private static Object field(Object dto, String name) throws ReflectiveOperationException {
        return dto.getClass().getField(name).get(dto);
    }

    private static Collection<?> ask(Object runtime, String question, Class<?> type, Object argument)
            throws ReflectiveOperationException {
        Method method = runtime.getClass().getMethod(question, type);
        method.setAccessible(true);
        return (Collection<?>) method.invoke(runtime, argument);
    }
}
