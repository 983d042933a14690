package org.rathaus.web.internal.plugin;

import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;

/** A plugin cannot run; the message says what exactly, to whoever wrote it. */
final class QuarantineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Cause kind;

    QuarantineException(Cause kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Problem problem() {
        return new Problem(kind, getMessage(), "");
    }
}
