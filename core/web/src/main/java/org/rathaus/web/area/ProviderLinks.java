package org.rathaus.web.area;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;

/**
 * Leads to the providers of identities that a town trusts; not there where it trusts none. They are links: the content policy
 * lets no form of ours lead elsewhere.
 */
public final class ProviderLinks extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<IdentityProvider> providers;
    private final String area;
    private final String to;
    private final LevelOfAssurance level;

    /**
     * To these people's providers.
     *
     * @param area the first part of the path of the pages around, such as {@code account}
     * @param to   where to go afterwards, as the area takes it; may be empty
     */
    public ProviderLinks(String id, Audience audience, String area, String to) {
        this(id, audience, area, to, LevelOfAssurance.NONE);
    }

    /** To those of them that reach a level, which is asked for there. */
    public ProviderLinks(String id, Audience audience, String area, String to, LevelOfAssurance level) {
        super(id);
        this.area = area;
        this.to = to;
        this.level = level;
        setRenderBodyOnly(true);
        providers = CoreRequest.current().town().map(Town::identityProviders).orElse(List.of()).stream()
                .filter(it -> it.serves(audience) && it.highest().reaches(level)).toList();
        setVisible(!providers.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        CoreRequest request = CoreRequest.current();
        RepeatingView links = new RepeatingView("provider");
        for (IdentityProvider provider : providers) {
            String query = "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)
                    + (level == LevelOfAssurance.NONE ? "" : "&level=" + level.key());
            links.add(new Element(links.newChildId()).with(new Element("link")
                    .attribute("href", request.link(area + "/" + Elsewhere.DEPART + provider.id() + query))
                    .with(new Label("name", getString("providers.with").replace("{0}", provider.name(request.language()))).setRenderBodyOnly(true))));
        }
        add(links);
    }
}
