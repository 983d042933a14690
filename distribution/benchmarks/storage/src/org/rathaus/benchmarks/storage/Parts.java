package org.rathaus.benchmarks.storage;

import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.service.ServiceCatalog;

/** Makes the portal's components as the framework does, from their public constructors, so that it need not run. */
final class Parts {

    private final List<Object> made = new ArrayList<>();

    /** With what they are made from. */
    Parts(Path folder, Object... known) {
        made.addAll(List.of(known));
        made.add(SomeTown.answering(Towns.class, method -> method.equals("all") ? List.of() : null));
        made.add(SomeTown.answering(ServiceCatalog.class, method -> null));
        made.add(SomeTown.answering(BundleContext.class, method -> method.equals("getProperty") ? folder.toString() : null));
    }

    Object make(Class<?> type) throws ReflectiveOperationException {
        for (Object part : made) {
            if (type.isInstance(part)) {
                return part;
            }
        }
        Constructor<?> constructor = type.getConstructors()[0];
        List<Object> arguments = new ArrayList<>();
        for (Class<?> argument : constructor.getParameterTypes()) {
            arguments.add(make(argument));
        }
        Object part = constructor.newInstance(arguments.toArray());
        made.add(part);
        return part;
    }
}
