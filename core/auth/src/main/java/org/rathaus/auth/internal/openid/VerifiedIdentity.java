package org.rathaus.auth.internal.openid;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;

/**
 * Whom a provider means.
 *
 * @param provider   its id in the town
 * @param subject    hash of issuer and subject
 * @param session    hash of issuer and the provider's name for its session; may be empty
 * @param level      how surely it knows the person, now
 * @param login      what the person is called at the provider; may be empty
 * @param name       what colleagues call the person; may be empty
 * @param attributes what else it says
 * @param groups     the groups of the person
 */
record VerifiedIdentity(String provider, String subject, String session, LevelOfAssurance level, String login, String name,
        Map<IdentityAttribute, Verified> attributes, Set<String> groups) {

    /** The mail address; empty if it is not known. */
    String email() {
        return Optional.ofNullable(attributes.get(IdentityAttribute.EMAIL)).map(Verified::value).orElse("");
    }

    /** Without personal data. */
    @Override
    public String toString() {
        return "VerifiedIdentity[" + provider + " " + level + "]";
    }
}
