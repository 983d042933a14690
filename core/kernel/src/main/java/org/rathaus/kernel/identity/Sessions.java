package org.rathaus.kernel.identity;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;

/**
 * Who is signed in where. A session lives in the database: it goes on after a restart and on another node, and ends for
 * all of them at once. It ends when it was not used for a while (staff half an hour, citizens two hours) and in any case
 * twelve hours after it was opened (NIST SP 800-63B, 4.2.3).
 */
@ProviderType
public interface Sessions {

    /**
     * Opens a session under a new name, as each sign-in does (against session fixation).
     *
     * @param device what to call the browser, at most 60 characters
     * @return 128 random bits, to be kept in a cookie and nowhere else
     */
    String open(String place, Audience audience, String accountId, LevelOfAssurance level, String device);

    /** The session behind a cookie, in one indexed read; what is asked for here counts as used. */
    Optional<Session> find(String place, Audience audience, String token);

    /** The sessions of an account, the one used last first. */
    List<Session> list(String place, Audience audience, String accountId);

    /** Ends a session of this account; nothing happens when it is none. */
    void end(String place, Audience audience, String accountId, String sessionId);

    /**
     * Ends all sessions of an account.
     *
     * @param except the id of one that goes on; may be empty
     */
    void endAll(String place, Audience audience, String accountId, String except);
}
