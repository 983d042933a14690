package org.rathaus.portal.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.form.AccountDrafts;
import org.rathaus.kernel.form.Draft;

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
    public void release(Draft draft, LevelOfAssurance level) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean take(Draft draft, String accountId, LevelOfAssurance shown) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void hold(String townId, String accountId) {
        // none is on the way
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
