package org.rathaus.web;

import org.rathaus.kernel.testing.CitizensTexts;

/** What citizens read around and in every form, and when something is wrong. */
class TextsTest extends CitizensTexts {
}
