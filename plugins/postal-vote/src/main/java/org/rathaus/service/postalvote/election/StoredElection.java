package org.rathaus.service.postalvote.election;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** An election that a town's administrators have set up; its id follows from its code. */
@Entity
@Table(name = "POSTAL_ELECTION")
public class StoredElection extends TownEntity {

    @Column(name = "CODE")
    private String code;
    @Column(name = "NAME_DE")
    private String german;
    @Column(name = "NAME_EN")
    private String english;
    @Column(name = "KIND")
    private String kind;
    @Column(name = "HELD_ON")
    private LocalDate day;
    @Column(name = "OPENS_AT")
    private Instant opens;
    @Column(name = "CLOSES_AT")
    private Instant closes;
    @Column(name = "DEADLINE")
    private Instant deadline;
    @Column(name = "DEADLINE_LAW")
    private String law;
    @Column(name = "DISPATCH_FROM")
    private LocalDate dispatch;
    @Column(name = "RUN_OFF_ON")
    private LocalDate runOff;
    @Column(name = "RUN_OFF_CARRIED")
    private boolean carried;
    @Column(name = "EMERGENCY")
    private boolean emergency;
    @Column(name = "ARCHIVED_AT")
    private Instant archivedAt;
    /** Rises with each change. */
    @Column(name = "REVISION")
    private int revision;

    /** For the storage. */
    protected StoredElection() {
    }

    StoredElection(ElectionPlan plan) {
        super(idOf(plan.code()));
        this.code = plan.code();
        set(plan);
    }

    static UUID idOf(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    /** All but the code. */
    final void set(ElectionPlan plan) {
        this.german = plan.names().get("de");
        this.english = plan.names().get("en");
        this.kind = plan.kind().key();
        this.day = plan.day();
        ElectionPlan.Dates dates = plan.dates();
        this.opens = dates.opens().orElse(null);
        this.closes = dates.closes().orElse(null);
        this.deadline = dates.deadline().orElse(null);
        this.law = dates.law();
        this.dispatch = dates.dispatch().orElse(null);
        this.runOff = dates.runOff().orElse(null);
        this.carried = dates.carried();
        this.emergency = dates.emergency();
    }

    /** Takes nothing online any more; empty: does so again. */
    void archive(Optional<Instant> moment) {
        this.archivedAt = moment.orElse(null);
    }

    Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    int revision() {
        return revision;
    }

    ElectionPlan plan() {
        Map<String, String> names = new LinkedHashMap<>(Map.of("de", german));
        Optional.ofNullable(english).filter(it -> !it.isEmpty()).ifPresent(it -> names.put("en", it));
        ElectionPlan.Dates dates = new ElectionPlan.Dates(Optional.ofNullable(opens), Optional.ofNullable(closes), Optional.ofNullable(deadline),
                Optional.ofNullable(law).orElse(""), Optional.ofNullable(dispatch), Optional.ofNullable(runOff), carried, emergency);
        return new ElectionPlan(code, names, Kind.of(kind).orElse(Kind.OTHER), day, dates);
    }

    /** As citizens meet it. */
    Election election() {
        Election planned = plan().election();
        return archivedAt().map(end -> new Election(code, planned.names(), day, planned.times().endingAt(end), planned.dispatchFrom(),
                planned.runOff())).orElse(planned);
    }
}
