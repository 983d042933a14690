package org.rathaus.devmode.internal;

import java.util.List;

import org.rathaus.devmode.internal.build.Fault;

/**
 * What became of the last save.
 *
 * @param number  another one with each outcome
 * @param state   how it went
 * @param faults  why the sources do not run; empty unless broken
 * @param millis  from the moment the save was noticed
 */
public record Outcome(long number, State state, List<Fault> faults, long millis) {

    /** How it went. */
    public enum State {
        /** Nothing is being written, or nothing has been built yet. */
        NONE,
        /** The new version serves. */
        SERVED,
        /** Texts or markup were read anew, and the bundle goes on. */
        REREAD,
        /** The sources do not run. */
        BROKEN
    }

    static final Outcome NOTHING = new Outcome(0, State.NONE, List.of(), 0);

    /** The faults do not change. */
    public Outcome {
        faults = List.copyOf(faults);
    }

    /** Whether the developer must be told. */
    public boolean isBroken() {
        return state == State.BROKEN;
    }

    Outcome next(State newState, List<Fault> newFaults, long newMillis) {
        return new Outcome(number + 1, newState, newFaults, newMillis);
    }

    /** What was served has failed since. */
    Outcome failed(Fault fault) {
        return new Outcome(-number, State.BROKEN, List.of(fault), millis);
    }
}
