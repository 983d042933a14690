package org.rathaus.plugincheck;

import org.rathaus.api.cases.CaseFile;

/**
 * A case as it is when it is asked for.
 *
 * @param file all that is kept of it
 */
public record ReceivedCase(CaseFile file) {

    /**
     * Expects it to be in a status.
     *
     * @return the same case
     */
    public ReceivedCase hasStatus(String status) {
        return expect(status, file.status(), "the status");
    }

    /**
     * Expects an answer.
     *
     * @param field its name in the form, such as {@code applicant.familyName}
     * @return the same case
     */
    public ReceivedCase hasAnswer(String field, String value) {
        return expect(value, file.answers().raw(field), "the answer " + field);
    }

    private ReceivedCase expect(String wanted, String found, String what) {
        if (!wanted.equals(found)) {
            throw new AssertionError(what + " of " + file.reference() + " is '" + found + "', not '" + wanted + "'");
        }
        return this;
    }
}
