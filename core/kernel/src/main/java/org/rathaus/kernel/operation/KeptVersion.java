package org.rathaus.kernel.operation;

import java.time.Instant;

/**
 * A version of a plugin that ran well and can be gone back to.
 *
 * @param version its version
 * @param since   when it began to run the last time
 */
public record KeptVersion(String version, Instant since) {
}
