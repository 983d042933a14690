package org.rathaus.kernel.operation;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.kernel.service.PluginState;

/**
 * Where an operator changes which plugins the portal has. Each change but a new start goes through the hot folder, so that the
 * folder says what runs; it returns when its outcome is known, and what fails leaves the folder as it was. A plugin is called by its
 * symbolic name, the id of its service, or its file.
 */
@ProviderType
public interface PluginDesk {

    /** Who changes plugins from the shell: somebody with access to the machine. */
    String COMMAND = "command";

    /**
     * The same desk for somebody: what they change is written into the installation's audit log.
     *
     * @param actor the operator's account id or {@link #COMMAND}
     */
    PluginDesk by(String actor);

    /**
     * Looks into a file, and changes nothing.
     *
     * @throws PluginChangeException if it is no plugin
     */
    PluginPreview check(Path jar) throws PluginChangeException;

    /**
     * Copies a file into the hot folder, in place of the version that lies there.
     *
     * @return what became of it: it runs, or stands by because another file has a higher version
     * @throws PluginChangeException if it cannot run
     */
    PluginState install(Path jar) throws PluginChangeException;

    /**
     * The same, for a plugin that is there.
     *
     * @throws PluginChangeException if it is not, or the file cannot run
     */
    PluginState update(Path jar) throws PluginChangeException;

    /**
     * Goes back to a version that ran well.
     *
     * @param version which, or empty for the newest other than the one in the hot folder
     * @throws PluginChangeException if there is none, if it cannot run, or if the data have gone on without it
     */
    PluginState rollBack(String plugin, String version) throws PluginChangeException;

    /**
     * Has the version that should run start anew, be it that it failed or that it runs and is left alone because its requests
     * failed. What runs goes on until the new start serves.
     *
     * @throws PluginChangeException if it is not there or cannot run
     */
    PluginState restart(String plugin) throws PluginChangeException;

    /**
     * Takes a plugin out of the hot folder, or of its files the one that it is called by, so that another one may run; data
     * and versions that ran well are kept.
     *
     * @return its symbolic name, or the name of a file that is no plugin
     * @throws PluginChangeException if it is not there
     */
    String remove(String plugin) throws PluginChangeException;

    /** The versions that can be gone back to, the one that began to run last first; empty if there is no such plugin. */
    List<KeptVersion> kept(String plugin);

    /** What the service has answered since the start. */
    PluginUsage usage(String serviceId);
}
