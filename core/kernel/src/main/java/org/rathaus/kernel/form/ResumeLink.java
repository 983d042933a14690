package org.rathaus.kernel.form;

/**
 * What a citizen needs to go on with a draft on another device: both, the link and the code.
 *
 * @param secret 128 secret bits in base64url, the last part of the link
 * @param code   six letters and digits that cannot be mistaken for each other, with a dash in the middle
 */
public record ResumeLink(String secret, String code) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ResumeLink";
    }
}
