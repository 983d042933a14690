package org.rathaus.service.postalvote.invitation;

/**
 * What names a voter on a polling notification (Wahlbenachrichtigung): {@code 316 / 00345}.
 *
 * @param district the electoral district, digits
 * @param number   the number in the voter register, digits
 */
public record NoticeNumber(String district, String number) {

    /** As it is printed. */
    public String printed() {
        return district + " / " + number;
    }

    /** Without the numbers, which name a person to whoever has the register. */
    @Override
    public String toString() {
        return "NoticeNumber";
    }
}
