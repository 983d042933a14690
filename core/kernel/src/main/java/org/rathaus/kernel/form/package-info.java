/** Drafts that citizens fill in, and ways back to them: a link with a code, and the account of whoever has typed it. */
@Export
@Version("1.0.0")
package org.rathaus.kernel.form;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
