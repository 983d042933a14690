package org.rathaus.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of the framework and of the bundles that read theirs from the framework. */
final class FrameworkProperties {

    /**
     * slf4j is exported at two versions, so that libraries which import the 1.x range resolve unchanged;
     * {@code jakarta.xml.parsers} does not exist, but wicket-util imports it.
     */
    private static final String PACKAGES = slf4j("1.7.36") + "," + slf4j("2.0.17")
            + ",org.osgi.service.log;version=\"1.5.0\",jakarta.xml.parsers;version=\"1.0\"";

    private final Map<String, String> properties = new LinkedHashMap<>();

    private FrameworkProperties() {}

    /**
     * All settings of one start. A system property of the same name wins, so that an operator can change any of them.
     */
    static Map<String, String> of(LauncherOptions options, Listener listener, DataFolder data, Path home) {
        var all = new FrameworkProperties();
        all.framework(data);
        all.hotFolder(data);
        all.http(listener);
        all.properties.putAll(new InstallationSettings(data.settings()).read());
        all.portal(options, listener, data, home);
        all.properties.replaceAll((key, value) -> System.getProperty(key, value));
        return all.properties;
    }

    private void framework(DataFolder data) {
        set("org.osgi.framework.storage", data.cache().toString());
        set("org.osgi.framework.storage.clean", "onFirstInit");
        set("org.osgi.framework.startlevel.beginning", "10");
        // two deployments of one plugin live side by side while the new one takes over
        set("org.osgi.framework.bsnversion", "multiple");
        set("org.osgi.framework.system.packages.extra", PACKAGES);
        set("org.osgi.framework.bootdelegation", "javax.xml.*");
        set("felix.log.level", "2");
        set("ds.loglevel", "warn");
    }

    private void hotFolder(DataFolder data) {
        set("felix.fileinstall.dir", data.plugins().toString());
        set("felix.fileinstall.tmpdir", data.cache().resolve("hot-folder").toString());
        set("felix.fileinstall.filter", ".*\\.jar");
        set("felix.fileinstall.poll", "250");
        // not before the start is over: a plugin that is installed earlier could not be started yet
        set("felix.fileinstall.noInitialDelay", "false");
        set("felix.fileinstall.active.level", "10");
        set("felix.fileinstall.start.level", "10");
        set("felix.fileinstall.subdir.mode", "skip");
        set("felix.fileinstall.enableConfigSave", "false");
        set("felix.fileinstall.log.level", "2");
    }

    private void http(Listener listener) {
        set("org.apache.felix.http.host", listener.address().getHostAddress());
        set("org.osgi.service.http.port", Integer.toString(listener.port()));
        set("org.apache.felix.http.jetty.sendServerHeader", "false");
        set("org.apache.felix.jetty.gziphandler.enable", "true");
        // forwarded addresses are believed only from a proxy on this machine: anybody else could invent them
        set("rathaus.proxy.trusted", Boolean.toString(listener.isLocal()));
        // before 24 a virtual thread that waits inside synchronized code holds on to its carrier, and Derby waits there
        set("org.apache.felix.http.jetty.virtualthreads.enable", Boolean.toString(Runtime.version().feature() >= 24));
        set("org.apache.felix.http.session.timeout", "30");
        set("org.apache.felix.https.jetty.session.cookie.httpOnly", "true");
        set("org.eclipse.jetty.servlet.SessionIdPathParameterName", "none");
        // forms with files have their own limit, half of this, and are told so by a page
        set("org.apache.felix.http.jetty.requestSizeLimit", Integer.toString(64 * 1024 * 1024));
        set("org.apache.felix.http.jetty.maxFormSize", Integer.toString(256 * 1024));
        set("org.apache.felix.jetty.stopTimeout", "3000");
    }

    private void portal(LauncherOptions options, Listener listener, DataFolder data, Path home) {
        set("rathaus.home", home.toString());
        set("rathaus.data", data.path().toString());
        set("rathaus.db", options.database());
        set("rathaus.port", Integer.toString(options.port()));
        set("rathaus.origin", listener.origin());
        set("rathaus.demo", Boolean.toString(options.demo()));
        set("rathaus.version", Launcher.version());
        // not a choice: it is the hook by which nobody comes in before the pages are there
        set("org.apache.felix.proxy.load.balancer.connection.enable", "true");
    }

    private void set(String key, String value) {
        properties.put(key, value);
    }

    private static String slf4j(String version) {
        String suffix = ";version=\"" + version + "\"";
        return "org.slf4j" + suffix + ",org.slf4j.spi" + suffix + ",org.slf4j.event" + suffix + ",org.slf4j.helpers" + suffix;
    }
}
