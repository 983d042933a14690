package org.rathaus.portal.internal.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Disposal;
import org.rathaus.api.cases.Expiry;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.AnonymousCase;
import org.rathaus.kernel.cases.Deletion;
import org.rathaus.kernel.cases.Hold;
import org.rathaus.kernel.cases.Retention;

/** Knows of one deleted case, by the secret it had. */
record OneDeletion(Deletion.Cause cause) implements Retention {

    static final String SECRET = "DDDDDDDDDDDDDDDDDDDDDD";

    @Override
    public Optional<Deletion> bySecret(Town town, String secret) {
        return Optional.of(new Deletion(UUID.randomUUID(), "dog-tax", "done", LocalDate.of(2025, 1, 2), cause,
                "KAG § 12", "system", Instant.parse("2026-11-21T23:30:00Z"), Disposal.DELETE, true)).filter(it -> secret.equals(SECRET));
    }

    @Override
    public Optional<Expiry> expiry(Town town, CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Hold> hold(StaffMember member, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hold(StaffMember member, UUID caseId, String reason, LocalDate until) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(StaffMember member, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Outcome destroy(StaffMember member, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AnonymousCase> anonymous(StaffMember member, int page, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Protocol protocol(StaffMember member, int page, int size) {
        throw new UnsupportedOperationException();
    }
}
