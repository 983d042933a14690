package org.rathaus.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.TownEntity;

/** A case as it was received. Only the status changes: it repeats the last event's, so that lists can filter by it. */
@Entity
@Table(name = "CASE_FILE")
public class StoredCase extends TownEntity {

    private static final int SUBJECT_LENGTH = 200;
    /** A database may refuse control characters, and a work list has one line. */
    private static final Pattern GAP = Pattern.compile("[\\p{Cntrl}\\s]+");

    @Column(name = "SERVICE")
    private String service;
    @Column(name = "IDEMPOTENCY_KEY")
    private String idempotencyKey;
    @Column(name = "REFERENCE")
    private String reference;
    @Column(name = "SECRET_HASH")
    private String secretHash;
    @Column(name = "SUBJECT")
    private String subject;
    @Column(name = "SEARCH_WORDS")
    private String searchWords;
    @Column(name = "STATUS")
    private String status;
    @Column(name = "EMAIL_QUESTION")
    private String emailQuestion;
    @Column(name = "FORM_VERSION")
    private int formVersion;
    @Column(name = "LANGUAGE")
    private String language;
    @Column(name = "ANSWERS")
    private String answers;
    @Column(name = "RECEIVED_AT")
    private Instant receivedAt;
    /** Null: a guest's. */
    @Column(name = "ACCOUNT")
    private String account;
    @Column(name = "ASSURANCE")
    @Enumerated(EnumType.STRING)
    private LevelOfAssurance assurance;
    /** The account that works on it; empty: nobody. */
    @Column(name = "ASSIGNEE")
    private String assignee = "";
    /** Of the last inquiry: asked or answered, or that the citizen has withdrawn; empty once staff went on. */
    @Column(name = "INQUIRY")
    private String inquiry = "";
    @Column(name = "REMARK_KINDS")
    private String remarkKinds;
    @Column(name = "REMARKS")
    private String remarks;
    @Column(name = "CHANNEL")
    private String channel;
    /** The day stamped on the paper; empty unless it came on paper. */
    @Column(name = "ARRIVED_ON")
    private String arrivedOn;
    @Column(name = "SEALED")
    private boolean sealed;

    /** For the storage. */
    protected StoredCase() {
    }

    StoredCase(UUID id, Submission submission, String reference, String subject, Instant receivedAt) {
        super(id);
        this.service = submission.serviceId();
        this.idempotencyKey = submission.idempotencyKey();
        this.reference = reference;
        this.secretHash = Secrets.hash(submission.secret());
        this.subject = shortened(subject);
        this.emailQuestion = submission.emailQuestion();
        this.searchWords = SearchWords.of(this.subject, submission.answers(), emailQuestion);
        this.formVersion = submission.formVersion();
        this.language = submission.language().toLanguageTag();
        this.answers = AnswersJson.write(submission.answers());
        this.receivedAt = receivedAt;
        this.account = submission.account().isEmpty() ? null : submission.account();
        this.assurance = submission.assurance();
        this.remarkKinds = RemarksJson.kinds(submission.remarks());
        this.remarks = RemarksJson.write(submission.remarks());
        this.channel = submission.intake().channel().key();
        this.arrivedOn = submission.intake().arrivedOn().map(LocalDate::toString).orElse("");
    }

    private static String shortened(String subject) {
        String line = GAP.matcher(subject).replaceAll(" ").strip();
        return line.length() <= SUBJECT_LENGTH ? line : line.substring(0, SUBJECT_LENGTH - 1) + "…";
    }

    /** Whether the work list names it like this. */
    boolean isNamed(String name) {
        return subject.equals(shortened(name));
    }

    String service() {
        return service;
    }

    String secretHash() {
        return secretHash;
    }

    /** Which answer is the citizen's mail address; empty if none. */
    String emailQuestion() {
        return emailQuestion;
    }

    String status() {
        return status;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    void status(String now) {
        status = now;
    }

    boolean isSealed() {
        return sealed;
    }

    void seal(boolean so) {
        sealed = so;
    }

    /** By which it is found; a sealed one by its reference only. */
    List<StoredWord> words(TimeOrderedIds ids) {
        return SearchWords.indexed(sealed ? "" : subject, reference).stream().map(it -> new StoredWord(ids.next(receivedAt), id(), it)).toList();
    }

    String reference() {
        return reference;
    }

    String assignee() {
        return assignee;
    }

    void assign(String accountId) {
        assignee = accountId;
    }

    String inquiry() {
        return inquiry;
    }

    void inquiry(String state) {
        inquiry = state;
    }

    /** Whether the citizen did something of which nobody has taken note. */
    boolean isNews() {
        return inquiry.equals(StoredInquiry.ANSWERED) || inquiry.equals(StoredInquiry.WITHDRAWN);
    }

    boolean isOf(String accountId) {
        return accountId.equals(account);
    }

    /** As whoever works for the town may see it. */
    CaseFile forStaff(String townId, List<CaseEvent> events) {
        CaseFile whole = toCaseFile(townId, events);
        return sealed ? whole.sealed() : whole;
    }

    CaseFile toCaseFile(String townId, List<CaseEvent> events) {
        return toCaseFile(townId, AnswersJson.read(answers), events);
    }

    CaseFile toCaseFile(String townId, Answers typed, List<CaseEvent> events) {
        return new CaseFile(id(), townId, service, reference, subject, formVersion, typed,
                Locale.forLanguageTag(language), receivedAt, events, RemarksJson.read(remarks), assurance, intake(channel, arrivedOn, events));
    }

    /** Who made the first event filled in the form; a service that receives what came on paper may not know. */
    static Intake intake(String channel, String arrivedOn, List<CaseEvent> events) {
        Channel way = Channel.of(channel);
        return way == Channel.ONLINE ? Intake.ONLINE
                : new Intake(way, Optional.of(arrivedOn).filter(it -> !it.isEmpty()).map(LocalDate::parse),
                        Optional.of(events.get(0).actor()).filter(it -> !it.equals(Author.CITIZEN)).orElse(""));
    }
}
