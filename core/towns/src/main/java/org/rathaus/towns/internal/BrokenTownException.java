package org.rathaus.towns.internal;

import java.util.List;

/** A town's folder cannot be used; each problem names the file, the line where there is one, and the reason. */
final class BrokenTownException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    BrokenTownException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    BrokenTownException(String file, String reason) {
        this(List.of(file + ": " + reason));
    }

    BrokenTownException(String file, int line, String reason) {
        this(List.of(file + ", line " + line + ": " + reason));
    }

    List<String> problems() {
        return problems;
    }
}
