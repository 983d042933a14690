package org.rathaus.web.internal.plugin;

import java.io.File;
import java.io.IOException;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import org.osgi.framework.Constants;
import org.rathaus.api.service.PluginState.Cause;

/** Whether a file can be a plugin at all. */
final class PluginFile {

    private PluginFile() {
    }

    /**
     * Reads the file's directory and manifest.
     *
     * @throws QuarantineException if it is no bundle, saying why
     */
    static void check(File file) throws QuarantineException {
        try (JarFile jar = new JarFile(file)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null || manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME) == null) {
                throw new QuarantineException(Cause.NO_BUNDLE, "not an OSGi bundle: its manifest has no Bundle-SymbolicName");
            }
        } catch (IOException e) {
            throw new QuarantineException(Cause.UNREADABLE, "not a readable jar file: " + e.getMessage());
        }
    }
}
