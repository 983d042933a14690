package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Locale;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.town.EnablementDesk.Copied;
import org.rathaus.web.Element;

/** Which town offers which service in which version, also where it does not run, some towns at a time; a post copies the set-up of one town to another. */
public final class ServiceMatrixPage extends MemberPage {

    static final int SHOWN = 50;

    private static final long serialVersionUID = 1L;

    private transient List<Copied> copied = List.of();
    private String problem = "";

    /** Copies when a form was sent. */
    public ServiceMatrixPage(PageParameters parameters) {
        super(parameters, Permission.OPERATE, Permission.OPERATE);
        if (request().isPost()) {
            copy();
        }
    }

    private void copy() {
        try {
            copied = OperatorArea.enablement().copy(member(), request().parameter("from").strip(), request().parameter("into").strip());
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
        add(new ErrorNote("error", problem.isEmpty() ? "" : getString("problem." + problem)));
        add(new ExternalLink("back", areaLink("")));
        add(copied());
        add(new Element("search").attribute("action", areaLink(OperatorArea.SERVICES)).with(new Element("text").attribute("value", text)));
        add(new Label("found", getString(found.size() == 1 ? "found.one" : "found").replace("{0}", String.valueOf(found.size()))));
        add(new ServiceMatrix("matrix", found.stream().skip(pages.first()).limit(SHOWN).toList(),
                ServiceColumn.all(request().core().catalog(), request().core().towns().all()), areaLink(OperatorArea.WHY)));
        add(pages.links("pages", this));
        add(new Element("copy").attribute("action", areaLink(OperatorArea.SERVICES)).with(field("from"), field("into")));
    }

    /** Those whose name or id has the text in it. */
    private List<Town> found(String text) {
        return request().core().towns().all().stream()
                .filter(it -> (it.id() + " " + it.name() + " " + it.officialName()).toLowerCase(Locale.ROOT).contains(text)).toList();
    }

    private Element field(String name) {
        return new Element(name).attribute("value", problem.isEmpty() ? "" : request().parameter(name));
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
