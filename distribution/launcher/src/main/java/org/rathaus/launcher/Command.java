package org.rathaus.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A command of the operator, such as {@code backup --to FILE}.
 *
 * @param words the name and the arguments, as the portal gets them
 * @param options where the portal's data is
 */
record Command(List<String> words, LauncherOptions options) {

    private static final String DATA = "--data";
    private static final String DB = "--db";
    /** Makes a portal of its own, in which a plugin can do no harm. */
    private static final String VERIFY = "verify";
    /** Options whose values are files. */
    private static final Set<String> FILES = Set.of("--to", "--settings", "--answers");
    /** Followed by a file. */
    private static final Set<List<String>> WITH_FILE = Set.of(List.of("plugins", "install"), List.of("plugins", "update"), List.of(VERIFY));
    /** Makes a data folder, so it cannot run in the portal of that folder. */
    private static final String RESTORE = "restore";
    private static final String BACKUP = "backup";

    Command {
        words = List.copyOf(words);
    }

    /** True if these arguments call a command, not the portal itself. */
    static boolean isCalledBy(List<String> arguments) {
        return !arguments.isEmpty() && !arguments.get(0).startsWith("-");
    }

    /**
     * Takes the launcher's own options out of the arguments.
     *
     * @throws Refusal if an option lacks its value or has a value that cannot be meant
     */
    static Command parse(List<String> arguments) {
        var words = new ArrayList<String>();
        var own = new ArrayList<String>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            boolean isOwn = word.equals(DATA) || word.equals(DB);
            boolean isFile = !word.startsWith("-") && WITH_FILE.contains(words);
            (isOwn ? own : words).add(isFile ? absolute(word) : word);
            if (rest.hasNext() && (isOwn || FILES.contains(word))) {
                String value = rest.next();
                // the portal's folder is not the shell's
                (isOwn ? own : words).add(isOwn ? value : absolute(value));
            }
        }
        return new Command(words, LauncherOptions.parse(own));
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }

    /** True if it needs a portal, but not the one of the data folder. */
    boolean isRestore() {
        return words.get(0).equals(RESTORE);
    }

    /** True if what it makes becomes another installation. */
    boolean isBackup() {
        return words.get(0).equals(BACKUP);
    }

    /** True if it needs a portal that serves, but not the one of the data folder. */
    boolean isVerify() {
        return words.get(0).equals(VERIFY);
    }

    /** The words of a restore, which is told where to. */
    List<String> withTarget() {
        var all = new ArrayList<>(words);
        all.addAll(List.of(DATA, options.data().toString(), DB, options.database()));
        return all;
    }
}
