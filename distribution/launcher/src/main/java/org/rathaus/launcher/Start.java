package org.rathaus.launcher;

/** The main class: compiled for Java 8, so that a Java that is too old for all others can still be told so. */
public final class Start {

    private static final int JAVA = 17;
    private static final int WRONG_CALL = 2;

    private Start() {}

    /** Hands over to the {@link Launcher}; the exit status is 2 if Java is too old, else the launcher's. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        String refusal = refusal(System.getProperty("java.specification.version"));
        if (!refusal.isEmpty()) {
            System.err.println(refusal);
            System.exit(WRONG_CALL);
        }
        Class.forName("org.rathaus.launcher.Launcher").getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    /** Why it does not run on this version, such as {@code 1.8} or {@code 11}, in a line; empty if it does. */
    static String refusal(String version) {
        int feature = Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        return feature < JAVA ? "rathaus: Java " + JAVA + " or newer is needed, this is Java " + feature : "";
    }
}
