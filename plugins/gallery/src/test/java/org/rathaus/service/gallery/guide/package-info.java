/** What the documentation shows to developers and no plugin has as it is shown: it compiles, and is tried out. */
package org.rathaus.service.gallery.guide;
