package org.rathaus.portal.internal.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Profile;
import org.rathaus.web.Element;

/** What the owner says about themselves, with which forms begin. */
public final class ProfilePage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final transient Profile profile;

    /** Keeps what is posted to it. */
    public ProfilePage(PageParameters parameters) {
        super(parameters, "profile");
        if (!request().isPost()) {
            profile = area().accounts().profile(account());
            return;
        }
        profile = typed();
        if (isFine()) {
            area().accounts().keep(account(), profile);
            throw request().seeOther(areaLink("profile?saved"));
        }
    }

    private Profile typed() {
        return new Profile(text("givenName", 120), text("familyName", 120), birthDate(), text("street", 100), text("houseNumber", 20),
                text("postcode", 12), text("city", 100), text("phone", 40));
    }

    private String text(String field, int longest) {
        String text = request().parameter(field).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.length() > longest) {
            wrong(field, "tooLong");
        }
        return text;
    }

    /** As it is stored; as typed when it is no day of the past. */
    private String birthDate() {
        String typed = text("birthDate", 40);
        if (typed.isEmpty()) {
            return "";
        }
        Optional<LocalDate> day = day(typed).filter(it -> it.isBefore(request().today()) && it.getYear() > 1880);
        if (day.isEmpty()) {
            wrong("birthDate", "birthDate.invalid");
        }
        return day.map(LocalDate::toString).orElse(typed);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.replaceAll("[\\s.,/-]+", "."), DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String shown(String birthDate) {
        try {
            return LocalDate.parse(birthDate).format(DAY);
        } catch (DateTimeParseException e) {
            return birthDate;
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Note("note", getPageParameters(), "saved"));
        add(new Element("form").attribute("action", areaLink("profile")).with(fields("fields",
                Field.text("givenName", "given-name", profile.givenName()), Field.text("familyName", "family-name", profile.familyName()),
                Field.text("birthDate", "bday", shown(profile.birthDate())), Field.text("street", "address-line1", profile.street()),
                Field.text("houseNumber", "", profile.houseNumber()), Field.text("postcode", "postal-code", profile.postcode()),
                Field.text("city", "address-level2", profile.city()), new Field("phone", "tel", "tel", profile.phone()))));
    }
}
