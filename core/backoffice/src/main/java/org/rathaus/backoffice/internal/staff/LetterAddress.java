package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.AddressQuestion;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.Person;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.form.Question;
import org.rathaus.kernel.service.ServiceTerms;

/**
 * To whom a letter goes, as it stands in the window of the envelope.
 *
 * @param lines none: nobody is known
 */
record LetterAddress(List<String> lines) {

    /** What the window has room for (DIN 5008, form B: 85 x 27.3 mm with a margin of 5 mm). */
    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 40;
    /** Sorters of the German post read the names of countries in German. */
    private static final Locale OF_THE_POST = Locale.GERMAN;
    private static final Person NOBODY = new Person(Map.of());

    /** As somebody typed it. */
    static LetterAddress of(String typed) {
        return new LetterAddress(typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** Whom a case is about, as its service says; what the answers do not say is missing. */
    static LetterAddress of(CaseFile file, ServiceTerms terms) {
        Person person = terms.person(file.answers()).orElse(NOBODY);
        return of(name(person, file.answers(), terms) + "\n" + home(person, file.answers(), terms));
    }

    /** With the title, and what a form asks in one field, both of which a {@link Person} has not. */
    private static String name(Person person, Answers answers, ServiceTerms terms) {
        String name = person.only(Person.Part.NAME).inWords(OF_THE_POST);
        if (name.isEmpty()) {
            return asked(terms, answers, "name").map(it -> answers.raw(it.id())).findFirst().orElse("");
        }
        return asked(terms, answers, "on").filter(NameQuestion.class::isInstance).flatMap(it -> answers.get((NameQuestion) it).stream())
                .map(PersonName::spoken).filter(it -> it.endsWith(name)).findFirst().orElse(name);
    }

    /** Also abroad, where a {@link Person} has no address. */
    private static String home(Person person, Answers answers, ServiceTerms terms) {
        Optional<String> abroad = asked(terms, answers, "on").filter(AddressQuestion.class::isInstance)
                .flatMap(it -> answers.get((AddressQuestion) it).stream()).filter(it -> !it.isGerman())
                .map(it -> it.onEnvelope(OF_THE_POST)).findFirst();
        String home = person.only(Person.Part.ADDRESS).inWords(OF_THE_POST);
        return home.isEmpty() ? abroad.orElse("") : home;
    }

    private static Stream<Question<?>> asked(ServiceTerms terms, Answers answers, String token) {
        return terms.form().stream().flatMap(form -> form.steps(answers).stream()).flatMap(step -> step.asked(answers))
                .filter(question -> question.autocomplete().equals(token));
    }

    /** Whether the window shows all of it; what is too long for a line is broken into several. */
    boolean fits() {
        return lines.stream().mapToInt(line -> 1 + (line.length() - 1) / LONGEST_LINE).sum() <= MOST_LINES;
    }

    /** Without the lines, which are personal data and must not reach a log. */
    @Override
    public String toString() {
        return "LetterAddress";
    }
}
