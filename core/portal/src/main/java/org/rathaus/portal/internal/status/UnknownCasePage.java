package org.rathaus.portal.internal.status;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.area.AreaPage;

/** No case has this secret: says what to check (404). */
public final class UnknownCasePage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** In place of the status page. */
    public UnknownCasePage() {
        super(new PageParameters());
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ExternalLink("home", request().link("")));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    public boolean isErrorPage() {
        return true;
    }
}
