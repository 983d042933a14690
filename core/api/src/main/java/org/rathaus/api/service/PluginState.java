package org.rathaus.api.service;

import java.time.Instant;

/**
 * What became of a file in the hot folder.
 *
 * @param file      its name
 * @param plugin    the bundle's symbolic name, or empty when the file could not be read
 * @param version   the bundle's version, or empty
 * @param serviceId the id of the service it publishes, or empty
 * @param state     where it is in its life
 * @param reason    why it is there, for the operator; empty when it runs
 * @param since     since when
 */
public record PluginState(String file, String plugin, String version, String serviceId, State state, String reason,
        Instant since) {

    /** The life of a plugin. */
    public enum State {
        /** Being installed, started or warmed up. */
        STARTING,
        /** Runs and can be offered by towns. */
        RUNNING,
        /** Could not be installed, resolved, started or warmed up; the reason says why. */
        QUARANTINED
    }
}
