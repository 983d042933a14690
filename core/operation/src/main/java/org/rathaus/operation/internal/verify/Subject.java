package org.rathaus.operation.internal.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.osgi.framework.Bundle;
import org.rathaus.api.form.FormData;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.service.Upkeep;
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

    /** What is missing in German or English. */
    List<String> textFaults() {
        Texts texts = Texts.of(service.getClass());
        Set<String> german = texts.keys(Locale.GERMAN);
        List<String> faults = new ArrayList<>();
        TextCoverage.needed(service).stream().filter(key -> !german.contains(key)).forEach(key -> faults.add("missing in German: " + key));
        TextCoverage english = TextCoverage.of(texts, Locale.ENGLISH);
        english.missing().forEach(key -> faults.add("missing in English: " + key));
        english.unknown().forEach(key -> faults.add("in English, but not in German: " + key));
        english.places().forEach(key -> faults.add("other {0}, {1} … in English than in German: " + key));
        return faults;
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
        try {
            ((Upkeep) service).lookAfter(offer);
            ((Upkeep) service).lookAfter(offer);
            return List.of();
        } catch (RuntimeException e) {
            return List.of(offer.town().id() + ": " + e);
        }
    }

    /** The paths of its pages for everybody that need no parameter. */
    Set<String> publicPages() {
        return service instanceof ServicePages pages ? plain(pages.publicPages().keySet()) : Set.of();
    }

    /** The paths of its pages for staff that need no parameter. */
    Set<String> deskPages() {
        return service instanceof ServicePages pages ? plain(pages.deskPages().keySet()) : Set.of();
    }

    private static Set<String> plain(Set<String> paths) {
        Set<String> plain = new TreeSet<>(paths);
        plain.removeIf(path -> path.contains("{"));
        return plain;
    }
}
