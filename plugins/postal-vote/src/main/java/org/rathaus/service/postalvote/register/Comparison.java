package org.rathaus.service.postalvote.register;

import static org.rathaus.service.postalvote.register.Finding.Kind.ALIKE;
import static org.rathaus.service.postalvote.register.Finding.Kind.DIFFERENT;
import static org.rathaus.service.postalvote.register.Finding.Kind.MISSING;
import static org.rathaus.service.postalvote.register.Finding.Kind.NEAR;
import static org.rathaus.service.postalvote.register.Finding.Kind.PART;
import static org.rathaus.service.postalvote.register.Finding.Kind.SAME;
import static org.rathaus.service.postalvote.register.Finding.Kind.SWAPPED;
import static org.rathaus.service.postalvote.register.Finding.Kind.TRANSPOSED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.rathaus.service.postalvote.register.Finding.Kind;
import org.rathaus.service.postalvote.register.Finding.Part;

/** Compares what somebody applied with one row of the voter register, part by part. */
final class Comparison {

    private static final int OTHER_NUMBER = -15;
    private static final int LONG_STREET = 9;

    private final Voter typed;
    private final Voter registered;

    private Comparison(Voter typed, Voter registered) {
        this.typed = typed;
        this.registered = registered;
    }

    /** In the order in which people read them. */
    static List<Finding> of(Voter typed, Voter registered) {
        return new Comparison(typed, registered).findings();
    }

    private List<Finding> findings() {
        Kind family = names(typed.familyName(), registered.familyName());
        Kind first = names(typed.firstNames(), registered.firstNames());
        if (family == DIFFERENT && first == DIFFERENT && isSwapped()) {
            family = SWAPPED;
            first = SWAPPED;
        }
        return List.of(finding(Part.FAMILY_NAME, family), finding(Part.FIRST_NAMES, first), finding(Part.BIRTH_DATE, birth()),
                finding(Part.STREET, home()), finding(Part.PLACE, place()), new Finding(Part.NUMBER, number(), number() == DIFFERENT ? OTHER_NUMBER : 0));
    }

    private boolean isSwapped() {
        return names(typed.familyName(), registered.firstNames()) != DIFFERENT && names(typed.firstNames(), registered.familyName()) != DIFFERENT;
    }

    private static Finding finding(Part part, Kind kind) {
        double share = switch (kind) {
            case SAME -> 1;
            case SWAPPED -> 0.9;
            case PART -> 0.87;
            case TRANSPOSED -> 0.8;
            case ALIKE -> 0.75;
            case NEAR -> 0.3;
            case MISSING -> part == Part.PLACE ? 1 : 0;
            case DIFFERENT -> 0;
        };
        return new Finding(part, kind, (int) Math.round(part.most() * share));
    }

    private static Kind names(String typedName, String registeredName) {
        List<String> one = Spelling.names(typedName);
        List<String> other = Spelling.names(registeredName);
        String joined = String.join("", one);
        String otherJoined = String.join("", other);
        if (joined.isEmpty() || otherJoined.isEmpty()) {
            return DIFFERENT;
        }
        if (joined.equals(otherJoined) || Set.copyOf(one).equals(Set.copyOf(other))) {
            return SAME;
        }
        if (contains(one, other) || contains(other, one)) {
            return PART;
        }
        return Spelling.isSlip(joined, otherJoined) ? ALIKE : DIFFERENT;
    }

    /** An initial stands for a name that begins with it; it alone is no name. */
    private static boolean contains(List<String> many, List<String> few) {
        return few.stream().allMatch(it -> many.stream().anyMatch(one -> one.equals(it) || it.length() == 1 && one.startsWith(it)))
                && few.stream().anyMatch(it -> it.length() > 1);
    }

    private Kind birth() {
        LocalDate one = typed.birthDate();
        LocalDate other = registered.birthDate();
        if (one == null || other == null) {
            return DIFFERENT;
        }
        if (one.equals(other)) {
            return SAME;
        }
        if (one.getYear() == other.getYear() && one.getDayOfMonth() == other.getMonthValue() && one.getMonthValue() == other.getDayOfMonth()) {
            return TRANSPOSED;
        }
        long same = Stream.of(one.getYear() == other.getYear(), one.getMonthValue() == other.getMonthValue(),
                one.getDayOfMonth() == other.getDayOfMonth()).filter(it -> it).count();
        return same == 2 ? NEAR : DIFFERENT;
    }

    private Kind home() {
        Spelling.Home one = Spelling.home(typed.street(), typed.houseNumber());
        Spelling.Home other = Spelling.home(registered.street(), registered.houseNumber());
        boolean isSame = one.street().equals(other.street());
        // short names of streets are too near to each other for a slip
        if (!isSame && (one.street().length() < LONG_STREET || !Spelling.isSlip(one.street(), other.street()))) {
            return DIFFERENT;
        }
        if (!one.number().equals(other.number())) {
            return NEAR;
        }
        return isSame ? SAME : ALIKE;
    }

    /** What the register does not know cannot differ. */
    private Kind place() {
        if (registered.postcode().isBlank() && registered.city().isBlank()) {
            return MISSING;
        }
        boolean code = registered.postcode().isBlank() || typed.postcode().strip().equals(registered.postcode().strip());
        String city = Spelling.street(typed.city());
        String registeredCity = Spelling.street(registered.city());
        boolean town = city.startsWith(registeredCity) || registeredCity.startsWith(city) && !city.isEmpty() || Spelling.isSlip(city, registeredCity);
        return code && town ? SAME : code || town ? PART : DIFFERENT;
    }

    private Kind number() {
        if (!typed.isNumbered() || !registered.isNumbered()) {
            return MISSING;
        }
        boolean district = typed.district().isBlank() || registered.district().isBlank()
                || Spelling.number(typed.district()).equals(Spelling.number(registered.district()));
        return district && Spelling.number(typed.number()).equals(Spelling.number(registered.number())) ? SAME : DIFFERENT;
    }
}
