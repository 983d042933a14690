package org.rathaus.notification.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;

/** Cases of which only the links are asked for. */
final class LinksOnly implements Cases {

    @Override
    public Map<UUID, String> newLinks(Town town, Collection<UUID> caseIds) {
        Map<UUID, String> secrets = new HashMap<>();
        caseIds.forEach(id -> secrets.put(id, "secret-of-" + id));
        return secrets;
    }

    @Override
    public CaseFile receive(Town town, Submission submission, String status, String subject, Optional<Wanted> wanted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> byKey(Town town, String serviceId, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> bySecret(Town town, String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> byLink(Town town, String secret) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CaseFile> ofAccount(Town town, String accountId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> ofAccount(Town town, String accountId, UUID caseId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean take(Town town, String secret, String accountId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<CaseFile> withdraw(Town town, CaseFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void leave(Town town, String accountId) {
        throw new UnsupportedOperationException();
    }
}
