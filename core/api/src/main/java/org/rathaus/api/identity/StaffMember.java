package org.rathaus.api.identity;

/**
 * A signed-in member of staff. Whatever is done in its name is done in its town.
 *
 * @param id     the account's id
 * @param townId the town the account belongs to; {@link #INSTALLATION} for operators
 * @param login  the name to sign in with
 * @param name   the person's name, shown to colleagues
 * @param role   what the person may do
 */
public record StaffMember(String id, String townId, String login, String name, Role role) {

    /** Stands in place of a town for what belongs to the whole installation. No town may have this id. */
    public static final String INSTALLATION = "operator";
}
