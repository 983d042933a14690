package org.rathaus.auth.internal.citizen;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.operation.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what happens to accounts, a moment later: were it written before the answer, the time would tell whether an
 * address is known.
 */
@Component(service = Journal.class)
public final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    /** Whoever tries more at a time sees less of it. */
    private static final int WAITING = 10_000;

    /** Staff have no business with who it is. */
    private static final String CITIZEN = "citizen";

    private final CitizenStore store;
    private final AuditTrail audit;
    private final Executor executor;

    /** With the store of the model {@code auth}. */
    @Activate
    public Journal(@Reference(target = "(model=auth)") EntityStore store, @Reference AuditTrail audit) {
        this(store, audit, new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), new DaemonThreads("rathaus-account-journal")));
    }

    Journal(EntityStore store, AuditTrail audit, Executor executor) {
        this.store = new CitizenStore(store);
        this.audit = audit;
        this.executor = executor;
    }

    @Deactivate
    void deactivate() {
        ((ExecutorService) executor).shutdown();
    }

    /** Somebody signed in, for the owner and for the town's log. */
    void signedIn(String townId, String citizen, AccountEvent event) {
        later(townId, () -> store.change(townId, rows -> rows.byId(citizen).ifPresent(it -> rows.note(citizen, event))));
        log(townId, citizen, AuditTrail.AccountEvent.SIGN_IN);
    }

    /** Somebody was refused; the account may not exist. */
    void refused(String townId, Optional<String> citizen, AccountEvent event) {
        later(townId, () -> citizen.ifPresent(id -> store.change(townId, rows -> rows.byId(id).ifPresent(it -> rows.note(id, event)))));
        later(townId, () -> audit.write(townId, AuditTrail.NOBODY, AuditTrail.AccountEvent.SIGN_IN_REFUSED, citizen.orElse(AuditTrail.NOBODY), ""));
    }

    /** The owner did something, for the town's log. */
    void log(String townId, String citizen, AuditTrail.AccountEvent event) {
        later(townId, () -> audit.write(townId, CITIZEN, event, citizen, ""));
    }

    private void later(String townId, Runnable work) {
        try {
            executor.execute(() -> guarded(townId, work));
        } catch (RejectedExecutionException e) {
            LOG.warn("too much happens to accounts to write it all down, town {}", townId);
        }
    }

    /** The account may be gone by now. */
    private static void guarded(String townId, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("what happened to an account could not be written down, town {}: {}", townId, e.toString());
        }
    }
}
