package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Field;
import org.rathaus.web.FileDownload;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.NotFoundException;

/** Draws step by step, tells the winners, and deletes how everybody is reached. */
final class DrawDeskPage extends ContestDeskPage {

    static final String PATH = "draw";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_OUTSIDE = 200;
    private static final String PDF = "application/pdf";
    /** What the audit log calls it, where it is not that winners are told or say something. */
    private static final Map<String, String> LOGGED = Map.of("fix", "fixTickets", "draw", "drawTickets", "clear", "deleteContacts");

    private String problem = "";

    /** A post takes the next step. */
    DrawDeskPage(PageParameters parameters) {
        super(parameters, Permission.DESTROY_CASES);
        if (request().isPost()) {
            act(findContest().orElseThrow(NotFoundException::new));
        } else if (!request().parameter("letter").isEmpty()) {
            member().require(Permission.DESTROY_CASES);
            throw letter(findContest().orElseThrow(NotFoundException::new), request().parameter("letter"));
        }
    }

    private Draws draws() {
        return service().desk().draws();
    }

    private Notices notices(Contest contest) {
        return new Notices(service().desk(), offer().town(), contest, offer().now());
    }

    /** Does not return when all is well. */
    private void act(Contest contest) {
        Instant now = offer().now();
        String operation = request().parameter("op");
        boolean isDone = switch (operation) {
            case "fix" -> draws().fix(town(), contest, now);
            case "draw" -> draws().draw(town(), contest, outside(), now);
            case "mail" -> addressee(contest, request().parameter("winner")).filter(notices(contest)::mail).isPresent();
            case "mailAll" -> notices(contest).mailAll();
            case "posted" -> notices(contest).posted();
            case "accepted", "declined", "notified" -> answered(contest, operation);
            case "clear" -> isDrawn(contest) && !request().parameter("sure").isEmpty() && draws().clear(town(), contest.id(), now);
            default -> false;
        };
        if (isDone) {
            log(LOGGED.getOrDefault(operation, "tellWinners"), contest.id() + "/" + operation);
            throw request().seeOther(contestLink(PATH, contest) + "&done=" + operation);
        }
        problem = operation.matches("fix|draw|mail|clear") ? operation : operation.equals("mailAll") ? "mail" : "other";
    }

    private String outside() {
        String typed = request().parameter("outside").strip();
        return typed.length() > LONGEST_OUTSIDE ? typed.substring(0, LONGEST_OUTSIDE) : typed;
    }

    private boolean isDrawn(Contest contest) {
        return draws().find(town(), contest.id()).flatMap(Draw::drawnAt).isPresent();
    }

    private Optional<Notices.Addressee> addressee(Contest contest, String id) {
        return notices(contest).all().stream().filter(it -> it.winner().id().toString().equals(id)).findFirst();
    }

    /** What a winner says, or that they were written to. */
    private boolean answered(Contest contest, String answer) {
        Optional<Notices.Addressee> addressee = addressee(contest, request().parameter("winner")).filter(it -> it.isEntitled() || !answer.equals("accepted"));
        addressee.ifPresent(it -> {
            switch (answer) {
                case "notified" -> notices(contest).tell(it);
                case "accepted" -> draws().become(town(), it.winner().id(), Winner.State.ACCEPTED, offer().now());
                default -> draws().become(town(), it.winner().id(), Winner.State.DECLINED, offer().now());
            }
        });
        return addressee.isPresent();
    }

    private FileDownload letter(Contest contest, String whose) {
        if (whose.equals("all")) {
            byte[] all = notices(contest).letters(serviceText("winner.letters")).orElseThrow(NotFoundException::new);
            return FileDownload.of("winners.pdf", PDF, all);
        }
        Notices.Addressee addressee = addressee(contest, whose).filter(it -> it.contact().isPresent()).orElseThrow(NotFoundException::new);
        return FileDownload.of("winner-" + addressee.winner().place() + ".pdf", PDF, notices(contest).letterTo(addressee));
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.draw.title");
    }

    @Override
    protected boolean isWrong() {
        return !problem.isEmpty();
    }

    @Override
    void write(Contest contest, Html html) {
        Kern parts = new Kern(html);
        if (!problem.isEmpty()) {
            parts.errors(serviceText("errorTitle"), Map.of("main", serviceText("drawing.error." + problem)));
        }
        if (!request().isPost() && request().parameter("done").matches("fix|draw|mail|mailAll|posted|accepted|declined|notified|clear")) {
            parts.done(serviceText("drawing.done." + request().parameter("done")));
        }
        head(serviceText("desk.draw.title"), title(contest), contest, html);
        Optional<Draw> draw = draws().find(town(), contest.id());
        if (draw.isEmpty()) {
            parts.body(serviceText("drawing.notPublished"));
            return;
        }
        parts.body(serviceText("draw.commitment") + ": " + draw.get().commitment());
        html.open("p", "kern-body");
        parts.link(request().link(IdeaContest.ID + "/" + DrawPage.PATH) + "?" + CONTEST + "=" + contest.id(), serviceText("drawing.protocol"));
        html.close("p");
        writeStep(contest, draw.get(), parts);
        if (draw.get().drawnAt().isPresent()) {
            new WinnerList(html, this::serviceText, contest.terms().winners(), contestLink(PATH, contest), member().may(Permission.DESTROY_CASES))
                    .write(notices(contest).all());
        }
    }

    private void writeStep(Contest contest, Draw draw, Kern parts) {
        if (!contest.isOver(offer().now())) {
            parts.body(serviceText("drawing.early", Moments.write(contest.ends(), language())));
        } else if (draw.fixedAt().isEmpty()) {
            parts.body(serviceText("drawing.fix.text", service().desk().intake().waiting(town(), contest))).form(contestLink(PATH, contest)).actions()
                    .submit("fix", "primary", serviceText("drawing.fix")).endActions().endForm();
        } else if (draw.drawnAt().isEmpty()) {
            parts.body(serviceText("drawing.draw.text", draw.tickets().size())).form(contestLink(PATH, contest))
                    .field(Field.of("outside", serviceText("draw.outside"), "").most(LONGEST_OUTSIDE).hint(contest.word("outside", language())))
                    .actions().submit("draw", "primary", serviceText("drawing.draw")).endActions().endForm();
        } else if (draw.clearedAt().isEmpty()) {
            Instant due = Draws.due(draw, contest, draws().winners(town(), contest.id()));
            parts.body(serviceText("drawing.clear.text", Moments.day(due, language()))).form(contestLink(PATH, contest))
                    .box("sure", serviceText("drawing.clear.sure"), false).actions().submit("clear", "secondary", serviceText("drawing.clear")).endActions().endForm();
        } else {
            parts.body(serviceText("drawing.cleared", Moments.write(draw.clearedAt().get(), language())));
        }
    }
}
