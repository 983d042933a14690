package org.rathaus.api.attachment;

import org.rathaus.api.form.Problem;

/** A file is not taken; nothing of it was kept, and nothing else was lost. */
public final class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Why, in words for the citizen. */
    public RefusedFileException(Problem problem) {
        super(problem.rule());
        this.problem = problem;
    }

    /** With what went wrong behind it. */
    public RefusedFileException(Problem problem, Throwable cause) {
        super(problem.rule(), cause);
        this.problem = problem;
    }

    /** What is wrong; its first value is the file's name. */
    public Problem problem() {
        return problem;
    }
}
