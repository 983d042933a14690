package org.rathaus.storage.internal;

import java.nio.file.Path;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens each {@link PersistentModel} that a bundle publishes and publishes its {@link EntityStore} in return. */
@Component(immediate = true, service = {})
public final class ModelWhiteboard {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWhiteboard.class);

    private record Opened(ModelStore store, ServiceRegistration<EntityStore> registration) {
    }

    private final BundleContext context;
    private final Storage storage;
    private final Map<ServiceReference<PersistentModel>, Opened> models = new ConcurrentHashMap<>();

    @Activate
    public ModelWhiteboard(BundleContext context) {
        this.context = context;
        storage = new Storage(context.getProperty("rathaus.db"), Path.of(context.getProperty("rathaus.data")));
    }

    /** A model came. If it is not usable, its bundle gets no store; nobody else notices. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addModel(PersistentModel model, ServiceReference<PersistentModel> reference) {
        try {
            ModelStore store = storage.open(model, reference.getBundle());
            models.put(reference, new Opened(store, publish(model, store)));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The model {} of {} is not usable and gets no store", model.name(), reference.getBundle(), e);
        }
    }

    private ServiceRegistration<EntityStore> publish(PersistentModel model, ModelStore store) {
        Hashtable<String, Object> properties = new Hashtable<>(Map.of("model", model.name()));
        return context.registerService(EntityStore.class, store, properties);
    }

    void removeModel(ServiceReference<PersistentModel> reference) {
        Opened opened = models.remove(reference);
        if (opened != null) {
            close(opened);
        }
    }

    private void close(Opened opened) {
        opened.registration().unregister();
        storage.close(opened.store());
    }

    @Deactivate
    void deactivate() {
        models.keySet().forEach(this::removeModel);
        storage.close();
    }
}
