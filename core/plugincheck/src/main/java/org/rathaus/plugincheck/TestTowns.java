package org.rathaus.plugincheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.towns.internal.FolderTowns;
import tools.jackson.databind.json.JsonMapper;

/** Makes towns as an operator does, one for each test, so that none sees what another one has left behind. */
final class TestTowns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningPortal portal;
    private final OperatorCommand maker;
    private int made;

    TestTowns(RunningPortal portal) {
        this.portal = portal;
        this.maker = portal.services(OperatorCommand.class).stream().filter(it -> it.name().equals("town new")).findFirst().orElseThrow();
    }

    /** A town that offers services with these settings and writes mails. */
    synchronized Town make(Map<String, Map<String, Object>> services) {
        made++;
        String id = "town-" + made;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> words = List.of(id, "--name", "Musterstadt", "--postcodes", "12345,12346");
        if (maker.run(words, new PrintStream(said, true, StandardCharsets.UTF_8)) != OperatorCommand.DONE) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
        try {
            offer(portal.data().resolve("branding").resolve(id).resolve("town.json"), services, Map.of("from", sender(id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        portal.service(FolderTowns.class).look();
        Towns all = portal.service(Towns.class);
        return all.find(id).filter(it -> services.keySet().stream().allMatch(it::offers))
                .orElseThrow(() -> new IllegalStateException("a town does not take these settings: " + all.problems(id)));
    }

    private static void offer(Path file, Map<String, Map<String, Object>> services, Map<String, Object> mail) throws IOException {
        @SuppressWarnings("unchecked")
        Map<String, Object> town = new TreeMap<>(JSON.readValue(Files.readAllBytes(file), Map.class));
        town.put("address", List.of("Am Markt 1", "12345 Musterstadt"));
        town.put("services", services);
        town.put("mail", mail);
        Files.write(file, JSON.writeValueAsBytes(town));
    }

    /** The address that mails of a town come from. */
    static String sender(String townId) {
        return "post@" + townId + ".example";
    }
}
