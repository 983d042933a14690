package org.rathaus.itests;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.PortalContainer;

/** On the embedded database. */
class OwnEntitiesIT extends OwnEntitiesContract {

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    OwnEntitiesIT() {
        super(PORTAL);
    }
}
