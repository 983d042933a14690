package org.rathaus.service.ideacontest;

import java.nio.charset.StandardCharsets;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.NotFoundException;

/** All that it takes to do a draw again, as JSON. */
final class DrawDataPage extends ContestPublicPage {

    static final String PATH = "draw-data";

    private static final long serialVersionUID = 1L;

    /** Answers with the file. */
    DrawDataPage(PageParameters parameters) {
        super(parameters);
        Draws draws = service().desk().draws();
        Draw draw = draws.find(town(), contest().id()).orElseThrow(NotFoundException::new);
        String json = new DrawProtocol(contest(), draw, draws.winners(town(), contest().id())).json();
        throw FileDownload.of("draw-" + contest().id() + ".json", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected String pageTitle() {
        return serviceText("page.draw.title");
    }

    @Override
    protected void write(Html html) {
        throw new IllegalStateException("answered with a file");
    }
}
