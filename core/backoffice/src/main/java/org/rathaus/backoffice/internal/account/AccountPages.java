package org.rathaus.backoffice.internal.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.kernel.identity.AccountDesk;
import org.rathaus.kernel.service.ServiceTerms;

/** What the pages have in common where accounts are looked after. */
public abstract class AccountPages extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final List<Role> OF_TOWN = List.of(Role.CLERK, Role.SERVICE_MANAGER, Role.AUDITOR, Role.TOWN_ADMINISTRATOR);

    private final transient Place place;

    /** Of the page's own place, or of the town in the address. */
    protected AccountPages(PageParameters parameters) {
        super(parameters, Permission.MANAGE_ACCOUNTS, Permission.MANAGE_ACCOUNTS);
        place = Place.of(request(), area(), parameters);
    }

    /** The pages by path: those of the own place, and with those of each town. */
    public static Map<String, Class<? extends MemberPage>> pages(boolean ofTowns) {
        Map<String, Class<? extends MemberPage>> pages = new LinkedHashMap<>();
        (ofTowns ? Stream.of(Place.OWN, Place.OF_TOWN) : Stream.of(Place.OWN)).forEach(path -> {
            pages.put(path, AccountsPage.class);
            pages.put(path + "/${id}", AccountPage.class);
        });
        return pages;
    }

    final Place place() {
        return place;
    }

    final AccountDesk desk() {
        return area().identities().desk();
    }

    /** The roles that can be given here; more than one only by a town's administrator. */
    final List<Role> roles() {
        if (place.id().equals(StaffMember.INSTALLATION)) {
            return List.of(Role.OPERATOR);
        }
        return place.name().isEmpty() ? OF_TOWN : List.of(Role.TOWN_ADMINISTRATOR);
    }

    /** The services that somebody can be limited to, by id: those of the town, and those that the account has had. */
    final Map<String, String> services(Set<String> had) {
        Map<String, String> titles = new LinkedHashMap<>();
        if (roles().size() > 1) {
            Town town = request().requireTown();
            Stream.concat(request().core().catalog().offeredIn(town).stream().map(it -> it.id()), had.stream().sorted()).distinct()
                    .forEach(id -> titles.put(id, ServiceTerms.at(request().now(), request().core().catalog(), town, id, language()).title()));
        }
        return titles;
    }

    /** What the form says that an account is for. */
    final Duties sentDuties() {
        String asked = request().parameter("role");
        Role role = roles().stream().filter(it -> roles().size() == 1 || it.name().equals(asked)).findFirst().orElse(null);
        return new Duties(role, Stream.of(request().parameters("service")).collect(Collectors.toSet()));
    }

    /** The address of the list. */
    final String listLink() {
        return areaLink(place.path());
    }

    /** The prefix of the browser's title. */
    final String prefix(String problem) {
        return problem.isEmpty() ? "" : getString("errorPrefix");
    }
}
