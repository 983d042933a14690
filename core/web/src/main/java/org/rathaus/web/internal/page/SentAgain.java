package org.rathaus.web.internal.page;

import java.util.List;
import java.util.Map;

import org.rathaus.api.town.Town;
import org.rathaus.web.Html;
import org.rathaus.web.area.CoreRequest;

/**
 * A step of a form that nobody could take, as fields of the page that says so: one click sends it again.
 *
 * @param address  where it was sent to
 * @param fields   what was typed; nothing where it was no form of a service, or none that a person sent
 * @param hasFiles whether there were files, which a page cannot keep
 */
record SentAgain(String address, Map<String, List<String>> fields, boolean hasFiles) {

    static final SentAgain NOTHING = new SentAgain("", Map.of(), false);

    static SentAgain of(CoreRequest request) {
        boolean isForm = request.isPost() && request.town().filter(town -> isService(request, town)).isPresent()
                && !request.parameter("_op").equals("autosave");
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return isForm ? new SentAgain(request.path() + query, request.fields(), request.hasFiles()) : NOTHING;
    }

    /** Other forms, such as those for signing in, hold what no page may repeat. */
    private static boolean isService(CoreRequest request, Town town) {
        String base = request.link("");
        return request.path().startsWith(base) && town.offers(request.path().substring(base.length()).split("/", 2)[0]);
    }

    boolean isForm() {
        return !address.isEmpty();
    }

    void write(Html html) {
        fields.forEach((name, values) -> values.forEach(value ->
                html.open("input").with("type", "hidden").with("name", name).with("value", value)));
        html.text("");
    }
}
