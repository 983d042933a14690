package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rathaus.testkit.PortalProcess;

/**
 * Who calls commands in the shell.
 *
 * @param data the folder of the portal that is meant
 * @param database what the command is told of the database
 */
record Operator(Path data, String... database) {

    /** Calls a command that must succeed, and returns what it printed. */
    List<String> does(String... words) throws Exception {
        try (PortalProcess command = call(words)) {
            assertEquals(0, command.exitStatus(), () -> command.lines() + " " + command.errors());
            assertEquals(List.of(), command.errors());
            return command.lines();
        }
    }

    /** Calls a command that must fail with this status, and returns all that it said. */
    List<String> fails(int status, String... words) throws Exception {
        try (PortalProcess command = call(words)) {
            assertEquals(status, command.exitStatus(), () -> command.lines() + " " + command.errors());
            var said = new ArrayList<>(command.lines());
            said.addAll(command.errors());
            return said;
        }
    }

    private PortalProcess call(String... words) throws IOException {
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", data.toString()));
        arguments.addAll(List.of(database));
        return PortalProcess.call(arguments.toArray(String[]::new));
    }

    /** All rows and files of a town, as lines that do not depend on the order in which the database keeps them. */
    List<String> rows(String town, Path file) throws Exception {
        does("town", "export", town, "--to", file.toString());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> lines = new ArrayList<>(text(zip, zip.getEntry("rows.jsonl")).lines().toList());
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("attachments/")) {
                    lines.add(entry.getName() + " " + text(zip, entry));
                }
            }
            return lines.stream().sorted().toList();
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
