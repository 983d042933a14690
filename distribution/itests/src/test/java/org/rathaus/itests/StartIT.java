package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;

/** Whoever comes while the portal starts is told to come again, never that a page does not exist. */
class StartIT {

    private static final List<String> PATHS =
            List.of("/health/ready", "/", "/norderstedt/", "/norderstedt/postal-vote", "/norderstedt/staff");
    private static final int REFUSED = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, List<Integer>> seen = new LinkedHashMap<>();

    @TempDir
    Path data;

    @Test
    void everyPageIsRefusedThenNotYetThenThere() throws Exception {
        int port = PortalProcess.freePort();
        try (PortalProcess portal = PortalProcess.call("--port", "" + port, "--data", data.toString())) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!isUp() && System.nanoTime() < end) {
                for (String path : PATHS) {
                    note(path, ask(port, path));
                }
                Thread.sleep(5);
            }
            portal.interrupt();
        }
        assertTrue(isUp(), seen::toString);
        seen.forEach((path, states) -> assertTrue(Set.of(List.of(REFUSED, 503, 200), List.of(REFUSED, 200)).contains(states),
                () -> path + " " + states));
        assertEquals(List.of(REFUSED, 503, 200), seen.get("/health/ready"));
    }

    @Test
    void noPluginThatHangsHoldsUpTheOthersOrTheEnd() throws Exception {
        Path plugins = Files.createDirectories(data.resolve("plugins"));
        for (Animal animal : Zoo.hanging()) {
            Files.write(plugins.resolve("a-" + animal.file()), animal.jar().get());
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            assertEquals(200, portal.visitor().get("/health/ready").status());
            Patience.until("a service is there", PATIENCE, () -> portal.visitor().get("/norderstedt/postal-vote").status() == 200);
            portal.interrupt();
        }
    }

    private boolean isUp() {
        return seen.size() == PATHS.size() && seen.values().stream().allMatch(states -> last(states) == 200);
    }

    /** Only changes count. */
    private void note(String path, int state) {
        List<Integer> states = seen.computeIfAbsent(path, key -> new ArrayList<>());
        if (states.isEmpty() || last(states) != state) {
            states.add(state);
        }
    }

    private static int last(List<Integer> states) {
        return states.get(states.size() - 1);
    }

    private static int ask(int port, String path) {
        try {
            int status = new RawRequest(port).get(path).status();
            // the work list leads to the sign-in
            return status == 302 || status == 303 ? 200 : status;
        } catch (IOException e) {
            return REFUSED;
        }
    }
}
