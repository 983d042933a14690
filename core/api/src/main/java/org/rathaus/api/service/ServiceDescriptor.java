package org.rathaus.api.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.osgi.service.component.annotations.ComponentPropertyType;
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

    /** What the citizen's identity must be proven with at least. A town may raise it, never lower it. */
    LevelOfAssurance assurance() default LevelOfAssurance.NONE;

    /** Minutes that filling in takes a citizen, told before the start. */
    int minutes() default 5;

    /** How long the authority usually needs, ISO 8601 such as {@code P14D}; empty when it cannot be said. */
    String processingTime() default "";
}
