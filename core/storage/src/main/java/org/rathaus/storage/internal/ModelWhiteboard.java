package org.rathaus.storage.internal;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.kernel.operation.DaemonThreads;
import org.rathaus.kernel.storage.StorageState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens each {@link PersistentModel} that a bundle publishes and publishes its {@link EntityStore} in return. While the
 * database does not answer, a store is there all the same, whose calls fail: pages that need no database are shown, and
 * the others say what is wrong.
 */
@Component(immediate = true)
public final class ModelWhiteboard implements StorageState {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWhiteboard.class);

    private record Offer(LateStore store, ServiceRegistration<EntityStore> registration) {
    }

    private record Refusal(long bundle, String reason) {
    }

    private final BundleContext context;
    private final Storage storage;
    private final ServiceRegistration<?> visibility;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-storage"));
    private final Map<ServiceReference<PersistentModel>, Offer> offers = new ConcurrentHashMap<>();
    private final Map<ServiceReference<PersistentModel>, PersistentModel> waiting = new ConcurrentHashMap<>();
    private final Map<ServiceReference<PersistentModel>, Refusal> refusals = new ConcurrentHashMap<>();

    @Activate
    public ModelWhiteboard(BundleContext context) {
        this.context = context;
        storage = new Storage(context.getProperty("rathaus.db"), context.getProperty("rathaus.db.owner"),
                Path.of(context.getProperty("rathaus.data")));
        visibility = context.registerService(
                new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, new OwnStoresOnly(), null);
        timer.scheduleWithFixedDelay(this::openWaiting, 1, 1, TimeUnit.SECONDS);
    }

    /** A model came. If it is not usable, its bundle gets no store; nobody else notices. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModel(PersistentModel model, ServiceReference<PersistentModel> reference) {
        LateStore store = new LateStore();
        if (open(model, reference, store)) {
            offers.put(reference, new Offer(store, publish(model, reference, store)));
        }
    }

    /** False if there will be no store. */
    private boolean open(PersistentModel model, ServiceReference<PersistentModel> reference, LateStore store) {
        try {
            store.open(storage.open(model, reference.getBundle()));
            waiting.remove(reference);
            return true;
        } catch (UnavailableException e) {
            if (waiting.put(reference, model) == null) {
                LOG.error("The model {} waits for the database: {}", model.name(), e.getMessage());
            }
            store.missing(e);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The model {} of {} is not usable and gets no store", model.name(), reference.getBundle(), e);
            waiting.remove(reference);
            store.missing(new IllegalStateException(e.getMessage(), e));
            refusals.put(reference, new Refusal(reference.getBundle().getBundleId(), String.valueOf(e.getMessage())));
            return false;
        }
    }

    private void openWaiting() {
        waiting.forEach((reference, model) -> {
            Offer offer = offers.get(reference);
            if (offer != null && open(model, reference, offer.store()) && offer.store().opened() != null) {
                LOG.info("The model {} is open now", model.name());
                if (!offers.containsKey(reference)) {
                    // it went meanwhile
                    storage.close(offer.store().opened());
                }
            }
        });
    }

    private ServiceRegistration<EntityStore> publish(PersistentModel model, ServiceReference<PersistentModel> reference,
            LateStore store) {
        return context.registerService(EntityStore.class, store, new Hashtable<>(Map.of("model", model.name(),
                OwnStoresOnly.BUNDLE, reference.getBundle().getBundleId())));
    }

    void removeModel(ServiceReference<PersistentModel> reference) {
        waiting.remove(reference);
        refusals.remove(reference);
        Optional.ofNullable(offers.remove(reference)).ifPresent(this::close);
    }

    private void close(Offer offer) {
        offer.registration().unregister();
        Optional.ofNullable(offer.store().opened()).ifPresent(storage::close);
    }

    @Override
    public boolean isReady() {
        return waiting.isEmpty();
    }

    @Override
    public Optional<String> refusal(long bundleId) {
        return refusals.values().stream().filter(it -> it.bundle() == bundleId).map(Refusal::reason).findFirst();
    }

    @Override
    public boolean seesAllTowns() {
        return storage.seesAllTowns();
    }

    @Deactivate
    void deactivate() {
        timer.shutdownNow();
        offers.keySet().forEach(this::removeModel);
        visibility.unregister();
        storage.close();
    }
}
