package org.rathaus.portal.internal.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.testing.NaughtyStrings;
import org.rathaus.api.testing.SampleTown;

class FeedbackTest {

    static List<String> naughtyStrings() {
        return NaughtyStrings.all();
    }

    @ParameterizedTest
    @MethodSource("naughtyStrings")
    void tellsTheTownWhatWasTypedAsItWasTyped(String text) {
        Mail plain = new Feedback("Die Schrift", "Start", "").mail(new SampleTown("hamlet", "WEI"), "buergerservice@hamlet.example");
        Mail mail = new Feedback(text, text, text).mail(new SampleTown("hamlet", "WEI"), "buergerservice@hamlet.example");
        assertEquals(plain.body().replace("Die Schrift", text).replace("Start", text), mail.body());
        assertEquals(plain.subject(), mail.subject());
        assertTrue(mail.replyTo().isEmpty(), mail::replyTo);
    }
}
