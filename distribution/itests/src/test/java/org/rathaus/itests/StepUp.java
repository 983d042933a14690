package org.rathaus.itests;

import java.lang.reflect.Method;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.rathaus.testkit.Visitor;

/** Comes back from a provider of identities, with whom the citizen has an account of its own: what is left of that is a session. */
final class StepUp {

    private StepUp() {
    }

    /** Signs somebody in to a town at a level, in place of whoever was. */
    static void to(String level, String town, Visitor visitor, BundleContext framework) throws ReflectiveOperationException,
            InvalidSyntaxException {
        Object sessions = framework.getService(framework.getAllServiceReferences("org.rathaus.kernel.identity.Sessions", null)[0]);
        Method open = Stream.of(sessions.getClass().getMethods()).filter(it -> it.getName().equals("open") && it.getParameterCount() == 5)
                .findFirst().orElseThrow();
        Class<?>[] types = open.getParameterTypes();
        Object token = open.invoke(sessions, town, constant(types[1], "CITIZENS"), UUID.randomUUID().toString(), constant(types[3], level), "");
        visitor.carrying("citizens-" + town, String.valueOf(token));
    }

    /** As the framework knows it, not the test. */
    private static Object constant(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants()).filter(it -> it.toString().equals(name)).findFirst().orElseThrow();
    }
}
