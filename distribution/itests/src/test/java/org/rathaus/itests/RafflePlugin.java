package org.rathaus.itests;

import java.util.Map;

/** A plugin that draws among its cases, has data to show, explains, and prints; it says how often it has filled a town. */
final class RafflePlugin {

    static final String FILE = "org.example.raffle.jar";
    static final String FILLED = "raffle.filled";
    static final String PRINTED = "raffle.printed";

    private static final String CODE = """
            package org.example.raffle;
            import java.util.*;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.attachment.*;
            import org.rathaus.api.cases.*;
            import org.rathaus.api.document.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.service.*;
            import org.rathaus.api.town.Town;
            @Component
            @ServiceDescriptor(id = "raffle", category = Category.TAKING_PART)
            public final class Raffle implements PublicService, DemoData {
                private final ServiceCases cases;
                private final Documents documents;
                @Activate
                public Raffle(@Reference ServiceCases cases, @Reference Documents documents, @Reference Pictures pictures) {
                    this.cases = cases;
                    this.documents = documents;
                }
                @Override
                public FormDefinition form() {
                    return FormDefinition.of(1, Step.of("card", Question.text("name")));
                }
                @Override
                public Lifecycle lifecycle() {
                    return Lifecycle.of(Status.of("received"), Status.of("drawn")).way("received", "drawn");
                }
                @Override
                public Optional<String> text(String key, Locale language, Offer offer) {
                    return Optional.of(key).filter("service.lead"::equals).map(it -> "Gezogen: " + number(offer, "drawn") + ", im Topf: " + number(offer, "received"));
                }
                private int number(Offer offer, String status) {
                    return cases.inStatus(offer.town().id(), status, Optional.empty(), 100).size();
                }
                @Override
                public List<String> explain(CaseFile file, Offer offer, Locale language) {
                    return List.of("Gezogen als " + file.subject() + ".");
                }
                @Override
                public String subject(Answers answers) {
                    return answers.raw("name");
                }
                @Override
                public void fill(Offer offer) {
                    Town town = offer.town();
                    CaseFile card = cases.receive(town, Answers.of(Map.of("name", "Dorothee Demo")), Locale.GERMAN, "demo", Intake.ONLINE);
                    cases.advance(town.id(), card.id(), 1, "drawn", "Sie haben gewonnen.");
                    LabelSheet sheet = new LabelSheet("Karten", Locale.GERMAN, LabelSheet.Format.CARDS,
                            List.of(new LabelSheet.Label("Karte", List.of("1"), "https://example.org/1")));
                    System.setProperty("raffle.printed", new String(documents.pdf(town, sheet), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1));
                    System.setProperty("raffle.filled", System.getProperty("raffle.filled", "") + town.id() + " ");
                }
            }
            """;
    private static final String TEXTS = """
            service.title=Verlosung VERSION
            service.lead=Machen Sie mit.
            step.card.title=Ihre Karte
            name.label=Name
            status.received=Im Topf
            status.drawn=Gezogen
            """;

    private RafflePlugin() {}

    static byte[] jar(int version) {
        return PluginBuild.jar("org.example.raffle", version, Map.of("Raffle.java", CODE),
                Map.of("org/example/raffle/Raffle.utf8.properties", TEXTS.replace("VERSION", "" + version)));
    }
}
