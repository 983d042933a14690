package org.rathaus.backoffice.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.audit.AuditTrail.Listing;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** Who did what, the newest first; of one day, if one is asked for. */
public final class AuditPage extends MemberPage {

    static final String PATH = "audit";

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;
    private static final String DAY = "day";

    private final transient Optional<LocalDate> day;
    private final int page;

    /** Day and page, from 1, are parameters. */
    public AuditPage(PageParameters parameters) {
        super(parameters, Permission.READ_AUDIT, Permission.READ_AUDIT);
        day = day(request().parameter(DAY));
        String asked = request().parameter("page");
        page = asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Listing found = area().identities().audit().read(member(), day, page - 1, SIZE);
        add(new ExternalLink("back", areaLink("")));
        add(new Element("filter").attribute("action", areaLink(PATH)).with(
                new Element(DAY).attribute("value", day.map(LocalDate::toString).orElse("")),
                new ExternalLink("reset", areaLink(PATH)).setVisible(day.isPresent())));
        add(new Element("empty").when(found.total() == 0));
        add(new AuditTable("entries", found.entries(), known(), this::terms,
                may(Permission.READ_CASES) ? areaLink("case/") : ""));
        add(new Element("pages").with(link("newer", page - 1, page > 1), link("older", page + 1, (long) page * SIZE < found.total()))
                .when(found.total() > SIZE));
    }

    /** Those of the place, and the operators, who let its first administrator in. */
    private List<StaffMember> known() {
        return Stream.of(member().townId(), StaffMember.INSTALLATION).distinct()
                .flatMap(it -> area().accounts().list(it).stream()).toList();
    }

    private ServiceTerms terms(String service) {
        return ServiceTerms.at(request().now(), request().core().catalog(), request().requireTown(), service, language());
    }

    private Element link(String id, int number, boolean visible) {
        String address = areaLink(PATH) + "?page=" + number + day.map(it -> "&" + DAY + "=" + it).orElse("");
        return new Element(id + "Item").with(new ExternalLink(id, address)).when(visible);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), getString(area().path() + "Area"));
    }
}
