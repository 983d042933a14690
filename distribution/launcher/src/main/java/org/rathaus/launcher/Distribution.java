package org.rathaus.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.connect.ModuleConnector;
import org.osgi.framework.launch.Framework;

/**
 * What the launcher starts, for programs that start it in their own process: tests see the same settings and bundles
 * as citizens do.
 */
public final class Distribution implements AutoCloseable {

    private final Path home;
    private final LauncherOptions options;
    private final DataFolder data;

    private Distribution(Path home, LauncherOptions options, DataFolder data) {
        this.home = home;
        this.options = options;
        this.data = data;
    }

    /**
     * Takes the data folder and fills it if it is new.
     *
     * @param home the unpacked distribution
     * @param arguments what would follow {@code rathaus run}
     * @throws RuntimeException with one line for the caller if an argument is wrong or the folder cannot be had
     */
    public static Distribution open(Path home, List<String> arguments) {
        var options = LauncherOptions.parse(arguments);
        var data = DataFolder.open(options.data());
        new Seed(home).sow(data);
        return new Distribution(home, options, data);
    }

    /** The settings of the framework. */
    public Map<String, String> properties() {
        return FrameworkProperties.of(options, Listener.of(options.host(), options.port()), data, home);
    }

    /** The jars with their start levels, in the order in which they are installed. */
    public Map<Path, Integer> bundles() throws IOException {
        return BundleSet.jars(home.resolve("bundles"));
    }

    /** A framework with these settings that is ready for bundles. */
    public static Framework framework(Map<String, String> properties) throws BundleException {
        Framework framework = Portal.framework(properties);
        Portal.init(framework);
        return framework;
    }

    /** The same for bundles that are on the class path, where the connector knows their locations. */
    public static Framework framework(Map<String, String> properties, ModuleConnector connector) throws BundleException {
        Framework framework = Portal.framework(properties, connector);
        Portal.init(framework);
        return framework;
    }

    /** What the launcher would print once the portal is ready. */
    public static List<String> announcements(BundleContext framework) {
        return new Announcements(framework).lines();
    }

    /** One line for each component that waits for something, with what it waits for. */
    public static List<String> waitingComponents(BundleContext framework) {
        return new WaitingComponents(framework).lines();
    }

    /** Gives the data folder back. */
    @Override
    public void close() throws IOException {
        data.close();
    }
}
