package org.rathaus.itests;

import java.util.Map;

/**
 * A plugin that behaves as a test in the same process wishes at the moment.
 *
 * @param version of the bundle
 */
record MoodyPlugin(int version) {

    static final String FILE = "org.example.moody.jar";
    static final String SERVICE = "/norderstedt/moody";

    private static final String MOOD = "moody";
    private static final String CODE = """
            package org.example.moody;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.service.*;
            @Component
            @ServiceDescriptor(id = "moody", category = Category.TAKING_PART, minutes = 5)
            public final class Moody implements PublicService, PrefillSource {
                @Override
                public Prefill prefill(Applicant applicant) {
                    show("prefill");
                    return Prefill.none();
                }
                @Override
                public FormDefinition form() {
                    return FormDefinition.of(1, Step.of("only", Question.text("wish")));
                }
                @Override
                public FormDefinition form(Offer offer) {
                    show("form");
                    return form();
                }
                @Override
                public Availability availability(Offer offer) {
                    show("availability");
                    return Availability.open();
                }
                private static boolean isIn(String mood) {
                    return mood.equals(System.getProperty("moody"));
                }
                private static void show(String place) {
                    if (isIn(place + " throws")) {
                        throw new IllegalStateException("what a citizen typed");
                    }
                    if (isIn(place + " overflows")) {
                        throw new StackOverflowError();
                    }
                    if (isIn(place + " dawdles")) {
                        java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
                    }
                    while (isIn(place + " loops")) {
                        Thread.onSpinWait();
                    }
                }
            }
            """;

    /** From now on: where it does what, such as {@code form throws}; empty: nothing wrong. */
    static void mood(String mood) {
        System.setProperty(MOOD, mood);
    }

    String title() {
        return "Launen " + version;
    }

    byte[] jar() {
        String texts = String.join("\n", "service.title=" + title(), "service.lead=Launen", "step.only.title=Einziger",
                "wish.label=Wunsch", "status.received=Eingegangen", "status.inProgress=In Arbeit", "status.done=Erledigt",
                "status.rejected=Abgelehnt");
        return PluginBuild.jar("org.example.moody", version, Map.of("Moody.java", CODE),
                Map.of("org/example/moody/Moody.utf8.properties", texts));
    }
}
