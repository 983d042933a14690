package org.rathaus.backoffice.internal.services;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;
import org.rathaus.web.Element;

/** What a service needs before citizens may use it: each with how it stands and what to do. */
final class NeedList extends Panel {

    private static final long serialVersionUID = 1L;
    private static final Map<Grade, Tone> TONES = Map.of(Grade.MET, Tone.SUCCESS, Grade.REMARK, Tone.INFO, Grade.LACKING, Tone.WARNING);

    private final transient List<Check> checks;
    private final boolean isOn;

    /** @param isOn whether the service is offered, be anything lacking or not */
    NeedList(String id, List<Check> checks, boolean isOn) {
        super(id);
        this.checks = checks;
        this.isOn = isOn;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView items = new RepeatingView("need");
        checks.forEach(it -> items.add(item(items.newChildId(), it)));
        add(new Label("summary", getString("needs." + summary())));
        add(new Element("list").with(items).when(!checks.isEmpty()));
    }

    private String summary() {
        boolean isLacking = checks.stream().anyMatch(it -> it.grade() == Grade.LACKING);
        return checks.isEmpty() ? "unknown" : !isLacking ? "met" : isOn ? "lackingNow" : "lacking";
    }

    private Component item(String id, Check check) {
        String key = "need." + check.need() + "." + check.grade() + (check.about().isEmpty() ? "" : "." + check.about());
        return new Element(id).attribute("id", OpenNeed.PLACE + check.need())
                .with(new Label("name", getString("need." + check.need())))
                .with(new Badge("grade", Optional.of(TONES.get(check.grade())), getString("grade." + check.grade())))
                .with(new Label("text", getString(key).replace("{0}", names(check))))
                .with(new Element("mend").with(new ExternalLink("setting", "#" + OpenNeed.anchor(check), getString("need.setting"))).when(OpenNeed.isSetHere(check)));
    }

    private String names(Check check) {
        return check.names().stream().map(it -> check.need() == Need.RETENTION ? PeriodWords.of(it, this::getString) : it).collect(Collectors.joining(", "));
    }
}
