package org.rathaus.backoffice.internal;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.Element;

/** Lets an invited member set the password and signs them in. The secret is the last part of the address. */
public final class InvitationPage extends GuardedPage {

    private static final long serialVersionUID = 1L;
    private static final int GONE = 410;

    private final String secret;
    private final transient Optional<StaffMember> invited;
    private String problem = "";

    /** Sets the password when one is posted to it. */
    public InvitationPage(PageParameters parameters) {
        super(parameters);
        secret = parameters.get("secret").toString("");
        if (request().isPost()) {
            accept();
        }
        invited = area().accounts().invited(area().place(request()), secret);
    }

    private void accept() {
        try {
            signIn(area().accounts().accept(area().place(request()), secret, request().parameter("password")), LevelOfAssurance.LOW);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
            return;
        }
        throw request().seeOther(areaLink(""));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String message = problem.isEmpty() || invited.isEmpty() ? "" : getString(problem);
        add(new ErrorNote("error", message));
        add(new Label("area", new ResourceModel(area().path() + "Area")));
        add(new Label("title", new ResourceModel(titleKey())));
        add(new Element("expired")
                .with(new ExternalLink("signIn", areaLink("")))
                .setVisible(invited.isEmpty()));
        add(new Element("form")
                .attribute("action", areaLink("invitation/" + secret))
                .with(new Label("greeting", getString("greeting").replace("{0}", name())))
                .with(new Element("login").attribute("value", login()))
                .setVisible(invited.isPresent()));
    }

    private String name() {
        return invited.map(StaffMember::name).orElse("");
    }

    private String login() {
        return invited.map(StaffMember::login).orElse("");
    }

    private String titleKey() {
        return invited.isPresent() ? "title" : "expired.title";
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString(titleKey()),
                getString(area().path() + "Area"));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        if (invited.isEmpty()) {
            response.setStatus(GONE);
        }
    }
}
