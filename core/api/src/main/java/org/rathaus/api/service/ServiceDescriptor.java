package org.rathaus.api.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.osgi.service.component.annotations.ComponentPropertyType;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.identity.LevelOfAssurance;

/** The facts of a service that hold in every town. */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceDescriptor {

    /** Prefix of the service properties made from this annotation. */
    String PREFIX_ = "rathaus.service.";

    /** Kebab-case name in addresses, texts and data. Never changes and is never reused. */
    String id();

    /** The subject under which citizens find the service. */
    Category category();

    /**
     * The occasions in life with which people come to it, such as {@code moving}: ids that the portal's home knows, or a town's
     * own. Who has sent its form is offered the other services of the same occasions.
     */
    String[] occasions() default {};

    /**
     * What the citizen's identity must be proven with at least; without one citizens may be guests. A town may raise it
     * ({@code "assurance": "substantial"} in its settings of the service), never lower it. A step may ask for more
     * ({@link org.rathaus.api.form.Step#assurance}).
     */
    LevelOfAssurance assurance() default LevelOfAssurance.NONE;

    /** Minutes that filling in takes a citizen, told before the start. */
    int minutes() default 5;

    /** How long the authority usually needs, ISO 8601 such as {@code P14D}; empty when it cannot be said. */
    String processingTime() default "";

    /**
     * How long a case is kept after its last event, ISO 8601 such as {@code P1Y}; empty: as long as a town says
     * ({@code "retention"} in its settings of the service), else until somebody deletes it. A
     * status may have a period of its own ({@link org.rathaus.api.cases.Lifecycle#keep}), a law a clock of its own
     * ({@link PublicService#expiry}); but no case is deleted before the shortest of these periods is over.
     */
    String retention() default "";

    /**
     * The shortest time that a town may set instead of {@link #retention}; empty: it must
     * not. No town may keep cases longer than the service says.
     */
    String retentionAtLeast() default "";

    /**
     * What becomes of a case when its time is over. A status may say otherwise
     * ({@link org.rathaus.api.cases.Lifecycle#dispose}), as may a law's clock; a town may have cases deleted that the
     * service has made anonymous ({@code "disposal": "delete"} in its settings of the service), not the other way round.
     */
    Disposal disposal() default Disposal.DELETE;

    /** The names of settings that only make sense for the town that has them: another town that copies its set-up does not get them. */
    String[] ownSettings() default {};

    /** The law behind {@link #retention}; for the protocol of deletions. */
    String retentionLaw() default "DSGVO Art. 5 (1) e";
}
