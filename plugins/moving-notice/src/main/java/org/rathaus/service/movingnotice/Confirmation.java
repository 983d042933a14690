package org.rathaus.service.movingnotice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Address;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.NameQuestion;
import org.rathaus.api.form.PersonName;
import org.rathaus.api.form.Row;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/**
 * The official confirmation of a registration (amtliche Meldebestätigung) for one person. BMG § 24 (2) 2 lets it contain eight
 * items and nothing else, so it has no field for anything else.
 *
 * @param name         family name (no. 1), given names (no. 2) and a title
 * @param usualName    the given name by which the person is called (no. 2); may be empty
 * @param birthDate    no. 4
 * @param movedOn      no. 5
 * @param registeredOn no. 6
 * @param address      no. 7
 * @param home         no. 8
 */
record Confirmation(PersonName name, String usualName, LocalDate birthDate, LocalDate movedOn, LocalDate registeredOn, Address address,
        Home home) {

    private static final Pattern DOCTORATE = Pattern.compile("(?i)\\bdr\\b\\.?");
    private static final String NONE = "–";

    /** What the new home is to the person, BMG § 21. */
    enum Home { SOLE, MAIN, SECONDARY }

    /** For the applicant, then for each family member; empty if the answers are not those of a move. */
    static List<Confirmation> of(CaseFile file) {
        List<Confirmation> all = new ArrayList<>();
        Answers answers = file.answers();
        person(MovingForm.NAME, MovingForm.USUAL_NAME, MovingForm.BIRTH_DATE, answers, file).ifPresent(all::add);
        if (MovingForm.FAMILY_MOVES.isYes().test(answers)) {
            for (Row row : MovingForm.FAMILY.rows(answers)) {
                person(MovingForm.MEMBER_NAME, MovingForm.MEMBER_USUAL_NAME, MovingForm.MEMBER_BIRTH_DATE, answers.within(row.prefix()), file)
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Confirmation> person(NameQuestion name, TextQuestion usualName, DateQuestion birthDate, Answers answers, CaseFile file) {
        Optional<LocalDate> movedOn = answers.get(MovingForm.MOVED_ON);
        Optional<Address> address = answers.get(MovingForm.NEW_ADDRESS);
        if (movedOn.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        return answers.get(name).flatMap(called -> answers.get(birthDate).map(born -> new Confirmation(called, answers.get(usualName).orElse(""), born,
                movedOn.get(), registeredOn(file, movedOn.get()), address.get(), home(answers))));
    }

    /** The day of the notice; of one that came before moving in, which is none yet, the day on which it was entered. */
    private static LocalDate registeredOn(CaseFile file, LocalDate movedOn) {
        LocalDate received = LocalDate.ofInstant(file.receivedAt(), Offer.LEGAL_ZONE);
        return received.isBefore(movedOn) ? file.events().stream().filter(it -> it.status().equals(MovingNotice.REGISTERED)).map(CaseEvent::at)
                .findFirst().map(at -> LocalDate.ofInstant(at, Offer.LEGAL_ZONE)).orElse(received) : received;
    }

    private static Home home(Answers answers) {
        if (!MovingForm.MAIN_HOME.isAsked(answers)) {
            return Home.SOLE;
        }
        return MovingForm.MAIN_HOME.is("new").test(answers) ? Home.MAIN : Home.SECONDARY;
    }

    /** The items by their names, in the order of the law. */
    Map<String, String> items(Locale language, Texts texts) {
        Map<String, String> items = new LinkedHashMap<>();
        items.put(label("familyName", language, texts), name.familyName());
        items.put(label("givenNames", language, texts), givenNames(language, texts));
        items.put(label("doctorate", language, texts), DOCTORATE.matcher(name.title()).find() ? "Dr." : NONE);
        items.put(label("birthDate", language, texts), DateQuestion.write(birthDate, language));
        items.put(label("movedOn", language, texts), DateQuestion.write(movedOn, language));
        items.put(label("registeredOn", language, texts), DateQuestion.write(registeredOn, language));
        items.put(label("address", language, texts), address.onEnvelope(language));
        items.put(label("home", language, texts), texts.get(language, "certificate.home." + home.name().toLowerCase(Locale.ROOT)));
        return items;
    }

    private static String label(String item, Locale language, Texts texts) {
        return texts.get(language, "certificate." + item);
    }

    /** With the one by which the person is called marked, if there is a choice. */
    private String givenNames(Locale language, Texts texts) {
        boolean isOneOfSeveral = !usualName.isEmpty() && !usualName.equals(name.givenNames());
        return isOneOfSeveral ? texts.get(language, "certificate.usual", name.givenNames(), usualName) : name.givenNames();
    }

    /** Without what it confirms. */
    @Override
    public String toString() {
        return "Confirmation";
    }
}
