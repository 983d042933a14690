package org.rathaus.service.postalvote.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.PersonalData;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.document.Documents;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.service.postalvote.PostalVote;
import org.rathaus.service.postalvote.election.Election;
import org.rathaus.service.postalvote.election.Elections;
import org.rathaus.service.postalvote.ledger.Application;
import org.rathaus.service.postalvote.ledger.Applications;
import org.rathaus.service.postalvote.ledger.Batches;
import org.rathaus.service.postalvote.ledger.CaseLookup;
import org.rathaus.service.postalvote.ledger.Certificates;
import org.rathaus.service.postalvote.ledger.Incoming;
import org.rathaus.service.postalvote.register.RegisterLoader;
import org.rathaus.service.postalvote.register.RegisterPreview;
import org.rathaus.service.postalvote.register.Registers;

/** What the town hall does with applications: voter registers, duplicates, polling cards, what leaves the house. */
public final class StaffSide implements AutoCloseable {

    private static final int PAGE = 200;

    private final ServiceCases cases;
    private final CaseDesk caseDesk;
    private final Documents documents;
    private final Registers registers;
    private final RegisterLoader loader;
    private final Applications applications;
    private final Certificates certificates;
    private final Batches batches;
    private final Clock clock;

    /** On the tables of the plugin, and on the cases of the service. */
    public StaffSide(EntityStore store, ServiceCases cases, CaseDesk caseDesk, Documents documents, Clock clock) {
        this.cases = cases;
        this.caseDesk = caseDesk;
        this.documents = documents;
        this.registers = new Registers(store);
        this.loader = new RegisterLoader(registers, clock);
        this.applications = new Applications(store, registers, new Lookup(cases));
        this.certificates = new Certificates(store);
        this.batches = new Batches(store);
        this.clock = clock;
    }

    /** The first status of an application that comes in time for these elections; the same for each attempt to send it. */
    public String assess(String townId, Submission submission, List<String> elections) {
        TypedVoter typed = new TypedVoter(submission.answers());
        return applications.receive(townId, new Incoming(submission.idempotencyKey(), elections, typed.voter(), typed.diverted(),
                submission.intake().channel(), clock.instant())).key();
    }

    /** Why an application stands where it stands, for staff. */
    public List<String> explain(CaseFile file, Elections elections, int many, Locale language) {
        return new Explanation(this, elections, many, language).of(file);
    }

    /** Gives out what is kept of a case. */
    public void export(CaseFile file, PersonalData.Collector collector) throws IOException {
        List<Application> kept = applications.ofCase(file.townId(), file.id());
        if (!kept.isEmpty()) {
            String text = new PersonalCopy(file.language()).of(kept, certificates.ofCase(file.townId(), file.id()));
            collector.add(PostalVote.ID + ".txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Destroys what is kept of a case; the numbers of polling cards stay used. */
    public void erase(String townId, UUID caseId) {
        certificates.forget(townId, caseId);
        applications.erase(townId, caseId);
    }

    /**
     * Deletes voter registers that the town may keep no longer, BWO § 90 (2), finds out which cases applications have become, and lets the
     * second application of a person count where they have withdrawn the first.
     */
    public void lookAfter(Offer offer) {
        String townId = offer.town().id();
        registers.expire(townId, offer.now(), offer.today());
        applications.linkAll(townId, offer.now());
        new Reinstatement(this, townId, offer.now()).run();
    }

    /**
     * Fills in a voter register and some applications for the first election that citizens can apply for now, one that came too late
     * for an election that is over, and what the town hall has done with them; once.
     */
    public void fill(Offer offer, Elections elections) {
        elections.all().stream().filter(it -> it.day().isBefore(offer.today()) && it.times().emergency().isPresent()).findFirst().ifPresent(over -> {
            Intake paper = new Intake(Channel.PAPER, Optional.of(over.day().minusDays(1)), "");
            cases.receive(offer.town(), new DemoVoters(offer.town()).late(over.id()), Locale.GERMAN, "demo-late-" + over.id(), paper);
        });
        elections.open().stream().findFirst().ifPresent(election -> {
            DemoVoters voters = new DemoVoters(offer.town());
            String townId = offer.town().id();
            if (registers.all(townId).stream().noneMatch(it -> it.election().equals(election.id()))) {
                byte[] csv = voters.csv();
                loader.run(townId, registers.stage(townId, election.id(), csv, RegisterPreview.of(csv), offer.now(), "demo",
                        keepUntil(election)));
            }
            voters.applications(election.id()).forEach((key, answers) -> cases.receive(offer.town(), answers, Locale.GERMAN, key, Intake.ONLINE));
            applications.linkAll(townId, offer.now());
            new DemoWork(this, townId, election.id(), offer.now()).run();
        });
    }

    ServiceCases cases() {
        return cases;
    }

    /** Looks at each case in a status, the oldest first; its status stays what it is meanwhile. */
    void each(String townId, String status, Consumer<CaseFile> look) {
        Optional<CaseFile> last = Optional.empty();
        List<CaseFile> page;
        do {
            page = cases.inStatus(townId, status, last, PAGE);
            page.forEach(look);
            last = page.isEmpty() ? last : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
    }

    /** How long the voters of an election are kept, its run-off included. */
    static LocalDate keepUntil(Election election) {
        return election.runOff().orElse(election.day()).plusMonths(PostalVote.MONTHS_KEPT);
    }

    /** The case with the id that applications and polling cards hold; empty once it is destroyed. */
    Optional<CaseFile> file(String townId, String caseId) {
        return cases.find(townId, UUID.fromString(caseId));
    }

    CaseDesk caseDesk() {
        return caseDesk;
    }

    Documents documents() {
        return documents;
    }

    /** The voter registers of the towns' elections. */
    public Registers registers() {
        return registers;
    }

    RegisterLoader loader() {
        return loader;
    }

    Applications applications() {
        return applications;
    }

    Certificates certificates() {
        return certificates;
    }

    Batches batches() {
        return batches;
    }

    /** Ends what is under way. */
    @Override
    public void close() {
        loader.close();
    }

    private record Lookup(ServiceCases cases) implements CaseLookup {

        @Override
        public Optional<CaseFile> byId(String townId, UUID caseId) {
            return cases.find(townId, caseId);
        }

        @Override
        public Optional<CaseFile> byKey(String townId, String key) {
            return cases.byKey(townId, key);
        }
    }
}
