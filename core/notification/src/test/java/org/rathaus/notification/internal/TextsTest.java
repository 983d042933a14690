package org.rathaus.notification.internal;

import org.rathaus.kernel.testing.CitizensTexts;

/** What citizens read in mails about their cases. */
class TextsTest extends CitizensTexts {
}
