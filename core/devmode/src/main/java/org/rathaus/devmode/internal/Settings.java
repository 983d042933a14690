package org.rathaus.devmode.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.osgi.framework.BundleContext;

/** How developer mode was started. */
public record Settings(UnaryOperator<String> properties) {

    /** As the launcher has told the framework. */
    public static Settings of(BundleContext context) {
        return new Settings(context::getProperty);
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(properties.apply("rathaus." + name)).filter(it -> !it.isBlank());
    }

    /** The folder of the plugin that is being written. */
    Optional<Path> plugin() {
        return find("dev.plugin").map(Path::of);
    }

    /** The id of its service. */
    Optional<String> service() {
        return find("dev.service");
    }

    /** The checkout that the portal was built from. */
    public Optional<Path> sources() {
        return find("dev.sources").map(Path::of);
    }

    /** Everything that is kept. */
    public Path data() {
        return Path.of(find("data").orElseThrow());
    }

    /** Where developer mode puts what is needed again and again. */
    Path work() {
        return data().resolve("cache").resolve("dev");
    }

    /** The port on this machine that all mails are sent to. */
    public int mailPort() {
        return Integer.parseInt(find("mail.port").orElseThrow());
    }

    /** Where the portal is. */
    public String address() {
        return find("address").orElseThrow();
    }

    /** The distribution that was started. */
    Path home() {
        return Path.of(find("home").orElseThrow());
    }
}
