package org.rathaus.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.rathaus.api.delivery.DeliveryReport;

class SmtpAnswerTest {

    private static MessagingException recipientAnswered(int code) throws AddressException {
        String words = code + " <erika@example.org>: as the server pleases";
        return new SendFailedException("Invalid Addresses", new SMTPAddressFailedException(
                new InternetAddress("erika@example.org"), "RCPT TO:<erika@example.org>", code, words));
    }

    @Test
    void aRecipientWhoDoesNotExistIsGivenUpAtOnceWithoutTheAddress() throws AddressException {
        DeliveryReport report = SmtpAnswer.of(recipientAnswered(550)).report("key", DeliveryReport.empty());
        assertTrue(report.isRefused("key"));
        assertEquals("the mail server refuses the mail or its recipient (550)", report.reason("key").orElseThrow());
    }

    @Test
    void aFullMailboxIsTriedAgain() throws AddressException {
        DeliveryReport report = SmtpAnswer.of(recipientAnswered(452)).report("key", DeliveryReport.empty());
        assertFalse(report.isRefused("key"));
        assertEquals("the mail server cannot take the mail now (452)", report.reason("key").orElseThrow());
    }

    @Test
    void aBrokenConnectionIsTriedAgain() {
        DeliveryReport report =
                SmtpAnswer.of(new MessagingException("socket closed")).report("key", DeliveryReport.empty());
        assertFalse(report.isRefused("key"));
    }
}
