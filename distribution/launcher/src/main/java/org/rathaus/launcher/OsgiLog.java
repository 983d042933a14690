package org.rathaus.launcher;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.FormatterLogger;
import org.osgi.service.log.LogService;
import org.osgi.service.log.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * The OSGi log service, over slf4j. Without one, Declarative Services and File Install print to the console, where
 * the reason why a plugin failed would be lost.
 */
@SuppressWarnings("deprecation") // older bundles still call the first version of the service
final class OsgiLog implements LogService {

    private static final Level[] LEVELS = {Level.ERROR, Level.ERROR, Level.WARN, Level.INFO, Level.DEBUG};

    @Override
    public void log(int level, String message) {
        log(null, level, message, null);
    }

    @Override
    public void log(int level, String message, Throwable exception) {
        log(null, level, message, exception);
    }

    @Override
    public void log(ServiceReference<?> reference, int level, String message) {
        log(reference, level, message, null);
    }

    @Override
    public void log(ServiceReference<?> reference, int level, String message, Throwable exception) {
        Bundle bundle = reference == null ? null : reference.getBundle();
        LoggerFactory.getLogger(bundle == null ? "osgi" : bundle.getSymbolicName())
                .atLevel(LEVELS[Math.max(0, Math.min(level, LEVELS.length - 1))])
                .setCause(exception)
                .log(message);
    }

    @Override
    public Logger getLogger(String name) {
        return getLogger(name, Logger.class);
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return getLogger(type.getName(), Logger.class);
    }

    @Override
    public <L extends Logger> L getLogger(Class<?> type, Class<L> loggerType) {
        return getLogger(type.getName(), loggerType);
    }

    @Override
    public <L extends Logger> L getLogger(Bundle bundle, String name, Class<L> loggerType) {
        boolean isOfPlugin = bundle.getLocation().startsWith("plugin:");
        return logger(name.equals(Logger.ROOT_LOGGER_NAME) ? bundle.getSymbolicName() : name, loggerType, !isOfPlugin);
    }

    @Override
    public <L extends Logger> L getLogger(String name, Class<L> loggerType) {
        return logger(name, loggerType, false);
    }

    private static <L extends Logger> L logger(String name, Class<L> loggerType, boolean tellsReasons) {
        Object logger = Proxy.newProxyInstance(
                loggerType.getClassLoader(), new Class<?>[] {loggerType}, new Forward(name, loggerType, tellsReasons));
        return loggerType.cast(logger);
    }

    /**
     * The twenty-odd methods of a logger are one: a level, a message and arguments, of which the last may be a Throwable. Why a component
     * of the portal itself did not start is told in words, which stack traces lack.
     */
    private record Forward(org.slf4j.Logger log, boolean formatter, boolean tellsReasons) implements InvocationHandler {

        Forward(String name, Class<?> loggerType, boolean tellsReasons) {
            this(LoggerFactory.getLogger(name), loggerType == FormatterLogger.class, tellsReasons);
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            String name = method.getName();
            if (method.getDeclaringClass() == Object.class || name.equals("getName")) {
                return ofObject(proxy, name, arguments);
            }
            if (name.startsWith("is")) {
                return log.isEnabledForLevel(level(name.substring(2).replace("Enabled", "")));
            }
            if (arguments[0] instanceof String message) {
                write(log.atLevel(level(name)), message, rest(arguments));
            }
            return null;
        }

        private Object ofObject(Object proxy, String name, Object[] arguments) {
            return switch (name) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> log.getName();
            };
        }

        private void write(LoggingEventBuilder event, String message, Object[] arguments) {
            Object last = arguments.length == 0 ? null : arguments[arguments.length - 1];
            if (last instanceof Throwable failure) {
                event.setCause(failure);
            }
            String reason = last instanceof Throwable failure && tellsReasons ? ": " + root(failure) : "";
            if (formatter) {
                event.log(String.format(message, arguments) + reason);
            } else {
                event.log(message + reason, arguments);
            }
        }

        private static Throwable root(Throwable failure) {
            return failure.getCause() == null || failure.getCause() == failure ? failure : root(failure.getCause());
        }

        private static Object[] rest(Object[] arguments) {
            if (arguments.length == 2 && arguments[1] instanceof Object[] varargs) {
                return varargs;
            }
            Object[] rest = new Object[arguments.length - 1];
            System.arraycopy(arguments, 1, rest, 0, rest.length);
            return rest;
        }

        private static Level level(String name) {
            return switch (name.toLowerCase(java.util.Locale.ROOT)) {
                case "trace" -> Level.TRACE;
                case "debug" -> Level.DEBUG;
                case "warn" -> Level.WARN;
                case "error" -> Level.ERROR;
                default -> Level.INFO;
            };
        }
    }
}
