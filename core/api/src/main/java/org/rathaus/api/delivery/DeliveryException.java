package org.rathaus.api.delivery;

/**
 * A target as a whole does not work at present. The message is a reason in short technical English for operators and
 * clerks, without personal data.
 */
public final class DeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For this reason. */
    public DeliveryException(String reason) {
        super(reason);
    }

    /** For this reason, with what led to it. */
    public DeliveryException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
