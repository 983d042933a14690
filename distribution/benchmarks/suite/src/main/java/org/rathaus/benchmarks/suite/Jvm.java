package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux and the JDK's own tools say about a running Java process. */
final class Jvm {

    /** The same for both servers. */
    static final String HEAP = "-Xmx512m";

    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern HEAP_USED = Pattern.compile("(?:total|committed) \\d+K, used (\\d+)K");

    private final long pid;
    private final String heap;

    /** @param heap what the process was told to take at most, such as {@link #HEAP} */
    Jvm(long pid, String heap) {
        this.pid = pid;
        this.heap = heap;
    }

    long pid() {
        return pid;
    }

    /** The program beside the {@code java} that runs the suite. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /**
     * The garbage collector and whatever else was set, without folders of this machine.
     *
     * @throws Bench.Failed unless the heap may grow just as far as the other contender's
     */
    List<String> flags() {
        List<String> flags = Pattern.compile("-XX:\\S+").matcher(jcmd("VM.flags")).results()
                .map(MatchResult::group)
                .filter(it -> !it.contains("/"))
                .toList();
        if (!flags.contains("-XX:MaxHeapSize=" + bytes(heap))) {
            throw new Bench.Failed("process " + pid + " does not run with " + heap
                    + "; the rathaus script must obey RATHAUS_JAVA_OPTS");
        }
        return flags;
    }

    private static long bytes(String heap) {
        long number = Long.parseLong(heap.replaceAll("\\D", ""));
        return number << (heap.endsWith("g") ? 30 : 20);
    }

    /** Resident set, MiB. */
    double residentMiB() {
        Matcher line = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(proc("status"));
        if (!line.find()) {
            throw new Bench.Failed("no VmRSS of process " + pid);
        }
        return Long.parseLong(line.group(1)) / 1024.0;
    }

    /** Heap in use after a full collection, MiB. */
    double liveHeapMiB() {
        jcmd("GC.run");
        long used = usedKiB(jcmd("GC.heap_info"));
        return used / 1024.0;
    }

    /** Metaspace in use after a full collection, MiB. */
    double liveMetaspaceMiB() {
        jcmd("GC.run");
        // jcmd says it in other words from version to version; here a line of names stands over a line of figures
        List<List<String>> lines = output(tool("jstat"), "-gc", String.valueOf(pid)).lines().map(it -> List.of(it.strip().split("\\s+"))).toList();
        return Double.parseDouble(lines.get(1).get(lines.get(0).indexOf("MU")).replace(',', '.')) / 1024;
    }

    /** How many class loaders have loaded a class of this name and are not yet collected. */
    long loaded(String name) {
        return jcmd("VM.classloaders", "show-classes").lines().filter(line -> line.strip().endsWith(" " + name)).count();
    }

    static long usedKiB(String heapInfo) {
        return HEAP_USED.matcher(heapInfo).results().mapToLong(it -> Long.parseLong(it.group(1))).sum();
    }

    /** Processor time so far, user and system, seconds. */
    double cpuSeconds() {
        String stat = proc("stat");
        // the command in parentheses may contain spaces; user and system time follow twelve and thirteen fields later
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private String proc(String file) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/" + file));
        } catch (IOException e) {
            throw new Bench.Failed("process " + pid + " has ended", e);
        }
    }

    private String jcmd(String... command) {
        List<String> line = new ArrayList<>(List.of(tool("jcmd"), String.valueOf(pid)));
        line.addAll(List.of(command));
        return output(line.toArray(String[]::new));
    }

    private static String output(String... command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Bench.Failed(String.join(" ", command) + ": " + output.strip());
            }
            return output;
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot run " + command[0], e);
        }
    }
}
