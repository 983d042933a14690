package org.rathaus.backoffice.internal.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.town.EnablementDesk.Entry;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.area.Preview;

/** One service: what it still needs, and whether, from when until when and for whom the town offers it. */
public final class ServiceSetupPage extends ServicePages {

    private static final long serialVersionUID = 1L;
    private static final String DONE = "done";
    private static final String DECIDE = "decide";
    private static final String PREVIEW = "preview";
    private static final String SET = "set";
    private static final String FOLLOW = "follow";
    private static final String SETTINGS = "settings";

    private final transient Entry entry;
    private final transient WishForm wish;
    private final transient SettingsForm settings;
    private String problem = "";

    /** The service is the last part of the address. A post says in {@code op} what to do. */
    public ServiceSetupPage(PageParameters parameters) {
        super(parameters);
        String id = parameters.get("service").toString("");
        entry = desk().list(member()).stream().filter(it -> it.serviceId().equals(id)).findFirst().orElseThrow(NotFoundException::new);
        wish = request().isPost() && request().parameter("op").equals(DECIDE) ? WishForm.sent(request()) : WishForm.of(entry.now());
        List<Setting> all = desk().settings(member(), id, language());
        settings = isSet() ? SettingsForm.sent(all, request()) : SettingsForm.of(all, town().settings(id));
        if (request().isPost()) {
            act(request().parameter("op"));
        }
    }

    private boolean isSet() {
        return request().isPost() && request().parameter("op").equals(SET);
    }

    private void act(String operation) {
        try {
            change(operation);
        } catch (IllegalArgumentException e) {
            problem = e.getMessage();
            return;
        }
        throw request().seeOther(address() + "?" + DONE + "=" + operation);
    }

    private void change(String operation) {
        switch (operation) {
            case DECIDE -> desk().decide(member(), entry.serviceId(), wish.read().settingsOf(entry.now()), revision());
            case SET -> desk().decide(member(), entry.serviceId(), entry.now().with(settings()), revision());
            case PREVIEW -> {
                Preview.begin(request(), entry.serviceId());
                throw request().seeOther(request().link(entry.serviceId()));
            }
            case FOLLOW -> desk().followFile(member(), entry.serviceId(), revision());
            default -> throw new NotFoundException();
        }
    }

    private Map<String, Object> settings() {
        if (!settings.wrong().isEmpty()) {
            throw new IllegalArgumentException(SETTINGS);
        }
        return settings.values(town().settings(entry.serviceId()));
    }

    private int revision() {
        String seen = request().parameter("revision");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    private String address() {
        return areaLink(PATH + "/" + entry.serviceId());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean mayChange = may(Permission.MANAGE_SERVICES);
        String wrong = WishForm.field(problem);
        add(error(wrong));
        add(new ExternalLink("back", areaLink(PATH)));
        add(new Label("id", entry.serviceId()), new Label("name", title(entry.serviceId())));
        add(saved());
        add(OfferState.of(entry, request().now()).badge("state", this));
        add(new Label("holds", holds()));
        add(new ExternalLink("home", request().link(entry.serviceId())).setVisible(entry.now().isOn() && entry.isRunning()));
        add(new Element("preview").when(mayChange && entry.isRunning()));
        add(new NeedList("needs", desk().checks(member(), entry.serviceId()), entry.now().isOn()));
        add(new WishPanel("wish", wish, request().core().catalog().find(entry.serviceId()), entry.revision(), mayChange, wrong));
        add(new Element("settings").with(new SettingsPanel("form", settings, isSet() ? settings.wrong() : List.of(), entry.revision(), mayChange))
                .when(!settings.typed().isEmpty()));
        add(new Element("follow").with(new Element("revision").attribute("value", entry.revision())).when(mayChange && entry.isDecided()));
    }

    /** Names each setting that is wrong, as there can be several. */
    private ErrorNote error(String wrong) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (problem.equals(SETTINGS)) {
            settings.wrong().forEach(it -> fields.put(SettingsForm.first(it), it.name() + ": " + getString(SettingsForm.complaint(it))));
        }
        String message = problem.isEmpty() ? "" : getString("problem." + problem);
        return fields.isEmpty() ? new ErrorNote("error", message, wrong) : new ErrorNote("error", "", fields);
    }

    private Element saved() {
        String done = request().parameter(DONE);
        boolean known = problem.isEmpty() && List.of(DECIDE, SET, FOLLOW).contains(done);
        return new Element("saved").with(new Label("what", known ? getString("done." + done) : "")).when(known);
    }

    /** Which of the two decisions holds. */
    private String holds() {
        Optional<String> since = entry.decidedAt().map(it -> Moments.write(it, language()));
        return since.map(it -> getString("holds.portal.text").replace("{0}", it)).orElseGet(() -> getString("holds.file.text"));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problem.isEmpty() ? "" : getString("errorPrefix")) + title(entry.serviceId()), getString("title"),
                getString(area().path() + "Area"));
    }
}
