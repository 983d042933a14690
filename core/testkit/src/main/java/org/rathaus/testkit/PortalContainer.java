package org.rathaus.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.osgi.framework.BundleContext;
import org.rathaus.launcher.Distribution;

/**
 * Runs the distribution in the process of the test, on a new data folder and a free port, from before the first test of
 * the class until after its last:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PortalContainer PORTAL = new PortalContainer();
 * }</pre>
 *
 * A class whose tests only add to what is there takes {@link #shared} instead, as a start costs ten seconds of a processor.
 */
public final class PortalContainer implements BeforeAllCallback, AfterAllCallback {

    /** The tag of classes that share a portal: they run in processes of their own, as two portals in one process disturb each other. */
    public static final String SHARED = "shared";

    /** Where the shared portal is said to be reached. */
    public static final String SHARED_ADDRESS = "https://portal.example";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LAST_START_LEVEL = 10;

    private static PortalContainer shared;

    private final int port = Home.freePort();
    private final CapturingFactory framework = new CapturingFactory();
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>();
    private Path data;
    private Distribution distribution;
    private NativeTestContainer container;
    private boolean isShared;

    /** @param arguments what else would follow {@code rathaus run}, such as {@code --db} and a JDBC URL */
    public PortalContainer(String... arguments) {
        this.arguments.addAll(List.of(arguments));
    }

    /** One for all classes of this process that ask for it; it ends with the process. */
    public static synchronized PortalContainer shared() {
        if (shared == null) {
            shared = new PortalContainer().with("rathaus.properties", "address=" + SHARED_ADDRESS + "/\n");
            shared.isShared = true;
        }
        return shared;
    }

    /** With a file in the data folder that is there before the start, such as {@code rathaus.properties}. */
    public PortalContainer with(String file, String text) {
        files.put(file, text);
        return this;
    }

    /** With more of them. */
    public PortalContainer with(Map<String, String> more) {
        files.putAll(more);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        if (container != null) {
            return;
        }
        if (isShared) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::stopAtLast));
        }
        start();
    }

    private void start() throws Exception {
        data = Files.createTempDirectory("rathaus-");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = data.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        if (!arguments.contains("--db")) {
            PortalProcess.first().fill(data);
        }
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--port", "" + port, "--data", data.toString()));
        distribution = Distribution.open(Home.folder(), all);
        container = new NativeTestContainer(DefaultExamSystem.create(options()), framework);
        container.start();
        awaitReadiness();
    }

    private void awaitReadiness() throws IOException {
        try (Visitor probe = visitor()) {
            Patience.until("the portal is ready", PATIENCE, () -> probe.get("/health/ready").status() == 200);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; these components wait: " + waitingComponents(), e);
        }
    }

    private Option[] options() throws IOException {
        var options = new ArrayList<Option>();
        distribution.properties().forEach((key, value) -> options.add(CoreOptions.frameworkProperty(key).value(value)));
        // bundles must not see the class path of the test
        options.add(CoreOptions.frameworkProperty("felix.bootdelegation.implicit").value("false"));
        options.add(CoreOptions.frameworkStartLevel(LAST_START_LEVEL));
        for (Map.Entry<Path, Integer> jar : distribution.bundles().entrySet()) {
            options.add(CoreOptions.bundle(jar.getKey().toUri().toString()).startLevel(jar.getValue()));
        }
        return options.toArray(Option[]::new);
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        if (!isShared) {
            stop();
        }
    }

    private void stop() throws Exception {
        container.stop();
        // a test that is tried again starts it again
        container = null;
        distribution.close();
        Folders.delete(data);
    }

    private void stopAtLast() {
        try {
            stop();
        } catch (Exception e) {
            // nobody is left to be told
            e.printStackTrace();
        }
    }

    /** The running framework, for tests that look behind the pages. */
    public BundleContext framework() {
        return framework.framework().getBundleContext();
    }

    /** What the launcher would have printed. */
    public List<String> announcements() {
        return Distribution.announcements(framework());
    }

    /** The path of the one-time administrator link; empty once an administrator has a password. */
    public Optional<String> administratorLink() {
        return AdministratorLink.in(announcements());
    }

    /** One line for each component that waits for something. */
    public List<String> waitingComponents() {
        return Distribution.waitingComponents(framework());
    }

    /** Everything that is kept, with the hot folders {@code plugins} and {@code branding}. */
    public Path data() {
        return data;
    }

    /** The port of the portal on the loopback address. */
    public int port() {
        return port;
    }

    /** Someone who comes for the first time. */
    public Visitor visitor() {
        return new Visitor(port);
    }
}
