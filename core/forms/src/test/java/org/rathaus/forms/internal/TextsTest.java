package org.rathaus.forms.internal;

import org.rathaus.kernel.testing.CitizensTexts;

/** What citizens read in mails about what they have saved, and in receipts. */
class TextsTest extends CitizensTexts {
}
