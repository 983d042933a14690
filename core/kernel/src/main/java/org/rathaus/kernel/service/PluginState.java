package org.rathaus.kernel.service;

import java.time.Instant;

/**
 * What became of a file in the hot folder.
 *
 * @param file      its name
 * @param plugin    the bundle's symbolic name, or empty when the file could not be read
 * @param version   the bundle's version, or empty
 * @param serviceId the id of the service it publishes, or empty
 * @param state     where it is in its life
 * @param problem   why it does not run; null when nothing is wrong
 * @param since     since when
 */
public record PluginState(String file, String plugin, String version, String serviceId, State state, Problem problem,
        Instant since) {

    /** Whether another state says the same, whenever that was. */
    public boolean isLike(PluginState other) {
        return equals(new PluginState(other.file, other.plugin, other.version, other.serviceId, other.state, other.problem, since));
    }

    /** The same in another state, since then. */
    public PluginState with(State newState, Problem newProblem) {
        return new PluginState(file, plugin, version, serviceId, newState, newProblem, since);
    }

    /** The life of a plugin. */
    public enum State {
        /** Being installed, started or warmed up. */
        STARTING,
        /** Runs and can be offered by towns. */
        RUNNING,
        /** Is not run, because another file has a higher version of the same plugin; runs when that one goes. */
        STANDBY,
        /** Runs, but requests of it fail or do not end, citizens go on without something of it, or it does not look after its towns; it may be left alone for moments. */
        TROUBLED,
        /** Taken away, but something of it runs on. */
        ENDING,
        /** Could not be installed, resolved, started or warmed up; the reason says why. */
        QUARANTINED
    }

    /** What can be wrong; pages say for each what to do. */
    public enum Cause {
        /** No jar file, or not a whole one. */
        UNREADABLE,
        /** A jar file, but no bundle. */
        NO_BUNDLE,
        /** Needs packages or services of the framework that are not there, such as those of a newer portal. */
        UNRESOLVED,
        /** Its own code fails. */
        FAULTY,
        /** Publishes no service, or none any more. */
        NO_SERVICE,
        /** Waits for services that nobody publishes. */
        WAITING,
        /** Its tables and its scripts do not fit. */
        TABLES,
        /** Its texts, ids, times, headers or calls break a rule. */
        REFUSED,
        /** Its start takes longer than other plugins wait for it. */
        SLOW,
        /** Its start or its requests do not end. */
        HANGING,
        /** Too many of its requests fail. */
        FAILING,
        /** It takes more threads than a plugin has a reason for. */
        GREEDY,
        /** Taken away, but threads of it do not end. */
        LEFTOVER,
        /** Another file has a higher version of the same plugin, or the same one; the detail names it. */
        REPLACED,
        /** The portal runs no such plugin. */
        NOT_INSTALLED,
        /** There is no older version, or not the one that is asked for, to go back to. */
        NOT_KEPT
    }

    /**
     * Why a plugin does not run.
     *
     * @param cause  the kind of fault
     * @param detail what exactly, in English for whoever wrote the plugin
     * @param keeps  the older version that goes on running, or empty
     */
    public record Problem(Cause cause, String detail, String keeps) {

        /** The same, while an older version goes on running. */
        public Problem keeping(String version) {
            return new Problem(cause, detail, version);
        }
    }
}
