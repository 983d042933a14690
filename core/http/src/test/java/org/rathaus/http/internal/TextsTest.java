package org.rathaus.http.internal;

import org.rathaus.kernel.testing.CitizensTexts;

/** What citizens read when the server itself refuses a request. */
class TextsTest extends CitizensTexts {
}
