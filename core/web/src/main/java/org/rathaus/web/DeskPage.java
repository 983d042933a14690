package org.rathaus.web;

import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.Component;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceTerms;

/**
 * A page of a service for the town's staff. Whoever comes here is signed in and works for the service; the page says which
 * permission it takes. No browser and no proxy keeps it.
 */
public abstract class DeskPage extends PluginPage {

    private static final long serialVersionUID = 1L;

    private final transient StaffMember member = visit().request().deskMember();

    /**
     * Lets nobody pass who lacks the permission.
     *
     * @param toRead   what whoever opens the page must be permitted
     * @param toChange what whoever sends one of its forms must be permitted
     * @throws org.rathaus.api.identity.NotPermittedException if they are not
     */
    protected DeskPage(PageParameters parameters, Permission toRead, Permission toChange) {
        super(parameters);
        request().header("Cache-Control", "no-store");
        String service = visit().offered().id();
        member.require(toRead, service);
        if (request().isPost()) {
            member.require(toChange, service);
        }
    }

    /** Who is signed in. */
    protected final StaffMember member() {
        return member;
    }

    /** How staff call the status of a case, as it was called when the case was received. */
    protected final String statusName(CaseFile file) {
        return ServiceTerms.of(file, visit().request().core().catalog(), offer().town(), language()).staffStatusName(file.status());
    }

    /** The address of another staff page of the service; an empty path is the first. */
    protected final String deskLink(String path) {
        return visit().deskLink(path);
    }

    /** The address of a case on the desk of all services. */
    protected final String caseLink(UUID caseId) {
        return request().link("staff/case/" + caseId);
    }

    @Override
    protected final boolean isForCitizens() {
        return false;
    }

    @Override
    protected final boolean isWide() {
        return true;
    }

    @Override
    protected final Optional<Contact> contact(Town town) {
        return Optional.empty();
    }

    @Override
    protected final Component languages(String id) {
        return new DeskBar(id, visit(), member);
    }

    @Override
    protected void setHeaders(WebResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
