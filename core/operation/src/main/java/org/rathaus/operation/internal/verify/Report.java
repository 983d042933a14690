package org.rathaus.operation.internal.verify;

import java.util.List;

/** Who is told what was found out. */
public interface Report {

    /** A check that holds when there are no faults. */
    void tell(String check, List<String> faults);

    /** A check that could not be made. */
    void leaveOut(String check, String why);

    /** Something to know. */
    void note(String text);
}
