package org.rathaus.portal.internal.account;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.PortalRequest;

/** Says that something was done, which the address of the page tells: {@code ?saved}. */
final class Note extends Panel {

    private static final long serialVersionUID = 1L;

    private final String said;

    /** One of these texts, if any. */
    Note(String id, PageParameters parameters, String... known) {
        super(id);
        setRenderBodyOnly(true);
        Optional<String> key = List.of(known).stream().filter(it -> !parameters.get(it).isNull()).findFirst();
        said = key.orElse("");
        add(new Label("text", () -> getString("note." + said)));
        setVisible(key.isPresent() && !PortalRequest.current().isPost());
    }
}
