package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.services.CopyPanel;
import org.rathaus.kernel.town.EnablementDesk.Copied;
import org.rathaus.kernel.town.SetUpCopy;
import org.rathaus.web.Element;

/** Which town offers which service in which version, also where it does not run, some towns at a time; a post copies the set-up of one town to another. */
public final class ServiceMatrixPage extends MemberPage {

    static final int SHOWN = 50;

    private static final long serialVersionUID = 1L;
    private static final String FROM = "from";
    private static final String INTO = "into";

    private final String from;
    private final String into;
    private transient List<Copied> copied = List.of();
    private transient Optional<SetUpCopy> plan = Optional.empty();
    private String problem = "";

    /** With two towns it shows what copying from one to the other would set; a post copies what was seen. */
    public ServiceMatrixPage(PageParameters parameters) {
        super(parameters, Permission.OPERATE, Permission.OPERATE);
        from = request().parameter(FROM).strip();
        into = request().parameter(INTO).strip();
        if (request().isPost()) {
            copy();
        } else if (!(from + into).isEmpty()) {
            plan();
        }
    }

    private void copy() {
        try {
            copied = OperatorArea.enablement().copy(member(), from, into, request().parameter("mark"));
        } catch (IllegalArgumentException e) {
            plan();
            problem = e.getMessage();
        }
    }

    private void plan() {
        try {
            plan = Optional.of(OperatorArea.enablement().plan(member(), from, into, language()));
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String text = request().parameter("text").strip();
        List<Town> found = found(text.toLowerCase(Locale.ROOT));
        MatrixPages pages = new MatrixPages(found.size(), text, request().parameter("page"), areaLink(OperatorArea.SERVICES));
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("problem." + problem), isTyped() ? FROM : ""));
        add(new ExternalLink("back", areaLink("")));
        add(copied(), planned());
        add(new Element("list").with(
                new Element("search").attribute("action", areaLink(OperatorArea.SERVICES)).with(new Element("text").attribute("value", text)),
                new Label("found", getString(found.size() == 1 ? "found.one" : "found").replace("{0}", String.valueOf(found.size()))),
                matrix(found.stream().skip(pages.first()).limit(SHOWN).toList()),
                pages.links("pages", this),
                new Element("copy").attribute("action", areaLink(OperatorArea.SERVICES)).with(field(FROM, from), field(INTO, into))).when(plan.isEmpty()));
    }

    private ServiceMatrix matrix(List<Town> shown) {
        return new ServiceMatrix("matrix", shown, ServiceColumn.all(request().core().catalog(), request().core().towns().all()),
                OperatorArea.unfinished().among(member(), shown.stream().map(Town::id).collect(Collectors.toSet())), areaLink(OperatorArea.WHY));
    }

    /** Whether something is wrong with what was typed. */
    private boolean isTyped() {
        return !problem.isEmpty() && plan.isEmpty();
    }

    private Element planned() {
        Component copy = plan.isEmpty() ? new Element("plan")
                : new CopyPanel("plan", plan.get(), Map.of(FROM, from, INTO, into), UnaryOperator.identity(), name(from), areaLink(OperatorArea.SERVICES));
        return new Element("planned").with(new Label("into", Texts.fill(getString("copy.plan"), name(from), name(into))), copy).when(plan.isPresent());
    }

    /** Those whose name or id has the text in it. */
    private List<Town> found(String text) {
        return request().core().towns().all().stream()
                .filter(it -> (it.id() + " " + it.name() + " " + it.officialName()).toLowerCase(Locale.ROOT).contains(text)).toList();
    }

    private String name(String town) {
        return request().core().towns().find(town).map(Town::name).orElse(town);
    }

    private Element field(String name, String typed) {
        Element field = new Element(name).attribute("value", isTyped() ? typed : "");
        return isTyped() ? ErrorNote.mark(field, "") : field;
    }

    private Element copied() {
        RepeatingView services = new RepeatingView("service");
        copied.forEach(it -> services.add(new Label(services.newChildId(),
                it.serviceId() + ": " + getString(it.isLacking() ? "copied.lacking" : it.isOn() ? "copied.on" : "copied.off"))));
        return new Element("copied").with(services).when(request().isPost() && problem.isEmpty());
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + getString("title"), getString("operatorArea"));
    }
}
