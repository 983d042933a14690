package org.rathaus.kernel.operation;

import org.rathaus.kernel.service.PluginState.Problem;

/** What an operator wanted was not done; the plugins are as they were. */
public final class PluginChangeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** With the reason. */
    public PluginChangeException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** The reason, and the version that goes on running. */
    public Problem problem() {
        return problem;
    }
}
