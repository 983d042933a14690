package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * What staff write down of a found item.
 *
 * @param number       under which it lies in the store
 * @param kind         what it is
 * @param description  what everybody may read: coarse, so that only the owner knows more
 * @param details      what only staff read
 * @param colour       a {@link Colour}'s key, or empty
 * @param brand        for staff and for comparing; may be empty
 * @param place        where it was found, roughly, for everybody
 * @param placeDetails where exactly, for staff
 * @param foundOn      the day of the find
 * @param worth        in EUR, estimated
 * @param isOnPremises whether § 978 BGB counts: found in an authority's rooms or vehicles
 * @param finder       who found it
 * @param marks        what only the owner can know; kept so that it can be compared and not read
 */
record ItemEntry(String number, ItemKind kind, String description, String details, String colour, String brand, String place,
        String placeDetails, LocalDate foundOn, BigDecimal worth, boolean isOnPremises, Finder finder, Map<MarkKind, String> marks) {

    /** Without what was written. */
    @Override
    public String toString() {
        return "ItemEntry[" + kind + "]";
    }
}
