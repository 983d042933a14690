package org.rathaus.web.internal.form;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.PrefillSource;
import org.rathaus.web.internal.plugin.PluginRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that know citizens: accounts, registers. One of a plugin is asked on the plugin's own threads, whoever's form it is for. */
@Component(service = PrefillSources.class)
public final class PrefillSources {

    private static final Logger LOG = LoggerFactory.getLogger(PrefillSources.class);

    private final PluginRegistry plugins;
    /** The highest ranking first, of equal ones the eldest. */
    private final Map<ServiceReference<PrefillSource>, PrefillSource> sources = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    /** With the plugins that some of them come from. */
    @Activate
    public PrefillSources(@Reference PluginRegistry plugins) {
        this.plugins = plugins;
    }

    /** One came. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(PrefillSource source, ServiceReference<PrefillSource> reference) {
        sources.put(reference, source);
    }

    void removeSource(ServiceReference<PrefillSource> reference) {
        sources.remove(reference);
    }

    /** What all know together; the first one that knows a field wins. */
    Prefill of(Applicant applicant) {
        Prefill all = Prefill.none();
        for (Map.Entry<ServiceReference<PrefillSource>, PrefillSource> source : sources.entrySet()) {
            all = all.or(guarded(() -> plugins.ask(source.getKey().getBundle(), () -> source.getValue().prefill(applicant))));
        }
        return all;
    }

    /** Whoever fails knows nothing: a form can be filled in by hand. */
    static Prefill guarded(Supplier<Prefill> source) {
        try {
            return source.get();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("nothing is prefilled by a source that failed: {}", e.getClass().getName());
            return Prefill.none();
        }
    }
}
