package org.rathaus.launcher;

/**
 * A reason not to start that the person at the keyboard can put right. The message is one line for that person,
 * without a stack trace.
 */
final class Refusal extends RuntimeException {

    /** Something the caller asked for is wrong: an option, a folder, a port, the Java version. */
    static final int WRONG_CALL = 2;

    /** The distribution itself did not come up. */
    static final int BROKEN = 1;

    private static final long serialVersionUID = 1L;

    private final int status;

    private Refusal(int status, String message) {
        super(message);
        this.status = status;
    }

    static Refusal wrongCall(String message) {
        return new Refusal(WRONG_CALL, message);
    }

    static Refusal broken(String message) {
        return new Refusal(BROKEN, message);
    }

    /** The exit status of the process. */
    int status() {
        return status;
    }
}
