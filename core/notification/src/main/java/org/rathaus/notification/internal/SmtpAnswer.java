package org.rathaus.notification.internal;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.rathaus.api.delivery.DeliveryReport;

/**
 * Why a mail server did not take a mail, by its reply code alone: its words often repeat the citizen's address.
 *
 * @param code RFC 5321, 4.2; 0 when the server said nothing
 */
record SmtpAnswer(int code) {

    private static final int PERMANENT = 500;

    static SmtpAnswer of(MessagingException failure) {
        int code = 0;
        for (Exception cause = failure; cause instanceof MessagingException step; cause = step.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                code = address.getReturnCode();
            } else if (cause instanceof SMTPSendFailedException mail && code == 0) {
                code = mail.getReturnCode();
            }
        }
        return new SmtpAnswer(code);
    }

    DeliveryReport report(String key, DeliveryReport report) {
        if (code >= PERMANENT) {
            return report.refused(key, "the mail server refuses the mail or its recipient (" + code + ")");
        }
        return report.failed(key, code == 0 ? "the connection to the mail server broke"
                : "the mail server cannot take the mail now (" + code + ")");
    }
}
