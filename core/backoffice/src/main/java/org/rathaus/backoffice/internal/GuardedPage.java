package org.rathaus.backoffice.internal;

import java.util.Optional;

import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.AreaPage;

/** A page of an area behind a sign-in; no browser and no proxy keeps it. */
public abstract class GuardedPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** Is not found where its area cannot be reached. */
    protected GuardedPage(PageParameters parameters) {
        super(parameters);
        request().header("Cache-Control", "no-store");
        if (!area().admits(request())) {
            throw new NotFoundException();
        }
    }

    /** The area. */
    protected final GuardedArea area() {
        return GuardedArea.current();
    }

    /** The address of a page of the area. */
    protected final String areaLink(String path) {
        return area().link(request(), path);
    }

    /** Lets somebody in whose account belongs here; low: one factor was shown, substantial: two. */
    protected final void signIn(StaffMember member, LevelOfAssurance shown) {
        request().signIn(Audience.STAFF, member.id(), shown);
        request().recognise(Audience.STAFF, area().accounts().recognition(member), area().path());
    }

    /** A path that leads to a page of the area and nowhere else; anything else is empty. */
    protected final String safe(String path) {
        return area().isTarget(path) ? path : "";
    }

    /** What is asked for, below the area; empty for its home. */
    protected final String here() {
        String home = areaLink("") + "/";
        return request().path().startsWith(home) ? request().path().substring(home.length()) : "";
    }

    /** Who is signed in, if the account is still in force. */
    protected final Optional<StaffMember> signedIn() {
        return request().session(Audience.STAFF).flatMap(it -> area().accounts().find(it.place(), it.accountId()));
    }

    @Override
    protected boolean isForCitizens() {
        return false;
    }

    @Override
    protected Optional<Contact> contact(Town town) {
        return Optional.empty();
    }

    @Override
    protected void setHeaders(WebResponse response) {
        response.setHeader("Cache-Control", "no-store");
    }
}
