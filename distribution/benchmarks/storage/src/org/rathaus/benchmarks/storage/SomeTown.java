package org.rathaus.benchmarks.storage;

import java.lang.reflect.Proxy;
import org.rathaus.api.town.Town;

/** A town of which the storage only wants the id and the prefix of references. */
interface SomeTown extends Town {

    static SomeTown of(String id) {
        return (SomeTown) Proxy.newProxyInstance(SomeTown.class.getClassLoader(), new Class<?>[] {SomeTown.class},
                (town, method, arguments) -> switch (method.getName()) {
                    case "id", "toString" -> id;
                    case "referencePrefix" -> "ABC";
                    case "hashCode" -> id.hashCode();
                    case "equals" -> town == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
