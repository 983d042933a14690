package org.rathaus.web.internal.form;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.form.Applicant;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;

/**
 * The visitor who has no draft yet. What the address of the service's page says comes along in a hidden field, until the
 * draft begins.
 *
 * @param form      what is asked
 * @param serviceId the service
 * @param request   the request
 * @param account   the account of the citizen, if they are signed in
 */
record KnownApplicant(FormDefinition form, String serviceId, CoreRequest request, Optional<String> account) implements Applicant {

    /** The hidden field with the query that the citizen came with. */
    static final String FIELD = "_link";

    /** A link that is longer was not made by anybody in good faith. */
    private static final int LONGEST = 2_000;

    @Override
    public Town town() {
        return request.requireTown();
    }

    @Override
    public Optional<String> cookie(String name) {
        return request.cookie(name);
    }

    /** The query that the citizen came with, as sent; empty where it prefills nothing. */
    String useful() {
        return link().isEmpty() ? "" : query();
    }

    private String query() {
        String query = request.isPost() ? request.parameter(FIELD) : request.query();
        return query.length() > LONGEST ? "" : query;
    }

    /** What the link says that the form lets it say. */
    Prefill link() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : query().split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return Prefill.of(Prefill.LINK, values).linkedIn(form);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
