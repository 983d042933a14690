package org.rathaus.kernel.operation;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where it is written down, signed and in order, what operators do to the whole installation: the audit log beside those of
 * the towns, which {@code audit verify} checks under the name {@code operator}.
 */
@ProviderType
public interface InstallationAudit {

    /** What an operator can do to a plugin. */
    enum PluginChange {
        /** It came. */
        INSTALL,
        /** Another version came in its place. */
        UPDATE,
        /** A version that ran before came back. */
        ROLL_BACK,
        /** The version that is there was started anew. */
        RESTART,
        /** It went. */
        REMOVE
    }

    /**
     * Writes down what was done to a plugin.
     *
     * @param actor   the operator's account id, or {@code command} for whoever has access to the machine
     * @param plugin  its symbolic name
     * @param version that came or, for a removal, went
     * @throws org.rathaus.api.storage.StorageException if the database does not take it
     */
    void write(String actor, PluginChange change, String plugin, String version);
}
