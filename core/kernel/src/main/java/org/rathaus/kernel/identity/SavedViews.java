package org.rathaus.kernel.identity;

import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.StaffMember;

/**
 * Lists that members of staff look at again and again, each under a name that its owner chose. Nobody sees those of another
 * account, and they go with it.
 */
@ProviderType
public interface SavedViews {

    /** So many has an account at most. */
    int MOST = 12;
    /** So many characters has a name at most. */
    int LONGEST_NAME = 40;
    /** So many characters has an address at most. */
    int LONGEST_ADDRESS = 400;

    /**
     * A list.
     *
     * @param name    how its owner calls it
     * @param address the query part of its address
     * @param isFirst whether its owner sees it first
     */
    record View(String name, String address, boolean isFirst) {
    }

    /** Those of a member: the one that is seen first, then the others by name. */
    List<View> list(StaffMember member);

    /**
     * Keeps a list. It takes the place of those with its name or its address, so that to save again is to rename. Of those that are
     * seen first the last one saved counts.
     *
     * @return false if there are {@link #MOST} others already
     * @throws IllegalArgumentException if name or address is blank or too long
     */
    boolean save(StaffMember member, View view);

    /** Forgets the list with this address; does nothing if there is none. */
    void forget(StaffMember member, String address);
}
