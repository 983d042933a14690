package org.rathaus.devmode.internal.build;

import java.util.List;

/** The sources make no bundle. */
public final class BrokenBuildException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** For at least one reason. */
    public BrokenBuildException(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    /** Why. */
    public List<Fault> faults() {
        return faults;
    }
}
