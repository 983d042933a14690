package org.rathaus.operation.internal.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import tools.jackson.databind.json.JsonMapper;

/**
 * A town of the portal in which a plugin is looked at.
 *
 * @param towns  all towns
 * @param folder with the folders of all towns
 * @param id     the town's
 */
record SampleTown(Towns towns, Path folder, String id) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 50;

    /** Has the town offer a service, and returns when it does. */
    void offer(String service, Map<String, Object> settings) throws IOException, InterruptedException {
        Path file = folder.resolve(id).resolve("town.json");
        @SuppressWarnings("unchecked")
        Map<String, Object> town = JSON.readValue(Files.readAllBytes(file), Map.class);
        town.put("services", Map.of(service, settings));
        Path unfinished = Files.write(file.resolveSibling("town.json.new"), JSON.writeValueAsBytes(town));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        // what was made a moment ago may not be known yet
        for (int waited = 0; towns.find(id).filter(it -> it.offers(service)).isEmpty(); waited += PAUSE_MILLIS) {
            if (waited > PATIENCE_MILLIS) {
                throw new IOException("the sample town " + id + " cannot be given the service; the log says why");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    Town town() {
        return towns.find(id).orElseThrow(() -> new IllegalStateException("no town " + id));
    }
}
