package org.rathaus.web.internal.form;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.PrefillSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that know citizens: accounts, registers. */
@Component(service = PrefillSources.class)
public final class PrefillSources {

    private static final Logger LOG = LoggerFactory.getLogger(PrefillSources.class);

    private final List<PrefillSource> sources = new CopyOnWriteArrayList<>();

    /** One came. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSource(PrefillSource source) {
        sources.add(source);
    }

    void removeSource(PrefillSource source) {
        sources.remove(source);
    }

    /** What all know together; the first one that knows a field wins. */
    Prefill of(Applicant applicant) {
        Prefill all = Prefill.none();
        for (PrefillSource source : sources) {
            all = all.or(guarded(() -> source.prefill(applicant)));
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
