package org.rathaus.storage.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;

/**
 * Lets through what stays within a town, and refuses everything else: native SQL, procedures, transactions, properties
 * (the town is one), and all ways to the objects behind. A list of what is allowed, so that what a later version of
 * Jakarta Persistence adds is refused until somebody has looked at it.
 */
final class EntityManagerGuard implements InvocationHandler {

    private static final Set<String> READING = Set.of("find", "getReference", "contains", "createQuery",
            "createNamedQuery", "getCriteriaBuilder", "refresh", "detach", "clear", "isOpen", "toString", "hashCode",
            "equals");
    private static final Set<String> WRITING = plus(READING, "persist", "merge", "remove", "flush", "lock",
            "setFlushMode", "getFlushMode", "getLockMode");
    /** Hints are EclipseLink's back door to SQL and to the cache, unwrap leads to the session of all towns. */
    private static final Set<String> NOT_OF_QUERIES = Set.of("unwrap", "setHint", "getHints");

    /** Any function of the database, see {@link JpqlCheck}. */
    private static final Set<String> NOT_OF_CRITERIA = Set.of("function");

    private final Object target;
    private final Predicate<Method> allowed;
    private final AtomicBoolean ended;

    private EntityManagerGuard(Object target, Predicate<Method> allowed, AtomicBoolean ended) {
        this.target = target;
        this.allowed = allowed;
        this.ended = ended;
    }

    static <R> R read(EntityManager manager, Function<EntityManager, R> work) {
        return during(manager, READING, work);
    }

    static <R> R write(EntityManager manager, Function<EntityManager, R> work) {
        return during(manager, WRITING, work);
    }

    private static <R> R during(EntityManager manager, Set<String> names, Function<EntityManager, R> work) {
        AtomicBoolean ended = new AtomicBoolean();
        // a map is a way to give properties, and the town is one
        Predicate<Method> allowed = method -> names.contains(method.getName())
                && !List.of(method.getParameterTypes()).contains(Map.class);
        try {
            return work.apply(guard(EntityManager.class, new EntityManagerGuard(manager, allowed, ended)));
        } finally {
            ended.set(true);
        }
    }

    private static <T> T guard(Class<T> type, InvocationHandler handler) {
        // this bundle does not see every type that the methods name, the bundle of the interface does
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (ended.get()) {
            throw new IllegalStateException("an entity manager ends with the call it was given to");
        }
        if (!allowed.test(method)) {
            throw new UnsupportedOperationException(method.getName() + " is not allowed: it could leave the town");
        }
        if (method.getName().equals("createQuery") && arguments[0] instanceof String jpql) {
            JpqlCheck.check(jpql);
        }
        return result(proxy, call(target, method, arguments));
    }

    private Object result(Object proxy, Object result) {
        if (result == target) {
            return proxy;
        }
        if (result instanceof Query) {
            return guard(TypedQuery.class, without(NOT_OF_QUERIES, result));
        }
        return result instanceof CriteriaBuilder ? guard(CriteriaBuilder.class, without(NOT_OF_CRITERIA, result)) : result;
    }

    private EntityManagerGuard without(Set<String> refused, Object of) {
        return new EntityManagerGuard(of, method -> !refused.contains(method.getName()), ended);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Set<String> plus(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }
}
