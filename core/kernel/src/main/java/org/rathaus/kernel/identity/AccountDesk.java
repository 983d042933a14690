package org.rathaus.kernel.identity;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.StaffMember;

/**
 * The accounts of a town, for its administrators; operators look after each other and after the towns' administrators, and
 * reach no other account. Whoever acts is the first argument of each method, and is asked for anew: an administrator who has
 * just been deactivated changes nothing any more. All changes take effect at once, on running sessions, too.
 *
 * <p>Each method throws a {@link org.rathaus.api.identity.NotPermittedException} if the member may not, and an {@link IllegalArgumentException}
 * whose message is a text key if it cannot be done: {@code account.unknown}, {@code account.own} (nobody changes their own
 * role or takes themselves out), {@code account.last} (the last administrator of a town stays), {@code account.deactivated}
 * (it gets no link), {@code account.ofProvider} (a provider of identities says what its owner does), {@code login.invalid} (not of the
 * form {@code [a-z0-9._-]{2,60}}), {@code login.taken}, {@code name.invalid}, {@code role.invalid}, {@code services.invalid} (not for this role, or too many).
 */
@ProviderType
public interface AccountDesk {

    /** Whether an account can be used. */
    enum State {
        /** Its owner has not set a password yet. */
        INVITED,
        /** It can be signed in to. */
        IN_FORCE,
        /** An administrator has taken it out of force. */
        DEACTIVATED
    }

    /**
     * An account as those see it who look after it.
     *
     * @param hasSecondFactor whether a second factor is set up
     */
    record Entry(StaffMember member, State state, boolean hasSecondFactor) {
    }

    /** The accounts of a place that the member looks after, by login. */
    List<Entry> list(StaffMember by, String place);

    /**
     * Makes an account without a password. Inviting again while no password is set gives a new link and ends the old one.
     *
     * @return the secret of its link, {@code …/invitation/<secret>}, valid for seven days
     */
    String invite(StaffMember by, String place, String login, String name, Duties duties);

    /** Gives an account other duties. */
    void assign(StaffMember by, String place, String accountId, Duties duties);

    /** Takes an account out of force; its sessions end, and so do its links. */
    void deactivate(StaffMember by, String place, String accountId);

    /** Puts an account in force again, with the password and second factor that it had. */
    void reactivate(StaffMember by, String place, String accountId);

    /**
     * Makes a new link to set a password; the old password counts until it is used.
     *
     * @return the secret of the link
     */
    String renew(StaffMember by, String place, String accountId);

    /** Takes the second factor of an account away and ends its sessions; its owner sets up another one. */
    void removeFactor(StaffMember by, String place, String accountId);
}
