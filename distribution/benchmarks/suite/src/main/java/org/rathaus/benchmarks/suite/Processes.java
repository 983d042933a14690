package org.rathaus.benchmarks.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts other programs and ends them, by process id and only these, however the suite itself comes to its end. */
final class Processes {

    private static final int SECONDS_TO_STOP = 20;
    private static final Set<Process> STARTED = ConcurrentHashMap.newKeySet();
    private static boolean exiting;

    private Processes() {
    }

    /** Also when the user presses Ctrl-C. */
    static void endAllAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            startNoMore();
            STARTED.forEach(Processes::end);
        }, "end-processes"));
    }

    private static synchronized void startNoMore() {
        exiting = true;
    }

    /** @param log gets standard output and errors */
    static Process start(List<String> command, Path folder, Path log) throws IOException {
        return start(command, folder, log, Jvm.HEAP);
    }

    /** @param heap of the portal or the rival */
    static Process start(List<String> command, Path folder, Path log, String heap) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin", (old, ours) -> ours + ":" + old);
        builder.environment().put("RATHAUS_JAVA_OPTS", heap);
        return start(builder);
    }

    /** The benchmark in work notices that its server has ended, and must not go on with the next one. */
    private static synchronized Process start(ProcessBuilder builder) throws IOException {
        if (exiting) {
            throw new IOException("interrupted");
        }
        Process process = builder.start();
        STARTED.add(process);
        return process;
    }

    /** Asks the process and its children to stop, and insists after a while. */
    static void end(Process process) {
        List<ProcessHandle> family = family(process);
        family.forEach(ProcessHandle::destroy);
        if (!ended(family)) {
            family.forEach(ProcessHandle::destroyForcibly);
            ended(family);
        }
        STARTED.remove(process);
    }

    /** As a crash would: nothing is written any more, no hook runs. */
    static void kill(Process process) {
        List<ProcessHandle> family = family(process);
        family.forEach(ProcessHandle::destroyForcibly);
        ended(family);
        STARTED.remove(process);
    }

    /** The Java process behind a start script, or the process itself. */
    static ProcessHandle jvm(Process process) {
        return family(process).stream()
                .filter(it -> it.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow(() -> new Bench.Failed("no Java process behind " + process.info().command().orElse("?")));
    }

    private static List<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    }

    private static boolean ended(List<ProcessHandle> family) {
        CountDownLatch left = new CountDownLatch(family.size());
        family.forEach(it -> it.onExit().thenRun(left::countDown));
        try {
            return left.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
