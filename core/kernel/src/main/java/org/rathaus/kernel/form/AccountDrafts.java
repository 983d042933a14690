package org.rathaus.kernel.form;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.LevelOfAssurance;

/** Lets the owner of an account find their drafts on any device. */
@ProviderType
public interface AccountDrafts {

    /** Puts a draft into an account; whoever may is whoever knows its id. One that is in an account stays there. */
    void keep(Draft draft, String accountId);

    /** The account that a draft is in; empty: a guest's. */
    Optional<String> ownerOf(Draft draft);

    /**
     * Its owner is on the way to sign in more surely, perhaps with another account: whoever comes back with the draft within
     * half an hour, and is known as surely as that, may {@link #take} it.
     */
    void release(Draft draft, LevelOfAssurance level);

    /**
     * Moves a draft from one account to another, if it was released for this level or a lower one.
     *
     * @return whether it is in this account now
     */
    boolean take(Draft draft, String accountId, LevelOfAssurance shown);

    /** No draft of this account is on the way to another one any more, as its owner has signed out. */
    void hold(String townId, String accountId);

    /** The drafts in an account, the one stored last first. */
    List<Draft> ofAccount(String townId, String accountId);

    /**
     * The account is no more: its drafts go on in the browsers that have them; those of forms that ask for a sign-in open to
     * nobody, as whoever uses such a browser next need not be who filled them in.
     */
    void leave(String townId, String accountId);
}
