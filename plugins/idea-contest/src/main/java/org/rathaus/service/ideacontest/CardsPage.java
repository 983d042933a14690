package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.Map;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** Prints cards with a code that counts once, for those who take part on paper. */
final class CardsPage extends ContestDeskPage {

    static final String PATH = "cards";

    private static final long serialVersionUID = 1L;
    private static final String USUAL = "1000";

    private String problem = "";

    /** A post makes cards; a number in the address is answered with the file of that batch. */
    CardsPage(PageParameters parameters) {
        super(parameters, Permission.WORK_ON_CASES);
        if (request().isPost()) {
            print();
        }
        String batch = request().parameter("batch");
        if (batch.matches("[1-9][0-9]{0,5}") && !request().isPost()) {
            member().require(Permission.WORK_ON_CASES);
            throw file(Integer.parseInt(batch));
        }
    }

    /** Does not return when all is well. */
    private void print() {
        Contest contest = findContest().orElseThrow(NotFoundException::new);
        String number = request().parameter("number").strip();
        boolean fits = number.matches("[1-9][0-9]{0,3}") && Integer.parseInt(number) <= Cards.MOST;
        if (fits) {
            int batch = service().desk().cards().print(town(), contest.id(), Integer.parseInt(number));
            log("printCards", contest.id() + "/" + batch);
            throw request().seeOther(contestLink(PATH, contest) + "&printed=yes");
        }
        problem = serviceText("cards.error", Cards.MOST);
    }

    private FileDownload file(int batch) {
        Contest contest = findContest().orElseThrow(NotFoundException::new);
        List<Card> cards = service().desk().cards().batch(town(), contest.id(), batch);
        if (cards.isEmpty()) {
            throw new NotFoundException();
        }
        byte[] pdf = service().desk().documents().pdf(offer().town(), new CardSheet(contest, lastingAddress("apply")).of(cards));
        return FileDownload.of("cards-" + batch + ".pdf", "application/pdf", pdf);
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.cards.title");
    }

    @Override
    protected boolean isWrong() {
        return !problem.isEmpty();
    }

    @Override
    void write(Contest contest, Html html) {
        Kern parts = new Kern(html);
        if (!problem.isEmpty()) {
            parts.errors(serviceText("errorTitle"), Map.of("number", problem));
        }
        if (!request().parameter("printed").isEmpty()) {
            parts.done(serviceText("cards.printed"));
        }
        head(serviceText("desk.cards.title"), serviceText("cards.lead"), contest, html);
        List<Long> batches = service().desk().cards().batches(town(), contest.id());
        html.open("ul", "kern-list kern-list--bullet");
        for (int i = 1; i <= batches.size(); i++) {
            html.open("li");
            parts.link(contestLink(PATH, contest) + "&batch=" + i, serviceText("cards.batch", i, batches.get(i - 1)));
            html.close("li");
        }
        html.close("ul");
        String number = request().isPost() ? request().parameter("number") : USUAL;
        parts.form(contestLink(PATH, contest)).field(Field.of("number", serviceText("cards.number"), number).as(Field.Kind.DIGITS).most(4).wrong(problem))
                .actions().submit("", "primary", serviceText("cards.print")).endActions().endForm();
    }
}
