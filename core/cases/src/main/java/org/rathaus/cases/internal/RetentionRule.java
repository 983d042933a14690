package org.rathaus.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long a town keeps the cases of a service.
 *
 * @param usual what holds for statuses without a time of their own
 */
record RetentionRule(OfferedService service, Town town, Period usual) {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRule.class);
    private static final String SETTING = "retention";
    private static final Comparator<Period> BY_LENGTH = Comparator.comparing(LocalDate.EPOCH::plus);

    /** Empty where neither service nor town say it, or say nothing that makes sense. */
    static Optional<RetentionRule> of(OfferedService service, Town town) {
        if (service.descriptor().retention().isEmpty() && !town.settings(service.id()).containsKey(SETTING)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RetentionRule(service, town, usual(service, town)));
        } catch (DateTimeParseException e) {
            LOG.error("no case of {} is deleted: {} is no period", service.id(), e.getParsedString());
            return Optional.empty();
        }
    }

    private static Optional<Period> chosen(OfferedService service, Town town) {
        return Optional.ofNullable(town.settings(service.id()).get(SETTING)).map(it -> Period.parse(it.toString()));
    }

    /** What the town wants, within what the service allows. */
    private static Period usual(OfferedService service, Town town) {
        if (service.descriptor().retention().isEmpty()) {
            return chosen(service, town).orElseThrow();
        }
        Period most = Period.parse(service.descriptor().retention());
        String shortest = service.descriptor().retentionAtLeast();
        Period least = shortest.isEmpty() ? most : Period.parse(shortest);
        Period wanted = chosen(service, town).orElse(most);
        Period usual = Stream.of(Stream.of(wanted, least).max(BY_LENGTH).orElseThrow(), most).min(BY_LENGTH).orElseThrow();
        if (BY_LENGTH.compare(usual, wanted) != 0) {
            LOG.warn("{} wants to keep cases of {} for {}; allowed is {} to {}, so {} is taken", town.id(), service.id(),
                    wanted, least, most, usual);
        }
        return usual;
    }

    /** No case received after this moment can be due now. */
    Instant latestReceipt(Instant now) {
        Lifecycle lifecycle = service.service().lifecycle();
        Period shortest = Stream.concat(Stream.of(usual), lifecycle.statuses().stream().map(Status::id)
                .flatMap(status -> lifecycle.kept(status).stream())).min(BY_LENGTH).orElse(usual);
        return now.atZone(Offer.LEGAL_ZONE).minus(shortest).toInstant();
    }

    Expiry expiry(CaseFile file) {
        Expiry expiry = service.service().expiry(file, service.in(town, file.receivedAt())).orElseGet(() -> afterLastEvent(file));
        return wantsDeletion() ? expiry.by(Disposal.DELETE) : expiry;
    }

    /** A town may leave less than the service does, never more. */
    private boolean wantsDeletion() {
        return "delete".equals(town.settings(service.id()).get("disposal"));
    }

    private Expiry afterLastEvent(CaseFile file) {
        Lifecycle lifecycle = service.service().lifecycle();
        Period time = lifecycle.kept(file.status()).orElse(usual);
        Instant last = file.events().get(file.events().size() - 1).at();
        return new Expiry(last.atZone(Offer.LEGAL_ZONE).plus(time).toInstant(),
                service.descriptor().retentionLaw() + ", " + time,
                lifecycle.disposal(file.status()).orElse(service.descriptor().disposal()));
    }
}
