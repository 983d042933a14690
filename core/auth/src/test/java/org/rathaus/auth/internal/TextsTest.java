package org.rathaus.auth.internal;

import org.rathaus.kernel.testing.CitizensTexts;

/** What citizens read in mails about their accounts. */
class TextsTest extends CitizensTexts {
}
