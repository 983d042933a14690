package org.rathaus.itests;

import java.util.Map;

/** A plugin whose form has a list of tasks, a long list of options, and a question that is only recommended. */
final class ClubPlugin {

    static final String FILE = "org.example.club.jar";

    private static final String CODE = """
            package org.example.club;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.service.*;
            @Component
            @ServiceDescriptor(id = "club", category = Category.TAKING_PART, minutes = 5)
            public final class Club implements PublicService {
                @Override
                public FormDefinition form() {
                    return FormDefinition.of(1, Step.of("member", Question.text("memberName"), Question.email("memberMail").recommended()),
                            Step.of("home", Question.select("country", "austria", "denmark", "germany", "poland", "turkey")),
                            Step.of("hobby", Question.text("hobby"))).withTasks();
                }
            }
            """;
    private static final String TEXTS = """
            service.title=Im Verein mitmachen
            service.lead=Werden Sie Mitglied.
            step.member.title=Wer sind Sie?
            step.home.title=Wo wohnen Sie?
            step.hobby.title=Was machen Sie gern?
            memberName.label=Name
            memberMail.label=E-Mail-Adresse
            country.label=Land
            country.option.austria=Österreich
            country.option.denmark=Dänemark
            country.option.germany=Deutschland
            country.option.poland=Polen
            country.option.turkey=Türkei
            hobby.label=Hobby
            status.received=Eingegangen
            status.inProgress=In Arbeit
            status.done=Erledigt
            status.rejected=Abgelehnt
            """;

    private ClubPlugin() {}

    static byte[] jar() {
        return PluginBuild.jar("org.example.club", 1, Map.of("Club.java", CODE), Map.of("org/example/club/Club.utf8.properties", TEXTS));
    }
}
