package org.rathaus.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of the server, as Linux counts it in {@code /proc/PID/stat}. */
final class ServerCpu {

    /** Unit of the two fields: clock ticks, which Linux shows to programs as hundredths of a second everywhere. */
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    private final long pid;

    /** @param pid the server's process, or 0 where nobody asks */
    ServerCpu(long pid) {
        this.pid = pid;
    }

    boolean asked() {
        return pid > 0;
    }

    /** Seconds spent so far in user and system mode by all threads; 0 where nobody asks. */
    double seconds() {
        if (!asked()) {
            return 0;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the second field is the command in parentheses and may itself contain spaces
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the processor time of " + pid, e);
        }
    }
}
