package org.rathaus.archetype;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/**
 * Asks the person at the terminal.
 *
 * @param in  what is typed
 * @param out where the questions are shown
 */
record Terminal(BufferedReader in, PrintStream out) {

    /** What was typed, or else what is usual; empty if that is empty, too, or nobody is there. */
    String ask(String question, String usual) throws IOException {
        out.print(question + (usual.isEmpty() ? ": " : " [" + usual + "]: "));
        out.flush();
        String typed = in.readLine();
        return typed == null || typed.isBlank() ? usual : typed.strip();
    }
}
