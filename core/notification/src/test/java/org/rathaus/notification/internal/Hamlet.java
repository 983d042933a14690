package org.rathaus.notification.internal;

import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;

/** A town that writes mails. */
final class Hamlet {

    static final SampleTown TOWN = new SampleTown("hamlet", "WEI").named("Weiler", "Gemeinde Weiler an der Mühle")
            .answering("Steueramt", "frage@hamlet.example").mailing(new Mailing("steuer@hamlet.example", ""));

    private Hamlet() {
    }
}
