package org.rathaus.itests;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.PortalContainer;

/** On PostgreSQL. */
class OwnEntitiesPostgresIT extends OwnEntitiesContract {

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer(Databases.POSTGRESQL.empty(null));

    OwnEntitiesPostgresIT() {
        super(PORTAL);
    }
}
