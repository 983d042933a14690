package org.rathaus.launcher;

import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Arrays;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import org.osgi.framework.BundleException;

/**
 * Stack traces without the messages of exceptions, which may repeat what a citizen typed. Those stay that the machine makes of names
 * of classes, bundles and servers.
 */
public final class WordlessTrace extends ThrowableProxyConverter {

    static final String LEFT_OUT = "(not logged)";

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        return super.throwableProxyToString(new Wordless(failure));
    }

    private record Wordless(IThrowableProxy whole) implements IThrowableProxy {

        @Override
        public String getMessage() {
            Throwable failure = whole instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
            if (isOfTheMachine(failure)) {
                return whole.getMessage();
            }
            return failure instanceof SQLException sql ? "SQL state " + sql.getSQLState() : LEFT_OUT;
        }

        /** Plugins can derive from these types, but not under such names. */
        private boolean isOfTheMachine(Throwable failure) {
            boolean known = failure instanceof LinkageError || failure instanceof ClassNotFoundException || failure instanceof VirtualMachineError
                    || failure instanceof SocketException || failure instanceof UnknownHostException;
            return known && getClassName().startsWith("java.") || getClassName().equals(BundleException.class.getName());
        }

        @Override
        public String getClassName() {
            return whole.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return whole.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return whole.getCommonFrames();
        }

        @Override
        public IThrowableProxy getCause() {
            return whole.getCause() == null ? null : new Wordless(whole.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            return Arrays.stream(whole.getSuppressed()).map(Wordless::new).toArray(IThrowableProxy[]::new);
        }

        @Override
        public boolean isCyclic() {
            return whole.isCyclic();
        }
    }
}
