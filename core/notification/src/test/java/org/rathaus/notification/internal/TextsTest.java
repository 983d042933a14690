package org.rathaus.notification.internal;

import org.rathaus.api.testing.CitizensTexts;

/** What citizens read in mails about their cases. */
class TextsTest extends CitizensTexts {
}
