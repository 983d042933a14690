package org.rathaus.backoffice.internal.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.GuardedArea;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.CoreRequest;

/**
 * Whose accounts a page is about: those of the place that it belongs to, or, on an operator's page, of the town in its address.
 *
 * @param id   the town's id or what stands for the installation
 * @param name the town's name; empty if it is the page's own place
 * @param path of the list of accounts, below the area
 */
record Place(String id, String name, String path) {

    static final String OWN = "accounts";
    static final String OF_TOWN = "towns/${town}/accounts";

    static Place of(CoreRequest request, GuardedArea area, PageParameters parameters) {
        String asked = parameters.get("town").toString("");
        if (asked.isEmpty()) {
            return new Place(area.place(request), "", OWN);
        }
        Town town = request.core().towns().find(asked).orElseThrow(NotFoundException::new);
        return new Place(town.id(), town.name(), OF_TOWN.replace("${town}", town.id()));
    }

    /** The path below the installation that an invitation leads to. */
    String invitation(CoreRequest request, GuardedArea area, String secret) {
        return request.absolute((name.isEmpty() ? area.path() : id + "/staff") + "/invitation/" + secret);
    }
}
