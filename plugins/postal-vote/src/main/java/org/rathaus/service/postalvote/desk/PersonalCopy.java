package org.rathaus.service.postalvote.desk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Certificate;

/** What the ledger knows of a case, for the person whom it is about. Names nobody else, and nothing of the voter register. */
final class PersonalCopy {

    private static final Texts TEXTS = Texts.of(PersonalCopy.class);

    private final Locale language;

    PersonalCopy(Locale language) {
        this.language = language;
    }

    String of(List<Application> applications, List<Certificate> certificates) {
        return Stream.concat(applications.stream().map(this::line), certificates.stream().map(this::line)).collect(Collectors.joining("\n\n"));
    }

    private String line(Application application) {
        return TEXTS.get(language, "application", application.election(), application.receivedAt(), application.channel(),
                application.diverted().isEmpty() ? "–" : application.diverted(), application.batch(), application.letters());
    }

    private String line(Certificate certificate) {
        return TEXTS.get(language, "certificate", certificate.election(), certificate.number(), certificate.issuedAt(), certificate.dispatch(),
                certificate.invalidAt().map(Object::toString).orElse("–"));
    }
}
