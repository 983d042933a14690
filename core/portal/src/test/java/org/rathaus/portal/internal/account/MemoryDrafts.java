package org.rathaus.portal.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.form.AccountDrafts;
import org.rathaus.api.form.Draft;

/** The drafts of one account. */
final class MemoryDrafts implements AccountDrafts {

    private final List<Draft> drafts = new ArrayList<>();

    @Override
    public void keep(Draft draft, String accountId) {
        drafts.add(draft);
    }

    @Override
    public Optional<String> ownerOf(Draft draft) {
        return drafts.contains(draft) ? Optional.of("an-account") : Optional.empty();
    }

    @Override
    public List<Draft> ofAccount(String townId, String accountId) {
        return List.copyOf(drafts);
    }

    @Override
    public void leave(String townId, String accountId) {
        drafts.clear();
    }
}
