package org.rathaus.portal.internal.account;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Relative;
import org.rathaus.api.service.Texts;
import org.rathaus.web.Element;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;

/** What the owner says about themselves, with which forms begin. */
public final class ProfilePage extends OwnPage {

    private static final long serialVersionUID = 1L;
    private static final String FAMILY = "family";
    private static final int MORE = 2;
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
            area().accounts().keep(account(), profile.with(profile.family().stream().filter(it -> !it.equals(Relative.NOBODY)).toList()));
            throw request().seeOther(areaLink("profile?saved"));
        }
    }

    private Profile typed() {
        return new Profile(text("givenName", 120), text("familyName", 120), birthDate("birthDate"), text("street", 100), text("houseNumber", 20),
                text("postcode", 12), text("city", 100), text("phone", 40), family());
    }

    /** As many rows as the page has, those that are empty included. */
    private List<Relative> family() {
        return IntStream.rangeClosed(1, Profile.MOST_RELATIVES).mapToObj(row -> FAMILY + row + "-")
                .map(row -> new Relative(text(row + "givenName", 120), text(row + "familyName", 120), birthDate(row + "birthDate"))).toList();
    }

    private String text(String field, int longest) {
        String text = request().parameter(field).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.length() > longest) {
            wrong(field, "tooLong");
        }
        return text;
    }

    /** As it is stored; as typed when it is no day of the past. */
    private String birthDate(String field) {
        String typed = text(field, 40);
        if (typed.isEmpty()) {
            return "";
        }
        Optional<LocalDate> day = day(typed).filter(it -> it.isBefore(request().today()) && it.getYear() > 1880);
        if (day.isEmpty()) {
            wrong(field, "birthDate.invalid");
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
                AccountField.text("givenName", "given-name", profile.givenName()), AccountField.text("familyName", "family-name", profile.familyName()),
                AccountField.text("birthDate", "bday", shown(profile.birthDate())), AccountField.text("street", "address-line1", profile.street()),
                AccountField.text("houseNumber", "", profile.houseNumber()), AccountField.text("postcode", "postal-code", profile.postcode()),
                AccountField.text("city", "address-level2", profile.city()), new AccountField("phone", Field.Kind.PHONE, "tel", profile.phone())),
                new HtmlPart("family", this::writeFamily)));
    }

    /** Those there are, and room for more: saving makes room again. */
    private void writeFamily(Html html) {
        int last = IntStream.range(0, profile.family().size()).filter(row -> !profile.family().get(row).equals(Relative.NOBODY)).map(row -> row + 1).max().orElse(0);
        int rows = Math.min(last + MORE, Profile.MOST_RELATIVES);
        for (int i = 0; i < rows; i++) {
            Relative member = i < profile.family().size() ? profile.family().get(i) : Relative.NOBODY;
            String row = FAMILY + (i + 1) + "-";
            html.open("fieldset", "kern-fieldset").element("legend", "kern-label", Texts.fill(getString("family.row"), i + 1)).open("div", "kern-fieldset__body");
            write(html, AccountField.text(row + "givenName", "off", member.givenName()), AccountField.text(row + "familyName", "off", member.familyName()),
                    AccountField.text(row + "birthDate", "off", shown(member.birthDate())));
            html.close("div").close("fieldset");
        }
    }
}
