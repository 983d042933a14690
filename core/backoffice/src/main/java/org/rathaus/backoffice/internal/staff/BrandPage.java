package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Map;

import org.apache.wicket.markup.head.CssHeaderItem;
import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.Element;

/** How the town's brand looks, in light and in dark, and what was wrong with it when its folder was last read. */
public final class BrandPage extends MemberPage {

    static final String PATH = "brand";
    private static final long serialVersionUID = 1L;

    /** For whoever sets up the town. */
    public BrandPage(PageParameters parameters) {
        super(parameters, Permission.MANAGE_ACCOUNTS, Permission.MANAGE_ACCOUNTS);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"), getString("staffArea"));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Town town = request().requireTown();
        List<String> problems = request().core().towns().problems(town.id());
        RepeatingView faults = new RepeatingView("fault");
        problems.forEach(it -> faults.add(new Label(faults.newChildId(), it)));
        add(new Element("fine").when(problems.isEmpty()), new Element("faults").with(faults).when(!problems.isEmpty()));
        add(new BrandScene("light", town, "light"), new BrandScene("dark", town, "dark"));
        add(new ExternalLink("receipt", areaLink(BrandReceiptPage.PATH)), new ExternalLink("letter", areaLink(BrandLetterPage.PATH)));
    }

    @Override
    public void renderHead(IHeaderResponse response) {
        super.renderHead(response);
        response.render(CssHeaderItem.forCSS(style("light") + style("dark"), "brand"));
    }

    /** Each theme within its scene, whatever the reader's system prefers. What a brand says has been checked when it was read. */
    private String style(String theme) {
        Map<String, String> tokens = request().requireTown().brand().tokens(theme.equals("dark"));
        StringBuilder style = new StringBuilder(".portal-scene--" + theme + "{color-scheme:" + theme + ";");
        tokens.forEach((property, value) -> style.append(property).append(':').append(value).append(';'));
        return style.append('}').toString();
    }
}
