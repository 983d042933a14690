package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The load driver, in a process of its own, so that neither server pays for it. */
final class Driver {

    private static final int LONGEST_SECONDS = 300;

    private final Path jar;
    private final Workplace place;
    private final int clients;

    Driver(Options options, Workplace place) {
        this.jar = options.benchmarksFolder().resolve("load/target/load.jar");
        this.place = place;
        this.clients = options.clients;
    }

    /**
     * Citizens apply one after the other.
     *
     * @param warmup seconds of the same load before the measurement, for the driver's own sake
     * @param record gets the reference and status link of every acknowledged application
     */
    JsonNode apply(Server server, int warmup, int seconds, Path record) {
        return run("apply", "--base", server.at("").toString(), "--clients", String.valueOf(clients),
                "--warmup", String.valueOf(warmup), "--seconds", String.valueOf(seconds),
                "--pid", String.valueOf(server.jvm().pid()), "--record", record.toString());
    }

    /**
     * Citizens apply until the process is ended, each under a family name of their own.
     *
     * @param drafts gets what each of them sent last, and whether it was answered
     */
    Process begin(Server server, Path record, Path drafts) {
        return start(place.log("driver"), "apply", "--base", server.at("").toString(), "--clients", String.valueOf(clients),
                "--warmup", "0", "--seconds", String.valueOf(LONGEST_SECONDS), "--record", record.toString(), "--drafts", drafts.toString());
    }

    /** Those who heard nothing send again, twice. */
    JsonNode resend(Server server, Path drafts) {
        return run("resend", "--base", server.at("/").toString(), "--drafts", drafts.toString());
    }

    /** Opens the status page of every recorded application. */
    JsonNode verify(Server server, Path record) {
        return run("verify", "--base", server.at("/").toString(), "--record", record.toString());
    }

    /**
     * Citizens arrive as they do, however fast the portal is: some apply, others read the page of the service.
     *
     * @param applying citizens who begin an application, a second
     * @param reading  citizens who open the page, a second; 0: nobody
     * @param record   gets the reference and status link of every acknowledged application
     * @return what those who applied met, and those who read, if any did
     */
    List<JsonNode> arrive(Server server, double applying, double reading, int seconds, Path record) {
        Path readers = place.log("driver-readers");
        Process beside = reading == 0 ? null : start(readers, "info", "--base", server.at("").toString(), "--rate", String.valueOf(reading),
                "--seconds", String.valueOf(seconds));
        try {
            JsonNode applied = run("apply", "--base", server.at("").toString(), "--rate", String.valueOf(applying), "--seconds", String.valueOf(seconds),
                    "--pid", String.valueOf(server.jvm().pid()), "--record", record.toString());
            return beside == null ? List.of(applied) : List.of(applied, result(beside, readers));
        } finally {
            if (beside != null) {
                Processes.end(beside);
            }
        }
    }

    private Process start(Path output, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Jvm.tool("java"), "-Xmx256m", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--dump", place.folder().resolve("failed-pages").toString()));
        try {
            Files.deleteIfExists(output);
            return Processes.start(command, place.folder(), output);
        } catch (IOException e) {
            throw new Bench.Failed("cannot run the load driver", e);
        }
    }

    private JsonNode run(String... arguments) {
        Path output = place.log("driver");
        return result(start(output, arguments), output);
    }

    private static JsonNode result(Process process, Path output) {
        try {
            process.waitFor();
            Processes.end(process);
            return Files.readAllLines(output).stream()
                    .filter(line -> line.startsWith("{"))
                    .map(line -> JsonMapper.shared().readTree(line))
                    .findFirst()
                    .orElseThrow(() -> new Bench.Failed("the load driver failed, see " + output));
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot run the load driver", e);
        }
    }
}
