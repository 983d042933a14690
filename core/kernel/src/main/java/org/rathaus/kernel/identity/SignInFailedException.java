package org.rathaus.kernel.identity;

/** Nobody is signed in by a provider of identities, for a reason that people can be told. */
public final class SignInFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The person did not want to, or the provider did not let them in. */
        CANCELLED,
        /** It took too long, was done already, or was begun in another browser. */
        EXPIRED,
        /** The provider does not answer, or not as agreed. */
        UNAVAILABLE,
        /** What the provider answers proves nothing. */
        UNTRUSTED,
        /** The person is known less surely than is needed. */
        LEVEL,
        /** The person belongs to no group that works here, or their account is deactivated. */
        NOT_ADMITTED,
        /** Too many attempts. */
        TOO_MANY
    }

    private final Reason reason;
    private final String to;

    /** The detail is for the log of the installation and has no personal data. */
    public SignInFailedException(Reason reason, String to, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
        this.to = to;
    }

    /** Before it is known where to. */
    public SignInFailedException(Reason reason, String detail) {
        this(reason, "", detail, null);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Where the person wanted to, below the town; empty if that is not known. */
    public String to() {
        return to;
    }

    /** The same on the way to a page. */
    public SignInFailedException onTheWayTo(String page) {
        return new SignInFailedException(reason, page, getMessage(), this);
    }
}
