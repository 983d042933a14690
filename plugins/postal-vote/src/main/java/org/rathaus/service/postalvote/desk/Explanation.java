package org.rathaus.service.postalvote.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.service.Texts;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Certificate;
import org.rathaus.service.postalvote.ledger.Standing;
import org.rathaus.service.postalvote.register.Candidate;
import org.rathaus.service.postalvote.register.Finding;
import org.rathaus.service.postalvote.register.Match;

/** Says to staff why an application stands where it stands, in plain sentences. */
final class Explanation {

    private static final Texts TEXTS = Texts.of(Explanation.class);

    private final StaffSide staff;
    private final Elections elections;
    private final int many;
    private final Locale language;

    /** @param many from how many applications to one address on it is said */
    Explanation(StaffSide staff, Elections elections, int many, Locale language) {
        this.staff = staff;
        this.elections = elections;
        this.many = many;
        this.language = language;
    }

    /** What came late says nothing: it is not processed, BWO § 27 (6). */
    List<String> of(CaseFile file) {
        if (file.status().equals("sealedLate")) {
            return List.of(text("sealed"));
        }
        List<String> sentences = new ArrayList<>();
        List<Application> applications = staff.applications().ofCase(file.townId(), file.id());
        for (Application application : applications) {
            if (applications.size() > 1) {
                sentences.add(text("election", elections.label(application.election(), language)));
            }
            duplicate(file.townId(), application).ifPresent(sentences::add);
            if (application.standing() != Standing.DUPLICATE) {
                sentences.addAll(match(file, application));
            }
            diverted(file.townId(), application).ifPresent(sentences::add);
        }
        staff.certificates().ofCase(file.townId(), file.id()).stream().map(this::certificate).forEach(sentences::add);
        return sentences;
    }

    private Optional<String> duplicate(String townId, Application application) {
        return application.firstId().isEmpty() ? Optional.empty()
                : Optional.of(staff.applications().find(townId, UUID.fromString(application.firstId())).map(first -> text("duplicate",
                        first.isLinked() ? first.reference() : "–", text("channel." + first.channel()))).orElseGet(() -> text("duplicate.gone")));
    }

    private List<String> match(CaseFile file, Application application) {
        return staff.registers().match(file.townId(), application.election(), new TypedVoter(file.answers()).voter()).map(this::of)
                .orElseGet(() -> List.of(text("noRegister")));
    }

    /** What a register says to an application. */
    List<String> of(Match match) {
        List<String> sentences = new ArrayList<>();
        int score = match.candidates().stream().findFirst().map(Candidate::score).orElse(0);
        sentences.add(text("verdict." + match.verdict().key(), score));
        if (match.verdict() != Match.Verdict.AMBIGUOUS) {
            match.candidates().stream().limit(1).flatMap(it -> it.remarks().stream()).map(this::remark).forEach(sentences::add);
        }
        return sentences;
    }

    /** How one part compares, and what that is worth. */
    String remark(Finding finding) {
        int points = finding.points();
        String worth = points < 0 ? text("minus", -points) : text("points", points, finding.part().most());
        return text("match." + finding.key()) + (finding.part() == Finding.Part.NUMBER && points == 0 ? "" : " " + worth);
    }

    private Optional<String> diverted(String townId, Application application) {
        if (application.diverted().isEmpty()) {
            return Optional.empty();
        }
        int others = (int) staff.applications().divertedTo(townId, application.election(), application.diverted()).stream()
                .filter(Application::isFirst).count();
        return others < many ? Optional.empty() : Optional.of(text("diverted", others));
    }

    private String certificate(Certificate certificate) {
        String day = Times.day(certificate.issuedAt(), language);
        String of = elections.label(certificate.election(), language);
        return certificate.isValid() ? text("certificate", certificate.number(), day, of) : text("certificate.invalid", certificate.number(), of);
    }

    private String text(String key, Object... values) {
        return TEXTS.get(language, key, values);
    }
}
