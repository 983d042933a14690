package org.rathaus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Has the towns of a developer's portal write mails and offer the service that is being written. */
final class DeveloperTowns {

    private static final Pattern SERVICES = Pattern.compile("\"services\"\\s*:\\s*\\{(\\s*})?");

    private final Optional<String> service;

    DeveloperTowns(Optional<String> service) {
        this.service = service;
    }

    /** Changes what lacks in {@code town.json} of each town below a folder. */
    void prepare(Path branding) {
        try (Stream<Path> folders = Files.list(branding)) {
            List<Path> towns = folders.map(it -> it.resolve("town.json")).filter(Files::isRegularFile).toList();
            for (Path town : towns) {
                String before = Files.readString(town);
                String after = prepared(before, town.getParent().getFileName().toString());
                if (!after.equals(before)) {
                    Files.writeString(town, after);
                }
            }
        } catch (IOException e) {
            throw Refusal.wrongCall("the towns in " + branding + " cannot be changed: " + e.getMessage());
        }
    }

    String prepared(String json, String town) {
        String mail = says(json, "mail") ? "" : "\"mail\": {\"from\": \"rathaus@" + town + ".example\"},\n  ";
        String offer = service.filter(it -> !says(json, it)).map(it -> "\n    \"" + it + "\": {}").orElse("");
        Matcher services = SERVICES.matcher(json);
        if (!services.find()) {
            return json;
        }
        boolean isEmpty = services.group(1) != null;
        String end = isEmpty ? "}" : offer.isEmpty() ? "" : ",";
        return new StringBuilder(json).replace(services.start(), services.end(), mail + "\"services\": {" + offer + end).toString();
    }

    private static boolean says(String json, String key) {
        return Pattern.compile("\"" + Pattern.quote(key) + "\"\\s*:").matcher(json).find();
    }
}
