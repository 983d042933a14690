package org.rathaus.service.lostandfound;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What towns set in the portal. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/settings")
public @interface LostAndFoundSettings {

    /** Rough places that staff choose from. */
    @AttributeDefinition(name = "%places.name", description = "%places.help", required = false)
    String[] places() default {};

    /** Whether everybody sees the photos. */
    @AttributeDefinition(name = "%photos.name", description = "%photos.help")
    boolean photos() default true;

    /** From how many of 100 points on whoever has lost something is told that something fits. */
    @AttributeDefinition(name = "%alertFrom.name", description = "%alertFrom.help", min = "40", max = "100")
    int alertFrom() default 60;

    /** How many days the public notice before an auction runs. */
    @AttributeDefinition(name = "%noticeDays.name", description = "%noticeDays.help", min = "14", max = "365")
    int noticeDays() default 42;

    /** Ids of towns whose found items citizens may search, too, if they name this one. */
    @AttributeDefinition(name = "%neighbours.name", description = "%neighbours.help", required = false)
    String[] neighbours() default {};
}
