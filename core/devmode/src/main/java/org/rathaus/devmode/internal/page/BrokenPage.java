package org.rathaus.devmode.internal.page;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.head.JavaScriptHeaderItem;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Texts;
import org.rathaus.devmode.internal.Outcome;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.area.AreaPage;

/** Why what was saved does not run; it goes by itself when it does. */
public final class BrokenPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome = DevArea.mode().outcome();

    /** In place of the page that was asked for. */
    public BrokenPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String asked = Diverted.asked((HttpServletRequest) getRequest().getContainerRequest());
        add(new Label("lead", Texts.fill(getString(outcome.isBroken() ? "lead" : "fine"), DevArea.mode().service())));
        add(new HtmlPart("faults", html -> FaultList.write(outcome.faults(), html)).setVisible(outcome.isBroken()));
        add(new ExternalLink("again", asked));
        add(new ExternalLink("running", asked + "?" + BuildFilter.RUNNING).setVisible(outcome.isBroken()));
        add(new ExternalLink("overview", DevArea.address("")));
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"));
    }

    @Override
    public void renderHead(IHeaderResponse response) {
        super.renderHead(response);
        response.render(JavaScriptHeaderItem.forUrl(BuildFilter.SCRIPT).setDefer(true));
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        if (outcome.isBroken()) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }
}
