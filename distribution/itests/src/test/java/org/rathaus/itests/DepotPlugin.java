package org.rathaus.itests;

import java.util.Map;

/** A service that anybody may begin, and whose second step takes a sign-in: at the level low, of others at a higher one. */
final class DepotPlugin {

    static final String FILE = "org.example.depot.jar";
    static final String ID = "depot";
    static final String SERVICE = "/norderstedt/" + ID;

    private static final String CODE = """
            package org.example.depot;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.identity.LevelOfAssurance;
            import org.rathaus.api.service.*;
            @Component
            @ServiceDescriptor(id = "depot", category = Category.TAKING_PART, minutes = 5)
            public final class Depot implements PublicService {
                private static final YesNoQuestion VALUABLE = Question.yesNo("valuable");
                @Override
                public FormDefinition form() {
                    return FormDefinition.of(1, Step.of("goods", Question.text("what"), VALUABLE),
                            Step.of("bank", Question.text("account")).assurance(LevelOfAssurance.LOW),
                            Step.of("vault", Question.text("number")).when(VALUABLE.isYes()).assurance(LevelOfAssurance.%s),
                            Step.of("end", Question.text("remark").optional()));
                }
            }
            """;
    private static final String TEXTS = """
            service.title=Einlagern
            service.lead=Dinge einlagern
            service.next=Wir melden uns
            step.goods.title=Was bringen Sie?
            what.label=Gegenstand
            valuable.label=Ist es wertvoll?
            step.bank.title=Ihr Bankkonto
            account.label=Kontonummer
            step.vault.title=Der Tresor
            number.label=Fach
            step.end.title=Zum Schluss
            remark.label=Bemerkung
            status.received=Eingegangen
            status.inProgress=In Arbeit
            status.done=Erledigt
            status.rejected=Abgelehnt
            """;

    private DepotPlugin() {
    }

    static byte[] jar() {
        return jar("HIGH");
    }

    /** With another level of its third step. */
    static byte[] jar(String level) {
        return PluginBuild.jar("org.example.depot", 1, Map.of("Depot.java", CODE.formatted(level)), Map.of("org/example/depot/Depot.utf8.properties", TEXTS));
    }
}
