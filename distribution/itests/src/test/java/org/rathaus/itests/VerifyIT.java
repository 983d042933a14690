package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.PortalProcess;

/** {@code ./rathaus verify} says of any plugin whether it keeps what plugins promise, and touches no portal that serves. */
class VerifyIT {

    @TempDir
    Path folder;

    private static List<String> verify(int status, Path jar) throws Exception {
        try (PortalProcess command = PortalProcess.call("verify", jar.toString())) {
            assertEquals(status, command.exitStatus(), () -> String.join("\n", command.lines()) + command.errors());
            return Stream.concat(command.lines().stream(), command.errors().stream()).toList();
        }
    }

    @Test
    void aGoodPluginPassesEachCheck() throws Exception {
        List<String> said = verify(0, Path.of(System.getProperty("rathaus.home"), "plugins/org.rathaus.service.transfer-block.jar"));
        assertTrue(said.contains("ok      its form is filled in and received (en)"), () -> String.join("\n", said));
        assertTrue(said.contains("ok      shows nothing of it to another town"), () -> String.join("\n", said));
        assertTrue(said.contains("ok      goes, and leaves nothing registered, running or in memory"), () -> String.join("\n", said));
        assertTrue(said.contains("ok      its pages for staff in en"), () -> String.join("\n", said));
        assertTrue(said.contains("The plugin keeps all that was checked."), () -> String.join("\n", said));
        assertTrue(said.stream().noneMatch(it -> it.startsWith("NOT CHECKED")), () -> String.join("\n", said));
    }

    /** Says nothing in English, shows in each town what was typed in any, keeps a thread, and asks for a file of who has signed in. */
    @Test
    void eachFaultOfABadPluginIsNamed() throws Exception {
        DogsPlugin bad = new DogsPlugin(1, """
                private static volatile String last = "";
                { Thread thread = new Thread(() -> { while (true) { try { Thread.sleep(600_000); } catch (InterruptedException e) { } } }, "dogs-clock");
                  thread.setDaemon(true); thread.start(); }
                @Override
                public String assess(org.rathaus.api.cases.Submission submission, Offer offer) {
                    last = submission.answers().raw("name");
                    return lifecycle().initial();
                }
                @Override
                public FormDefinition form(Offer offer) {
                    return FormDefinition.of(1, Step.of("dog", Question.text("name")), Step.of("proof", Question.file("pass"))
                            .assurance(org.rathaus.api.identity.LevelOfAssurance.LOW));
                }
                @Override
                public Optional<String> text(String key, Locale language, Offer offer) {
                    return key.equals("service.lead") ? Optional.of("Hunde wie " + last)
                            : key.endsWith(".label") || key.endsWith(".title") ? Optional.of(key) : Optional.empty();
                }""");
        List<String> said = verify(1, Files.write(folder.resolve("dogs.jar"), bad.jar()));
        String all = String.join("\n", said);
        assertTrue(all.contains("missing in English: name.label"), all);
        assertTrue(all.contains("ok      its form is filled in and received (en)"), all);
        assertTrue(all.contains("/other-town/dogs shows an answer from the first town"), all);
        assertTrue(all.contains("its thread dogs-clock still runs"), all);
        assertTrue(all.contains("FAILED  goes, and leaves nothing"), all);
    }

    @Test
    void aFileThatIsNotThereIsRefusedAtOnce() throws Exception {
        try (PortalProcess command = PortalProcess.call("verify", folder.resolve("dogs.jar").toString())) {
            assertEquals(2, command.exitStatus());
            assertEquals(List.of("rathaus: verify needs the file of a plugin, and there is none at " + folder.resolve("dogs.jar")), command.errors());
        }
    }
}
