package org.rathaus.web.internal.dispatch;

import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.rathaus.web.area.WebArea;
import org.rathaus.web.internal.page.ErrorPage;

/** Shows what the dispatcher refuses; reached from the dispatcher only. */
final class ErrorArea implements WebArea {

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public String path() {
        return "error";
    }

    @Override
    public Class<? extends Page> homePage() {
        return ErrorPage.class;
    }

    @Override
    public void mount(WebApplication application) {
        application.mountPage("/${kind}", ErrorPage.class);
    }
}
