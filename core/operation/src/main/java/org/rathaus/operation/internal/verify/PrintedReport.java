package org.rathaus.operation.internal.verify;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A line for each check and one for each fault. */
final class PrintedReport implements Report {

    private final PrintStream out;
    private final List<String> leftOut = new ArrayList<>();
    private int faults;

    PrintedReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void tell(String check, List<String> found) {
        out.println((found.isEmpty() ? "ok      " : "FAILED  ") + check);
        found.stream().map(String::strip).distinct().forEach(fault -> out.println("          " + fault));
        faults += found.size();
    }

    @Override
    public void leaveOut(String check, String why) {
        out.println("--      " + check + ": " + why);
        leftOut.add(check);
    }

    @Override
    public void note(String text) {
        out.println("        " + text);
    }

    /** What was found out, in a sentence, and what was not. */
    void conclude() {
        out.println(isGood() ? "The plugin keeps all that was checked." : "The plugin does not keep what plugins promise.");
        leftOut.forEach(check -> out.println("NOT CHECKED: " + check));
    }

    boolean isGood() {
        return faults == 0;
    }
}
