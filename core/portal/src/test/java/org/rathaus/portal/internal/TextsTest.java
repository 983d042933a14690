package org.rathaus.portal.internal;

import org.rathaus.kernel.testing.CitizensTexts;

/** What citizens read before they apply and afterwards. */
class TextsTest extends CitizensTexts {
}
