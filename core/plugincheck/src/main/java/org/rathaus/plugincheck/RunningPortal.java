package org.rathaus.plugincheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.rathaus.kernel.storage.StorageState;
import org.rathaus.launcher.Distribution;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.Visitor;
import org.rathaus.web.internal.plugin.PluginRegistry;

/**
 * The portal of this process: the bundles of the distribution, started by the framework that runs them for citizens, on a database
 * in memory, a new folder, a free port of the loopback address and a clock that tests move. It begins with the first test that asks for it
 * and ends with the process.
 */
final class RunningPortal {

    /** The compiled plugin: what Maven has made of the sources, but for a build that says otherwise. */
    static final Path CLASSES = Path.of(System.getProperty("plugincheck.classes", "target/classes"));
    /** How bundles are called that the portal takes for plugins, and so runs on threads of their own. */
    private static final String PLUGIN = "plugin:compiled.jar:test";
    /** In memory. */
    static final String DATABASE = "memory:rathaus-tests";

    private static final Duration MOST = Duration.ofSeconds(60);

    /** Begins once, and where that fails, it fails for everybody. */
    private static CompletableFuture<RunningPortal> shared;

    private final TestClock clock = new TestClock();
    private final int[] ports = freePorts();
    /** Begun beside the rest. */
    private final CompletableFuture<Letterbox> letters = CompletableFuture.supplyAsync(() -> new Letterbox(ports[1]));
    private final CompletableFuture<Visitor> probe;
    private final FlatBundles bundles = new FlatBundles();
    private final Path data;
    private final Framework framework;
    private final TestTowns towns;
    private Bundle plugin;

    /** Begins in a new folder, without a plugin. */
    RunningPortal(Path folder) throws IOException, BundleException {
        probe = CompletableFuture.supplyAsync(this::visitor);
        data = Files.createDirectories(folder.resolve("data"));
        Path home = folder.resolve("home");
        BrandFiles.copyTo(home.resolve("branding/base"));
        Files.writeString(data.resolve("rathaus.properties"), Letterbox.settings(ports[1]));
        String source = DatabaseImage.unpack(bundles, folder.resolve("database")).map(it -> ";createFrom=" + it).orElse(";create=true");
        Distribution distribution = Distribution.open(home, List.of("--port", "" + ports[0], "--data", data.toString(),
                "--db", "jdbc:derby:" + DATABASE + source));
        framework = Distribution.framework(distribution.properties(), bundles);
        context().registerService(Clock.class, clock, new Hashtable<>(Map.of(Constants.SERVICE_RANKING, Integer.MAX_VALUE)));
        framework.start();
        for (String location : bundles.locations()) {
            context().installBundle(location).start();
        }
        towns = new TestTowns(this);
        awaitReadiness();
    }

    /** The one of this process. */
    static synchronized RunningPortal shared() {
        if (shared == null) {
            shared = new CompletableFuture<>();
            try {
                shared.complete(begin());
            } catch (IOException | BundleException | RuntimeException | AssertionError e) {
                shared.completeExceptionally(e);
            }
        }
        try {
            return shared.join();
        } catch (CompletionException e) {
            throw new AssertionError("the portal of the tests does not begin: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static RunningPortal begin() throws IOException, BundleException {
        Path folder = Files.createTempDirectory("rathaus-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        RunningPortal portal = new RunningPortal(folder);
        portal.bundles.add(PLUGIN, FlatBundle.in(CLASSES));
        portal.startPlugin();
        return portal;
    }

    /** Two, both held for a moment, so that they differ: for pages and for mails. */
    private static int[] freePorts() {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (var one = new ServerSocket(0, 1, here); var other = new ServerSocket(0, 1, here)) {
            return new int[] {one.getLocalPort(), other.getLocalPort()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of the process is the end of all that still runs. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println(folder + " stays: " + e);
        }
    }

    private void awaitReadiness() {
        try (Visitor anybody = probe.join()) {
            Patience.until("the portal is ready", MOST, () -> anybody.get("/health/ready").status() == 200);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; these components wait: " + Distribution.waitingComponents(context()), e);
        }
    }

    /** Starts the compiled plugin, and returns when its services serve. */
    void startPlugin() throws BundleException {
        plugin = context().installBundle(PLUGIN);
        plugin.start();
        PluginRegistry registry = service(PluginRegistry.class);
        List<String> ids = services().stream().map(BuiltService::id).toList();
        try {
            Patience.until("the services " + ids + " run", MOST,
                    () -> refusal().isPresent() || ids.stream().allMatch(id -> registry.find(id).isPresent()));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; these components wait: " + Distribution.waitingComponents(context()), e);
        }
        refusal().ifPresent(reason -> {
            throw new AssertionError("the plugin does not start: " + reason);
        });
    }

    /** Why the plugin will not run: its service is refused, or its tables. */
    private Optional<String> refusal() {
        return service(StorageState.class).refusal(plugin.getBundleId()).or(() -> service(PluginRegistry.class).reason(plugin));
    }

    /** Takes the plugin away. */
    void removePlugin() throws BundleException {
        plugin.uninstall();
    }

    /** The bundle of the plugin. */
    Bundle plugin() {
        return plugin;
    }

    /** The services of the plugin. */
    static List<BuiltService> services() {
        try {
            return BuiltService.in(CLASSES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A service of the framework. */
    <T> T service(Class<T> type) {
        return services(type).stream().findFirst().orElseThrow(() -> new AssertionError("nobody provides " + type.getName()));
    }

    /** All services of the framework that provide this. */
    <T> List<T> services(Class<T> type) {
        try {
            Collection<ServiceReference<T>> found = context().getServiceReferences(type, null);
            return found.stream().sorted(Comparator.reverseOrder()).map(context()::getService).toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The framework's own. */
    BundleContext context() {
        return framework.getBundleContext();
    }

    TestClock clock() {
        return clock;
    }

    Letterbox letters() {
        return letters.join();
    }

    FlatBundles bundles() {
        return bundles;
    }

    TestTowns towns() {
        return towns;
    }

    Path data() {
        return data;
    }

    /** Where it answers, without a slash at the end. */
    String address() {
        return "http://127.0.0.1:" + ports[0];
    }

    /** Someone who comes for the first time. */
    Visitor visitor() {
        return new Visitor(ports[0]);
    }
}
