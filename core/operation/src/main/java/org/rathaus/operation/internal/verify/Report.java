package org.rathaus.operation.internal.verify;

import java.io.PrintStream;
import java.util.List;

/** What was found out, a line for each check and one for each fault. */
final class Report {

    private final PrintStream out;
    private int faults;

    Report(PrintStream out) {
        this.out = out;
    }

    /** A check that holds when there are no faults. */
    void tell(String check, List<String> found) {
        out.println((found.isEmpty() ? "ok      " : "FAILED  ") + check);
        found.stream().map(String::strip).distinct().forEach(fault -> out.println("          " + fault));
        faults += found.size();
    }

    /** A check that could not be made. */
    void leaveOut(String check, String why) {
        out.println("--      " + check + ": " + why);
    }

    /** Something to know. */
    void note(String text) {
        out.println("        " + text);
    }

    boolean isGood() {
        return faults == 0;
    }
}
