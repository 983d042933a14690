package org.rathaus.kernel.operation;

import java.io.PrintStream;
import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that the operator of the installation does from the shell: {@code ./rathaus <name> …}. Published as an OSGi
 * service; runs within the portal, whether that serves citizens meanwhile or was started for the command only.
 */
@ConsumerType
public interface OperatorCommand {

    /** The exit status when all went well. */
    int DONE = 0;
    /** The exit status when the command found something wrong or failed; what, was printed. */
    int FAILED = 1;
    /** The exit status for arguments that the command does not understand. */
    int USAGE = 2;

    /** The words that call it, such as {@code backup} or {@code audit verify}. */
    String name();

    /** Its arguments and what it does, in one line of English. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments what followed the name; the value of {@code --to} is an absolute path, because the shell's
     *                  folder is not the portal's
     * @param out       what the operator reads, line by line
     * @return one of {@link #DONE}, {@link #FAILED} and {@link #USAGE}
     */
    int run(List<String> arguments, PrintStream out);
}
