package org.rathaus.cases.internal.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.kernel.audit.AuditTrail;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.audit.AuditTrail.ServiceEvent;

/**
 * Who did what to which case, account or plugin; without personal data of citizens. Signed when it is written, and a moment later sealed:
 * given its place in the town's chain.
 */
@Entity
@Table(name = "CASE_AUDIT")
public class AuditEntry extends TownEntity {

    /** What can be done to cases and, in the installation's own chain, to plugins. */
    public enum Action {
        RECEIVE, OPEN, ADVANCE, TAKE_BACK, ASSIGN, NOTE, MESSAGE, ASK, ANSWER, SEEN, WITHDRAW, OPEN_SEALED, UNSEAL, EXPORT, EXPORT_PERIOD,
        FETCH_AGAIN, HAND_OUT, HOLD, RELEASE, DELETE, ANONYMISE, RETRY, SERVICE_DEED,
        INSTALL_PLUGIN, UPDATE_PLUGIN, ROLL_BACK_PLUGIN, RESTART_PLUGIN, REMOVE_PLUGIN
    }

    /** What the column holds. */
    private static final int DETAIL_LENGTH = 130;

    @Column(name = "ACTOR")
    private String actor;
    @Column(name = "ACTION")
    private String action;
    @Column(name = "CASE_ID")
    private String caseId;
    @Column(name = "DETAIL")
    private String detail;
    @Column(name = "HAPPENED_AT")
    private Instant at;
    @Column(name = "SIGNATURE")
    private String signature;
    /** From 1 within the town; null until sealed. */
    @Column(name = "SEQ")
    private Long seq;
    @Column(name = "LINK")
    private String link;

    /** For the storage. */
    protected AuditEntry() {
    }

    private AuditEntry(UUID id, String actor, Enum<?> action, String caseId, String detail, Instant at) {
        super(id);
        this.actor = actor;
        this.action = action.name().toLowerCase(Locale.ROOT);
        this.caseId = caseId;
        this.detail = detail;
        this.at = at;
    }

    /** Something that was done to one case. */
    public static AuditEntry ofCase(UUID id, String actor, Action action, UUID caseId, Instant at) {
        return new AuditEntry(id, actor, action, caseId.toString(), "", at);
    }

    /** A case was given to somebody, or with an empty account to nobody. */
    public static AuditEntry ofAssignment(UUID id, String actor, UUID caseId, String account, Instant at) {
        return new AuditEntry(id, actor, Action.ASSIGN, caseId.toString(), account.isEmpty() ? "" : "to " + account, at);
    }

    /** Something that was done to a batch of cases. */
    public static AuditEntry ofBatch(UUID id, String actor, Action action, String service, int number, Instant at) {
        return new AuditEntry(id, actor, action, null, service + "/" + number, at);
    }

    /** All cases that a service received in a period were given out. */
    public static AuditEntry ofPeriod(UUID id, String actor, String service, LocalDate from, LocalDate to, Instant at) {
        return new AuditEntry(id, actor, Action.EXPORT_PERIOD, null, service + "/" + from + "/" + to, at);
    }

    /** Something that was done to a plugin; of a long name the end goes, not the version. */
    public static AuditEntry ofPlugin(UUID id, String actor, Action action, String plugin, String version, Instant at) {
        String end = "/" + version;
        String name = plugin.substring(0, Math.min(plugin.length(), Math.max(0, DETAIL_LENGTH - end.length())));
        return new AuditEntry(id, actor, action, null, name + end, at);
    }

    /** Something that happened to an account. */
    public static AuditEntry ofAccount(UUID id, String actor, AccountEvent event, String account, String detail, Instant at) {
        return ofEvent(id, actor, event, account, detail, at);
    }

    /** Something that was decided about a service of the town. */
    public static AuditEntry ofService(UUID id, String actor, ServiceEvent event, String service, String detail, Instant at) {
        return ofEvent(id, actor, event, service, detail, at);
    }

    /** Something that was done in a service beside its cases. */
    public static AuditEntry ofDeed(UUID id, String actor, String service, String deed, String about, Instant at) {
        return ofEvent(id, actor, Action.SERVICE_DEED, service, (deed + " " + about).strip(), at);
    }

    private static AuditEntry ofEvent(UUID id, String actor, Enum<?> event, String about, String detail, Instant at) {
        String words = (about + " " + detail).strip();
        return new AuditEntry(id, actor, event, null, words.substring(0, Math.min(DETAIL_LENGTH, words.length())), at);
    }

    /** As readers see it. */
    public AuditTrail.Entry toEntry() {
        return new AuditTrail.Entry(at, actor, action, Optional.ofNullable(caseId).map(UUID::fromString), detail);
    }

    /** All that the signature covers. */
    List<String> content(String townId) {
        return Arrays.asList(townId, id().toString(), actor, action, caseId, detail, at.toString());
    }

    /** With a signature over all that it says. */
    public AuditEntry signed(AuditKey key, String townId) {
        return signed(key.sign(content(townId)));
    }

    AuditEntry signed(String by) {
        signature = by;
        return this;
    }

    /** With its place in the chain. */
    AuditEntry sealed(Link place) {
        seq = place.seq();
        link = place.hash();
        return this;
    }

    String signature() {
        return signature;
    }

    /** The place in the chain as stored; only for sealed entries. */
    Link link() {
        return new Link(seq, link);
    }
}
