package org.rathaus.portal.internal.search;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.web.PortalRequest;

/** One field to search with; the words come back in the address, so that a search can be kept and shared. */
public final class SearchPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private static final String PARAMETER = "q";
    private static final int LONGEST = 100;

    /** With the text that says what can be searched for; the form goes to the page's own address. */
    public SearchPanel(String id, String label) {
        super(id);
        setRenderBodyOnly(true);
        WebMarkupContainer form = new WebMarkupContainer("form");
        form.add(AttributeModifier.replace("action", PortalRequest.current().link("")));
        form.add(new Label("label", label));
        form.add(new WebMarkupContainer("words")
                .add(AttributeModifier.replace("value", words()))
                .add(AttributeModifier.replace("maxlength", LONGEST)));
        add(form);
    }

    /** What the request searches for, or an empty string. */
    public static String words() {
        String words = PortalRequest.current().parameter(PARAMETER).strip();
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
