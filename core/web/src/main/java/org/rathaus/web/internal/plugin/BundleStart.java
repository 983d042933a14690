package org.rathaus.web.internal.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.rathaus.api.service.PluginState.Cause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs a plugin as another bundle and starts it, first page included, but waits only so long for it. */
final class BundleStart {

    private static final Logger LOG = LoggerFactory.getLogger(BundleStart.class);

    private static final int END_SECONDS = 10;

    private final BundleContext context;
    private final PluginRegistry registry;
    private final Failure failure;
    private final Duration limit;
    private final AtomicLong locations = new AtomicLong();

    BundleStart(BundleContext context, PluginRegistry registry, Failure failure, Duration limit) {
        this.context = context;
        this.registry = registry;
        this.failure = failure;
        this.limit = limit;
    }

    /**
     * Returns the bundle when it serves.
     *
     * @throws QuarantineException if it does not; then it is uninstalled
     */
    Bundle run(PluginJar jar) throws QuarantineException, InterruptedException {
        Bundle bundle = install(jar);
        try {
            start(bundle);
            failure.requireNone(bundle);
            return bundle;
        } catch (QuarantineException e) {
            uninstall(bundle);
            throw e;
        }
    }

    private Bundle install(PluginJar jar) throws QuarantineException {
        try {
            return context.installBundle("plugin:" + jar.file() + ":" + locations.incrementAndGet(),
                    new ByteArrayInputStream(jar.content()));
        } catch (IOException e) {
            throw new QuarantineException(Cause.UNREADABLE, e.getMessage());
        } catch (BundleException | RuntimeException e) {
            throw new QuarantineException(Cause.NO_BUNDLE, reason(e));
        }
    }

    /** In a thread of its own, which is not interrupted when time is over: it may be changing tables. */
    private void start(Bundle bundle) throws QuarantineException, InterruptedException {
        try {
            started(bundle).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (registry.giveUp(bundle)) {
                throw new QuarantineException(Cause.FAULTY, "it did not start within " + limit.toSeconds() + " s");
            }
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        }
    }

    private static CompletableFuture<Void> started(Bundle bundle) {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Background.run("rathaus-plugin-start", () -> {
            try {
                bundle.start();
                started.complete(null);
            } catch (BundleException | RuntimeException | LinkageError e) {
                started.completeExceptionally(e);
            }
        });
        return started;
    }

    private static QuarantineException refusal(Throwable e) {
        boolean unresolved = e instanceof BundleException problem && problem.getType() == BundleException.RESOLVE_ERROR;
        return new QuarantineException(unresolved ? Cause.UNRESOLVED : Cause.FAULTY, reason(e));
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** Not in this thread: a bundle that hangs in its start cannot be uninstalled before it has ended it. */
    static void uninstall(Bundle bundle) {
        CountDownLatch gone = new CountDownLatch(1);
        Background.run("rathaus-plugin-end", () -> {
            try {
                bundle.uninstall();
            } catch (BundleException | IllegalStateException e) {
                LOG.warn("{} could not be uninstalled", bundle.getSymbolicName(), e);
            } finally {
                gone.countDown();
            }
        });
        try {
            gone.await(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
