package org.rathaus.web.area;

import org.apache.wicket.markup.head.IHeaderResponse;
import org.apache.wicket.markup.head.StringHeaderItem;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.util.string.Strings;
import org.rathaus.web.Element;

/**
 * Leads on to a provider that signs the person out, too. A page does that, and no redirect: the content policy lets no form of
 * ours lead elsewhere, and redirects belong to the form.
 */
public final class SignedOutElsewhere extends Panel {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** To this address of a provider. */
    public SignedOutElsewhere(String id, String address) {
        super(id);
        setRenderBodyOnly(true);
        this.address = address;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("title", title()));
        add(new Element("link").attribute("href", address));
    }

    /** In a few words. */
    public String title() {
        return getString("signedOut.title");
    }

    @Override
    public void renderHead(IHeaderResponse response) {
        super.renderHead(response);
        response.render(StringHeaderItem.forString("<meta http-equiv=\"refresh\" content=\"0; url="
                + Strings.escapeMarkup(address) + "\">"));
    }
}
