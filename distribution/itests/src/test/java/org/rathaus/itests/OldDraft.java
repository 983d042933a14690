package org.rathaus.itests;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;

/** Makes one draft older: with a later clock, all that the portal keeps would be. */
final class OldDraft {

    private OldDraft() {}

    /** As if the draft had been stored so long ago. */
    static void age(BundleContext framework, String town, String service, String id, Duration age) {
        try {
            Object drafts = framework.getService(framework.getAllServiceReferences("org.rathaus.kernel.form.Drafts", null)[0]);
            Object then = at(drafts, Clock.offset(Clock.systemUTC(), age.negated()));
            Object draft = ((Optional<?>) drafts.getClass().getMethod("find", String.class, String.class, String.class)
                    .invoke(drafts, town, service, id)).orElseThrow();
            then.getClass().getMethod("update", draft.getClass(), UnaryOperator.class).invoke(then, draft, UnaryOperator.identity());
        } catch (Exception e) {
            throw new IllegalStateException("cannot make a draft older", e);
        }
    }

    /** The same store of drafts at another time; it deletes none, so nobody takes that down. */
    private static Object at(Object drafts, Clock clock) throws ReflectiveOperationException {
        Field store = drafts.getClass().getDeclaredField("store");
        store.setAccessible(true);
        Constructor<?> made = Stream.of(drafts.getClass().getDeclaredConstructors()).filter(it -> it.getParameterTypes()[1] == Supplier.class)
                .findFirst().orElseThrow();
        made.setAccessible(true);
        return made.newInstance(store.get(drafts), (Supplier<List<String>>) List::of, null, clock);
    }
}
