package org.rathaus.web.internal.form;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Contact;
import org.rathaus.web.Element;

/** Says before the start which sign-in the form takes, and how to get it; or who helps where there is no way to it. */
final class SignInPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FormVisit visit;
    private final transient SignInNeed need;
    private final transient Contact contact;

    SignInPanel(String id, FormVisit visit, SignInNeed need, Contact contact) {
        super(id);
        this.visit = visit;
        this.need = need;
        this.contact = contact;
        setRenderBodyOnly(true);
        setVisible(!need.isNone());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean open = need.isReachable();
        boolean isIn = visit.gate().shown().reaches(need.ofEverybody().or(LevelOfAssurance.LOW));
        boolean whole = need.ofService() != LevelOfAssurance.NONE;
        String way = LevelOfAssurance.LOW.reaches(need.ofEverybody()) ? "signIn.own." : "signIn.proofed.";
        String closed = open ? titles(need.closed()) : "";
        add(new Element("open").with(
                new Label("what", level("signIn.", need.ofService())).setVisible(whole),
                new Element("steps").with(steps()).when(!need.steps().isEmpty()),
                new Label("closed", Texts.fill(getString("signIn.closed"), closed, contact.name(), contact.phone())).setVisible(!closed.isEmpty()),
                new Label("done", getString("signIn.done")).setVisible(isIn),
                new Element("how").with(new Label("text", getString(way + "how")), new ExternalLink("signIn", signIn())
                        .add(new Label("name", getString(way + "link")).setRenderBodyOnly(true))).when(!isIn)).when(open));
        add(new Element("none").with(new Label("text", Texts.fill(getString("signIn.none"), visit.town().name(), level("signIn.as.", need.ofEverybody()))),
                new Label("contact", contact.name()), new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()))
                .when(!open));
    }

    private String signIn() {
        LevelOfAssurance level = need.ofEverybody().or(LevelOfAssurance.LOW);
        return visit.request().link("account/sign-in?to=" + visit.service().id() + "&level=" + level.key());
    }

    private Component steps() {
        RepeatingView rows = new RepeatingView("step");
        need.steps().forEach(it -> rows.add(new Label(rows.newChildId(),
                Texts.fill(getString("signIn.step"), titles(List.of(it)), level("signIn.as.", it.assurance())))));
        return rows;
    }

    private String level(String prefix, LevelOfAssurance level) {
        return getString(prefix + level.or(LevelOfAssurance.LOW).key());
    }

    private String titles(List<Step> steps) {
        return steps.stream().map(it -> Texts.fill(getString("signIn.quoted"), visit.wording().text("step." + it.id() + ".title")))
                .collect(Collectors.joining(", "));
    }
}
