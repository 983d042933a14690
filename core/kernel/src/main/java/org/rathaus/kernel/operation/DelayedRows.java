package org.rathaus.kernel.operation;

/** Rows that a bundle stores some seconds late, because one write then does for many. Whoever copies the database wants them in it. */
public interface DelayedRows {

    /** Stores them now; what the database does not take stays for the next time. */
    void flush();
}
