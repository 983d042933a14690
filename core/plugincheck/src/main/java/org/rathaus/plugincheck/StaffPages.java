package org.rathaus.plugincheck;

import java.util.ArrayList;
import java.util.List;

import org.rathaus.api.identity.Role;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.town.Town;
import org.rathaus.operation.internal.verify.PageRules;
import org.rathaus.testkit.Page;
import org.rathaus.web.ServicePages;

/** The pages of a service that staff see, as somebody sees them who may do everything. */
record StaffPages(RunningPortal portal, Town town, BuiltService service, PageRules rules) {

    private static final int OK = 200;

    /** One line for each fault, in both languages. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        List<String> paths = paths();
        if (!paths.isEmpty()) {
            Member member = Member.hire(portal, town, Role.TOWN_ADMINISTRATOR);
            for (String language : List.of("de", "en")) {
                member.visitor().speaking(language);
                paths.forEach(path -> faults.addAll(faults(member.open(path), language)));
            }
        }
        return faults;
    }

    /** Those that need no parameter, from the beginning of the town. */
    private List<String> paths() {
        return portal.services(PublicService.class).stream().filter(it -> it.getClass().equals(service.type()) && it instanceof ServicePages)
                .flatMap(it -> ((ServicePages) it).deskPages().keySet().stream()).filter(path -> !path.contains("{"))
                .map(path -> "/staff/service/" + service.id() + (path.isEmpty() ? "" : "/" + path)).toList();
    }

    private List<String> faults(Page page, String language) {
        List<String> faults = page.status() == OK ? rules.faults(page.path(), page.text(), language) : List.of("it answers " + page.status());
        return faults.stream().map(fault -> page.path() + " in " + language + ": " + fault).toList();
    }
}
