package org.rathaus.web.internal.plugin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.rathaus.kernel.service.UnansweredException;

/**
 * Makes the calls to a service of a plugin on the plugin's own threads, and waits for each only so long. While one hangs
 * there is no other, so that they do not take all places of the plugin's pages.
 */
final class GuardedCalls implements InvocationHandler {

    private final Object service;
    private final String plugin;
    private final PluginThreads threads;
    private final Duration most;
    private final Set<Call> stuck = ConcurrentHashMap.newKeySet();

    private static final class Call {

        private volatile boolean begun;
        private volatile boolean ended;
    }

    private GuardedCalls(Object service, String plugin, PluginThreads threads, Duration most) {
        this.service = service;
        this.plugin = plugin;
        this.threads = threads;
        this.most = most;
    }

    /** A service of a plugin, of this name, as the core calls it. */
    static <T> T to(Class<T> type, T service, String plugin, PluginThreads threads, Duration most) {
        GuardedCalls calls = new GuardedCalls(service, plugin, threads, most);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        stuck.removeIf(call -> call.ended);
        if (!stuck.isEmpty()) {
            throw new UnansweredException(plugin + " hangs and is not asked");
        }
        return answer(new Call(), method, arguments);
    }

    private Object answer(Call call, Method method, Object[] arguments) throws Exception {
        try {
            return threads.call(() -> made(call, method, arguments), most);
        } catch (NoAnswerException e) {
            if (call.begun) {
                stuck.add(call);
            }
            throw new UnansweredException(plugin + " does not answer: " + e.getMessage());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof InvocationTargetException thrown ? thrown.getCause() : e.getCause();
            throw cause instanceof Exception known ? known : new IllegalStateException(cause);
        }
    }

    private Object made(Call call, Method method, Object[] arguments) throws ReflectiveOperationException {
        call.begun = true;
        try {
            return method.invoke(service, arguments);
        } finally {
            call.ended = true;
        }
    }
}
