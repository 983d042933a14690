/**
 * How much the portal is used: sums by town, service and month, and nothing about anybody. What the portal sees is counted
 * as a {@code Tally}; staff read {@code Statistics}.
 */
@Export
@Version("1.0.0")
package org.rathaus.kernel.statistics;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
