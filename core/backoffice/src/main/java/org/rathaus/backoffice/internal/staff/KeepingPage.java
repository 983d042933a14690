package org.rathaus.backoffice.internal.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.kernel.cases.Hold;
import org.rathaus.kernel.cases.Retention.Outcome;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.PortalRequest;

/** How long a case is kept: its end, what holds it, a copy for the person it is about, and its deletion on request. */
public final class KeepingPage extends MemberPage {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "done";
    private static final String CONFIRM = "confirm";
    /** Where each of these is wrong there is a field of that name and id. */
    private static final List<String> FIELDS = List.of(HoldRequest.REASON, HoldRequest.UNTIL, CONFIRM);

    private final transient CaseFile file;
    private final transient HoldRequest asked;
    private String problem = "";

    /** The id of the case is in the address; a post says in {@code op} what to do. */
    public KeepingPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        file = StaffArea.cases().desk().open(member(), CasePage.id(parameters.get("id").toString("")))
                .orElseThrow(NotFoundException::new);
        asked = HoldRequest.of(request());
        if (request().isPost()) {
            problem = act(request().parameter("op"));
        }
    }

    /** The text key of what is wrong. Does not return when something was done. */
    private String act(String operation) {
        return switch (operation) {
            case "handOut" -> throw new StreamedFile(file.reference() + ".zip", "application/zip",
                    out -> StaffArea.keeping().records().write(member(), List.of(file.id()), out));
            case "hold" -> hold();
            case "release" -> release();
            case "destroy" -> destroy();
            default -> throw new NotFoundException();
        };
    }

    private String hold() {
        Optional<String> wrong = asked.problem(request().today());
        if (wrong.isPresent()) {
            return wrong.get();
        }
        StaffArea.keeping().retention().hold(member(), file.id(), asked.reason(), LocalDate.parse(asked.until()));
        throw done("hold");
    }

    private String release() {
        StaffArea.keeping().retention().release(member(), file.id());
        throw done("release");
    }

    private RuntimeException done(String what) {
        return request().seeOther(areaLink("case/" + file.id() + "/keeping") + "?" + DONE + "=" + what);
    }

    private String destroy() {
        member().require(Permission.DESTROY_CASES);
        if (request().parameter(CONFIRM).isEmpty()) {
            return CONFIRM;
        }
        if (StaffArea.keeping().retention().destroy(member(), file.id()) == Outcome.HELD) {
            return "held";
        }
        throw request().seeOther(areaLink("deletions") + "?" + DONE + "=1");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Optional<Hold> hold = StaffArea.keeping().retention().hold(member(), file.id()).filter(it -> it.isOn(request().today()));
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("error." + problem), FIELDS.contains(problem) ? problem : ""));
        add(saved());
        add(new ExternalLink("back", areaLink("case/" + file.id())));
        add(new Label("reference", file.reference()));
        add(new Label("expiry", expiry()));
        add(new Element("handOut").when(may(Permission.WORK_ON_CASES)));
        add(new HoldPanel("hold", hold, asked, problem, area().accounts().list(member().townId()), may(Permission.WORK_ON_CASES)));
        add(new Element("destroy").with(confirm()).when(hold.isEmpty() && may(Permission.DESTROY_CASES)));
    }

    private Element saved() {
        String what = request().parameter(DONE);
        boolean known = problem.isEmpty() && List.of("hold", "release").contains(what);
        return new Element("saved").with(new Label("what", known ? getString(DONE + "." + what) : "")).when(known);
    }

    private Element confirm() {
        boolean isMissing = problem.equals(CONFIRM);
        Element box = new Element(CONFIRM);
        if (isMissing) {
            box.attribute("aria-describedby", "confirm-error");
            box.attribute("aria-invalid", "true");
        }
        return new Element("frame").with(box,
                new Element("confirmError").with(new Label("message", getString("error.confirm"))).when(isMissing));
    }

    private String expiry() {
        Optional<Expiry> expiry = StaffArea.keeping().retention().expiry(request().requireTown(), file);
        return expiry.map(it -> getString("expiry." + it.disposal().name().toLowerCase(Locale.ROOT))
                        .replace("{0}", DateQuestion.write(PortalRequest.local(it.at()).toLocalDate(), language()))
                        .replace("{1}", it.law()))
                .orElseGet(() -> getString("expiry.none"));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), file.reference(),
                getString("staffArea"));
    }
}
