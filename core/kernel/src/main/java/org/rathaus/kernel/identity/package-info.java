/**
 * Accounts behind the sign-in: of citizens, with what these say about themselves, of staff and operators, with the views that they save; and
 * what proves them: passwords, passkeys, second factors, links by mail and providers; and the sessions of whoever is signed in.
 */
@Export
@Version("1.0.0")
package org.rathaus.kernel.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
