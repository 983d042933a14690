package org.rathaus.operation.internal.verify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.rathaus.api.form.FormData;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.service.Upkeep;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.TextCoverage;
import org.rathaus.web.ServicePages;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service that is looked at, while its plugin runs.
 *
 * @param bundle  the plugin
 * @param service its object, as the plugin has published it
 */
record Subject(Bundle bundle, PublicService service) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ServiceDescriptor descriptor() {
        return service.getClass().getAnnotation(ServiceDescriptor.class);
    }

    String id() {
        return descriptor().id();
    }

    /** Where its pages for everybody are in a town. */
    String start(Town town) {
        return "/" + town.id() + "/" + id();
    }

    /** Where its pages for staff are. */
    String deskStart(Town town) {
        return "/" + town.id() + "/staff/service/" + id();
    }

    /** What pages need and it does not say in German and English. */
    List<String> textFaults() {
        Texts texts = Texts.of(service.getClass());
        return TextCoverage.needed(service).stream().flatMap(key -> Stream.of(Locale.GERMAN, Locale.ENGLISH).filter(it -> !texts.keys(it).contains(key))
                .map(it -> "missing in " + it.getDisplayLanguage(Locale.ENGLISH) + ": " + key)).toList();
    }

    /** What is lost of the form on its way into JSON and back. */
    List<String> formFaults(Offer offer) {
        FormDefinition form = service.form(offer);
        Map<String, Object> data = FormData.of(form);
        @SuppressWarnings("unchecked")
        Map<String, Object> read = JSON.readValue(JSON.writeValueAsString(data), Map.class);
        Map<String, Object> again = FormData.of(FormData.form(read));
        return again.equals(data) ? List.of() : List.of("it is another form afterwards: " + JSON.writeValueAsString(again));
    }

    /** Whether it does something by itself. */
    boolean hasUpkeep() {
        return service instanceof Upkeep;
    }

    /** How it fails while it looks after a town, once and again, as each node does. */
    List<String> upkeepFaults(Offer offer) {
        return faultsOf(offer, () -> ((Upkeep) service).lookAfter(offer));
    }

    /** Whether it has something to show to whoever tries the portal out. */
    boolean hasDemoData() {
        return service instanceof DemoData;
    }

    /** How it fails to fill a town, once and again, as each start does. */
    List<String> demoFaults(Offer offer) {
        return faultsOf(offer, () -> ((DemoData) service).fill(offer));
    }

    private static List<String> faultsOf(Offer offer, Runnable work) {
        try {
            work.run();
            work.run();
            return List.of();
        } catch (RuntimeException e) {
            return List.of(offer.town().id() + ": " + e);
        }
    }

    /** Its pages for everybody. */
    Paths publicPages() {
        return Paths.of(service instanceof ServicePages pages ? pages.publicPages().keySet() : Set.of());
    }

    /** Its pages for staff. */
    Paths deskPages() {
        return Paths.of(service instanceof ServicePages pages ? pages.deskPages().keySet() : Set.of());
    }
}
