package org.rathaus.launcher;

import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * Stops the framework when the process is asked to end. It then halts, because an orderly stop by a signal is a
 * success, whereas the virtual machine would report the signal's number as exit status.
 */
final class Shutdown implements Runnable {

    private static final long PATIENCE_MILLIS = 8_000;

    private final Framework framework;
    private volatile int status;

    Shutdown(Framework framework) {
        this.framework = framework;
    }

    /** From now on the end of the process is no success. */
    void broken() {
        status = Refusal.BROKEN;
    }

    @Override
    public void run() {
        System.out.println("Stopping");
        try {
            framework.stop();
            framework.waitForStop(PATIENCE_MILLIS);
        } catch (BundleException e) {
            System.err.println("rathaus: " + e.getMessage());
            status = Refusal.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(status);
    }
}
