package org.rathaus.itests;

import java.util.Map;

/** A notice board: staff of the town write on it, everybody reads it. */
final class BoardPlugin {

    static final String ID = "board";
    static final String FILE = "org.example.board.jar";

    private static final String IMPORTS = """
            package org.example.board;
            import java.util.*;
            import java.util.concurrent.*;
            import org.apache.wicket.markup.html.basic.Label;
            import org.apache.wicket.markup.html.link.ExternalLink;
            import org.apache.wicket.request.mapper.parameter.PageParameters;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.identity.Permission;
            import org.rathaus.api.service.*;
            import org.rathaus.web.*;
            """;
    private static final String BOARD = IMPORTS + """
            @Component(service = PublicService.class)
            @ServiceDescriptor(id = "board", category = Category.TAKING_PART)
            public final class Board implements PublicService, ServicePages {
                final Map<String, String> notes = new ConcurrentHashMap<>();
                @Override
                public FormDefinition form() {
                    return FormDefinition.of(1, Step.of("wish", Question.text("name")));
                }
                @Override
                public Map<String, Class<? extends PublicPage>> publicPages() {
                    return Map.of("notes", NotesPage.class);
                }
                @Override
                public Map<String, Class<? extends DeskPage>> deskPages() {
                    return Map.of("", WritingPage.class);
                }
            }
            """;
    private static final String NOTES = IMPORTS + """
            final class NotesPage extends PublicPage {
                NotesPage(PageParameters parameters) {
                    super(parameters);
                    add(new Label("note", service(Board.class).notes.getOrDefault(offer().town().id(), "nichts")));
                    add(new ExternalLink("back", serviceLink("")));
                }
                @Override
                protected String pageTitle() {
                    return getString("title");
                }
            }
            """;
    private static final String WRITING = IMPORTS + """
            final class WritingPage extends DeskPage {
                WritingPage(PageParameters parameters) {
                    super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
                    if (request().isPost()) {
                        service(Board.class).notes.put(member().townId(), request().parameter("note"));
                        throw request().seeOther(deskLink(""));
                    }
                    add(new Label("who", member().name()));
                }
                @Override
                protected String pageTitle() {
                    return serviceText("desk.title");
                }
            }
            """;
    private static final String MARKUP = "<wicket:extend xmlns:wicket=\"http://wicket.apache.org\"><h1>%s</h1>%s</wicket:extend>";
    private static final String TEXTS = """
            service.title=Schwarzes Brett
            service.lead=Hier steht, was los ist.
            step.wish.title=Ihr Wunsch
            name.label=Name
            desk.title=Auf das Brett schreiben
            status.received=Eingegangen
            status.inProgress=In Bearbeitung
            status.done=Erledigt
            status.rejected=Abgelehnt
            """;

    private BoardPlugin() {}

    static byte[] jar() {
        String at = "org/example/board/";
        return PluginBuild.jar("org.example.board", 1, Map.of("Board.java", BOARD, "NotesPage.java", NOTES, "WritingPage.java", WRITING),
                Map.of(at + "Board.utf8.properties", TEXTS, at + "NotesPage.utf8.properties", "title=Was auf dem Brett steht\n",
                        at + "NotesPage.html", MARKUP.formatted("<wicket:message key=\"title\"/>", "<p wicket:id=\"note\"></p><a wicket:id=\"back\">x</a>"),
                        at + "WritingPage.html", MARKUP.formatted("Brett", "<p wicket:id=\"who\"></p>")));
    }
}
