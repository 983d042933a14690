package org.rathaus.benchmarks.storage;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rathaus.api.town.Town;

/** A town of which the storage only wants the id and the prefix of references. */
interface SomeTown extends Town {

    static SomeTown of(String id) {
        return answering(SomeTown.class, method -> switch (method) {
            case "id", "toString" -> id;
            case "referencePrefix" -> "ABC";
            case "services" -> Set.of("week", "fortnight", "month");
            default -> null;
        });
    }

    /** Answers each method by its name; what has no answer is nothing, an empty list or an empty optional. */
    static <T> T answering(Class<T> type, Function<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(SomeTown.class.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> {
                    Object answer = switch (method.getName()) {
                        case "hashCode" -> System.identityHashCode(self);
                        case "equals" -> self == arguments[0];
                        default -> answers.apply(method.getName());
                    };
                    return answer == null ? nothing(method.getReturnType()) : answer;
                }));
    }

    private static Object nothing(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == boolean.class ? (Object) false : type == List.class ? List.of() : null;
    }
}
