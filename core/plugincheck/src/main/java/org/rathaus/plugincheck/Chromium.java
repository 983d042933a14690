package org.rathaus.plugincheck;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * One tab of the Chromium of this machine, closed to the network. It is spoken to by its own protocol: Playwright, which the integration
 * tests have for that, is 200 MB, and a plugin's tests need four of its methods.
 */
final class Chromium implements AutoCloseable {

    /** The one without windows takes half of the processor's time. */
    private static final List<String> PROGRAMS = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final List<String> OPTIONS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--no-first-run",
            "--window-size=1280,900",
            // each page is left long before what the optimizing compilers make of its scripts would pay
            "--js-flags=--no-turbofan,--no-maglev");
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final int PATIENCE_SECONDS = 60;
    private static final int OK = 200;

    private final Path folder;
    private final Process process;
    private final DevTools tools;

    /** Starts it. */
    Chromium(Path program) {
        try {
            folder = Files.createTempDirectory("rathaus-browser-");
            List<String> command = new ArrayList<>(List.of(program.toString()));
            command.addAll(OPTIONS);
            command.add("--user-data-dir=" + folder);
            command.add("about:blank");
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            tools = new DevTools(URI.create(address(program)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            openTab();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void openTab() {
        String target = tools.ask("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asString();
        tools.into(tools.ask("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).get("sessionId").asString());
        tools.ask("Page.enable", Map.of());
        tools.ask("Fetch.enable", Map.of("patterns", List.of(Map.of("resourceType", "Document"))));
    }

    /** Where it is; empty where there is none. */
    static Optional<Path> program() {
        List<Path> folders = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(Path::of).filter(Path::isAbsolute).toList();
        return PROGRAMS.stream().flatMap(name -> folders.stream().map(it -> it.resolve(name)))
                .filter(it -> Files.isRegularFile(it) && Files.isExecutable(it)).findFirst();
    }

    /** What it says first. All that it says later is read, so that it need not wait for a reader. */
    private String address(Path program) {
        CompletableFuture<String> found = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(found), "rathaus-browser");
        reader.setDaemon(true);
        reader.start();
        try {
            return found.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException(program + " does not start: " + e.getMessage(), e);
        }
    }

    private void read(CompletableFuture<String> found) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher address = ADDRESS.matcher(line);
                if (address.find()) {
                    found.complete(address.group(1));
                } else if (!found.isDone()) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        found.completeExceptionally(new IllegalStateException(said.toString()));
    }

    /** Runs a script at the beginning of each page that is shown from now on. */
    void begin(String script) {
        tools.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Shows this page as if the address had answered it, with all that it takes from there, and returns when it has loaded. */
    void show(String address, String html) {
        String body = Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
        List<Map<String, String>> headers = List.of(Map.of("name", "Content-Type", "value", "text/html;charset=utf-8"));
        tools.tell("Page.navigate", Map.of("url", address));
        DevTools.Event paused = tools.await("Fetch.requestPaused");
        tools.ask("Fetch.fulfillRequest", Map.of("requestId", paused.parameters().get("requestId").asString(), "responseCode", OK,
                "responseHeaders", headers, "body", body));
        tools.await("Page.loadEventFired");
    }

    /** What a script in the page comes to, a list of texts; waits for its promise. */
    List<String> texts(String script) {
        JsonNode answer = tools.ask("Runtime.evaluate", Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException("a script in the browser fails: " + answer.get("exceptionDetails"));
        }
        return answer.get("result").get("value").valueStream().map(JsonNode::asString).toList();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RunningPortal.delete(folder);
    }
}
