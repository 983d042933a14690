package org.rathaus.itests;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A plugin with a long form in two versions. The second one calls a question by another name, asks something new on a step
 * that citizens have passed, and lets a register and a link say something; the register says how often it was asked.
 *
 * @param version 1 or 2
 */
record SurveyPlugin(int version) {

    static final String FILE = "org.example.survey.jar";
    static final List<String> STEPS = List.of("first", "second", "third");
    /** Of each step. */
    static final int QUESTIONS = 20;

    private static final String PACKAGE = "org.example.survey";
    private static final String CODE = """
            package org.example.survey;
            import java.util.*;
            import java.util.stream.*;
            import org.osgi.service.component.annotations.*;
            import org.rathaus.api.form.*;
            import org.rathaus.api.service.*;
            @Component
            @ServiceDescriptor(id = "survey", category = Category.TAKING_PART, minutes = 5)
            public final class Survey implements INTERFACES {
                private static Question<?>[] questions(String step, Question<?>... more) {
                    return Stream.concat(Arrays.stream(more), IntStream.range(0, QUESTIONS).mapToObj(i -> Question.text(step + i).optional()))
                            .toArray(Question<?>[]::new);
                }
                @Override
                public FormDefinition form() {
                    return FormDefinition.of(VERSION, FORM);
                }
                MIGRATION
            }
            """;
    private static final String FIRST = """
            Step.of("first", questions("first", Question.text("phone"))), Step.of("second", questions("second")),
            Step.of("third", questions("third"))""";
    private static final String SECOND = """
            Step.of("first", questions("first", Question.text("telephone"), Question.text("city").linkable().optional(),
                    Question.text("number").linkable().readOnlyWhenPrefilled().optional(),
                    Question.text("asked").readOnlyWhenPrefilled().optional())),
            Step.of("second", questions("second", Question.text("pet"))), Step.of("third", questions("third"))""";
    private static final String MIGRATION = """
            @Override
            public Answers migrate(Answers answers, int fromVersion, Offer offer) {
                return answers.renamed("phone", "telephone");
            }
            @Override
            public Prefill prefill(Applicant applicant, Offer offer) {
                return applicant.cookie("citizen").map(it -> Prefill.of("register", Map.of("city", "Norderstedt"))).orElse(Prefill.none());
            }
            private final java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();
            @Override
            public Prefill prefill(Applicant applicant) {
                return applicant.cookie("citizen").map(it -> Prefill.of("register", Map.of("number", "N-" + it,
                        "asked", String.valueOf(asked.incrementAndGet())))).orElse(Prefill.none());
            }""";

    /** What everybody calls the service's page. */
    String title() {
        return "Umfrage " + version;
    }

    private String texts() {
        Stream<String> labels = STEPS.stream().flatMap(step -> IntStream.range(0, QUESTIONS).mapToObj(i -> step + i + ".label=Frage " + step + i));
        return Stream.concat(labels, Stream.of("service.title=" + title(), "service.lead=Umfrage", "step.first.title=Erstens",
                "step.second.title=Zweitens", "step.third.title=Drittens", "phone.label=Telefon", "telephone.label=Telefon", "pet.label=Haustier",
                "city.label=Ort", "number.label=Nummer", "asked.label=Anfragen", "status.received=Eingegangen", "status.inProgress=In Arbeit", "status.done=Erledigt",
                "status.rejected=Abgelehnt")).collect(Collectors.joining("\n"));
    }

    byte[] jar() {
        String code = CODE.replace("QUESTIONS", String.valueOf(QUESTIONS)).replace("VERSION", String.valueOf(version))
                .replace("FORM)", (version == 1 ? FIRST : SECOND) + ")").replace("MIGRATION", version == 1 ? "" : MIGRATION)
                .replace("INTERFACES", version == 1 ? "PublicService" : "PublicService, PrefillSource");
        return PluginBuild.jar(PACKAGE, version, Map.of("Survey.java", code), Map.of("org/example/survey/Survey.utf8.properties", texts()));
    }
}
