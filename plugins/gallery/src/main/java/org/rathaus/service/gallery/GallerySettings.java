package org.rathaus.service.gallery;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** A setting of each kind. */
@ObjectClassDefinition(localization = "OSGI-INF/l10n/settings")
public @interface GallerySettings {

    /** A line of text, which may be empty. */
    @AttributeDefinition(name = "%note.name", description = "%note.help", required = false)
    String note() default "";

    /** A whole number in a range. */
    @AttributeDefinition(name = "%copies.name", description = "%copies.help", min = "1", max = "9")
    int copies() default 1;

    /** A number. */
    @AttributeDefinition(name = "%share.name", description = "%share.help")
    double share() default 0.5;

    /** Yes or no. */
    @AttributeDefinition(name = "%urgent.name")
    boolean urgent() default false;

    /** One of several. */
    @AttributeDefinition(name = "%tone.name", options = {@Option(label = "%tone.calm", value = "calm"), @Option(label = "%tone.loud", value = "loud")})
    String tone() default "calm";

    /** Lines of text. */
    @AttributeDefinition(name = "%streets.name", description = "%streets.help", required = false)
    String[] streets() default {};

    /** Some of several. */
    @AttributeDefinition(name = "%days.name", required = false,
            options = {@Option(label = "%days.monday", value = "monday"), @Option(label = "%days.friday", value = "friday")})
    String[] days() default {};
}
