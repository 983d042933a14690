package org.rathaus.api.form;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Lets the owner of an account find their drafts on any device. */
@ProviderType
public interface AccountDrafts {

    /** Puts a draft into an account; whoever may is whoever knows its id. One that is in an account stays there. */
    void keep(Draft draft, String accountId);

    /** The account that a draft is in; empty: a guest's. */
    Optional<String> ownerOf(Draft draft);

    /** The drafts in an account, the one stored last first. */
    List<Draft> ofAccount(String townId, String accountId);

    /** The account is no more: its drafts go on in the browsers that have them. */
    void leave(String townId, String accountId);
}
