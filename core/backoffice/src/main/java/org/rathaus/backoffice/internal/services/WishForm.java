package org.rathaus.backoffice.internal.services;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Offer;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.kernel.town.Enablement;
import org.rathaus.web.PortalRequest;

/**
 * What the form says about a service, as it was typed.
 *
 * @param opens     local time, such as {@code 2027-03-08T08:00}; may be empty
 * @param ends      the same
 * @param assurance the key of a level
 */
record WishForm(boolean isOn, String opens, String ends, String assurance) {

    private static final String OPENS = "opens";
    private static final String ENDS = "ends";
    private static final String ASSURANCE = "assurance";

    static WishForm sent(PortalRequest request) {
        return new WishForm(request.parameter("on").equals("yes"), request.parameter(OPENS).strip(), request.parameter(ENDS).strip(),
                request.parameter(ASSURANCE));
    }

    static WishForm of(Enablement decided) {
        return new WishForm(decided.isOn(), decided.period().opens().map(WishForm::local).orElse(""),
                decided.period().ends().map(WishForm::local).orElse(""), decided.assurance().map(LevelOfAssurance::key).orElse(""));
    }

    /** In which field something is wrong if there is this problem; empty: in none. */
    static String field(String problem) {
        return switch (problem) {
            case OPENS, ENDS, ASSURANCE -> problem;
            case "period" -> ENDS;
            default -> "";
        };
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, Offer.LEGAL_ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /**
     * The decision without settings.
     *
     * @throws IllegalArgumentException with {@code opens} or {@code ends} if that is no time
     */
    Enablement read() {
        return new Enablement(isOn, new OfferPeriod(moment(OPENS, opens), moment(ENDS, ends)),
                LevelOfAssurance.named(assurance).filter(it -> it != LevelOfAssurance.NONE), Map.of());
    }

    /** An hour that does not exist when clocks go forward is the next one; of one that comes twice it is the first. */
    private static Optional<Instant> moment(String name, String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(typed).atZone(Offer.LEGAL_ZONE).toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
