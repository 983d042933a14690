package org.rathaus.portal.internal.status;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.form.Answers;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;

/** Knows one case, by its secret and by the account it is in. */
public final class OneCase implements Cases {

    public static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAA";
    static final String FROM_A_MAIL = "BBBBBBBBBBBBBBBBBBBBBB";
    private static final UUID ID = UUID.randomUUID();

    private String account = "";
    private boolean isFresh;
    private boolean isWithdrawn;

    /** Nobody has done anything yet. */
    public OneCase fresh() {
        isFresh = true;
        return this;
    }

    /** A clerk is done with it. */
    void finish() {
        isFresh = false;
    }

    private CaseFile now(Town town) {
        CaseFile file = file(town);
        List<CaseEvent> events = file.events().subList(0, isFresh || isWithdrawn ? 1 : 2);
        CaseEvent withdrawal = new CaseEvent(2, "withdrawn", "", "citizen", Instant.parse("2026-11-22T13:00:00Z"));
        return new CaseFile(file.id(), file.townId(), file.serviceId(), file.reference(), file.subject(), 1, file.answers(), file.language(), file.receivedAt(),
                isWithdrawn ? List.of(events.get(0), withdrawal) : events);
    }

    @Override
    public Optional<CaseFile> withdraw(Town town, CaseFile file) {
        boolean isPossible = isFresh;
        isWithdrawn = isWithdrawn || isFresh;
        isFresh = false;
        return isPossible ? Optional.of(now(town)) : Optional.empty();
    }

    @Override
    public Optional<CaseFile> bySecret(Town town, String secret) {
        return Optional.of(secret).filter(SECRET::equals).map(it -> now(town));
    }

    @Override
    public Optional<CaseFile> byLink(Town town, String secret) {
        return bySecret(town, secret.equals(FROM_A_MAIL) ? SECRET : secret);
    }

    @Override
    public List<CaseFile> ofAccount(Town town, String accountId) {
        return Optional.of(now(town)).filter(it -> accountId.equals(account)).stream().toList();
    }

    @Override
    public Optional<CaseFile> ofAccount(Town town, String accountId, UUID caseId) {
        return ofAccount(town, accountId).stream().filter(it -> it.id().equals(caseId)).findFirst();
    }

    @Override
    public boolean take(Town town, String secret, String accountId) {
        account = account.isEmpty() && secret.equals(SECRET) ? accountId : account;
        return account.equals(accountId);
    }

    @Override
    public void leave(Town town, String accountId) {
        account = account.equals(accountId) ? "" : account;
    }

    @Override
    public Map<UUID, String> newLinks(Town town, Collection<UUID> caseIds) {
        throw new UnsupportedOperationException();
    }

    public static CaseFile file(Town town) {
        Instant received = Instant.parse("2026-11-20T08:00:00Z");
        List<CaseEvent> events = List.of(new CaseEvent(1, "received", "", "citizen", received),
                new CaseEvent(2, "done", "Die Marke <b>liegt</b> bereit.\nBis bald!", "a-clerk",
                        Instant.parse("2026-11-22T12:30:00Z")));
        return new CaseFile(ID, town.id(), "dog-tax", "NOR-7F3K-9QXM", "Bello", 1,
                Answers.of(Map.of("name", "Bello")), Locale.GERMAN, received, events);
    }

    @Override
    public CaseFile receive(Town town, Submission submission, String status, String subject, Optional<Wanted> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> byKey(Town town, String serviceId, String idempotencyKey) {
        return Optional.empty();
    }
}
