package org.rathaus.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What Derby does while a test runs; to be registered before the portal, as Derby asks whether it shall tell when it starts. */
final class DerbyLog implements BeforeAllCallback, AfterAllCallback {

    private static final Pattern EXECUTED = Pattern.compile("Executing prepared statement: (.*?) :End prepared statement", Pattern.DOTALL);
    private static final String FILE = "derby.stream.error.file";
    private static final List<String> SWITCHES = List.of("derby.language.logStatementText", "derby.language.logQueryPlan");

    private final Map<String, String> before = new HashMap<>();
    private Path file;

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        file = Files.createTempDirectory("rathaus-").resolve("derby.log");
        set(FILE, file.toString());
        SWITCHES.forEach(it -> set(it, "true"));
    }

    private void set(String key, String value) {
        before.put(key, System.setProperty(key, value));
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        before.forEach((key, value) -> {
            if (value == null) {
                System.clearProperty(key);
            } else {
                System.setProperty(key, value);
            }
        });
        Files.delete(file);
        Files.delete(file.getParent());
    }

    /** What it writes down meanwhile. */
    String during(Runnable work) throws IOException {
        int known = Files.readString(file).length();
        work.run();
        return Files.readString(file).substring(known);
    }

    /** The statements that were executed, in their order. */
    static List<String> statements(String log) {
        return EXECUTED.matcher(log).results().map(it -> it.group(1)).toList();
    }
}
