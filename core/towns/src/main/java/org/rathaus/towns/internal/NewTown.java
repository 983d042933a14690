package org.rathaus.towns.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a town that begins: no services yet, the colours of KERN, German and English.
 *
 * @param id        the folder's name
 * @param prefix    of references, which no other town has
 * @param name      what people call it
 * @param official  its official name
 * @param ags       official municipality key
 * @param postcodes of its places
 * @param phone     of the town hall
 * @param email     of the town hall
 */
record NewTown(String id, String prefix, String name, String official, String ags, List<String> postcodes, String phone, String email) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LANGUAGES = List.of("de", "en");
    private static final List<String> BRAND = List.of("tokens.css", "logo.svg", "favicon.svg");
    private static final List<String> TEXTS = List.of("texts.utf8.properties", "texts_en.utf8.properties");

    /**
     * Writes all files, or none: the portal never sees half a town.
     *
     * @throws BrokenTownException if what the town was given keeps no rule of {@code town.json}
     * @throws java.nio.file.FileAlreadyExistsException if there is such a folder
     */
    void write(Path towns) throws IOException, BrokenTownException {
        Path made = Files.createTempDirectory(towns, ".new-");
        Path folder = made.resolve(id);
        try {
            Files.createDirectory(folder);
            Files.writeString(folder.resolve("town.json"), json());
            for (String file : BRAND) {
                Files.writeString(folder.resolve(file), blank(file));
            }
            for (String file : TEXTS) {
                Files.writeString(folder.resolve(file), filled(blank(file)));
            }
            new TownReader(folder).read();
            Files.move(folder, towns.resolve(id), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(made);
        }
    }

    private String json() {
        Map<String, Object> town = new LinkedHashMap<>();
        town.put("name", name);
        town.put("officialName", official);
        town.put("ags", ags);
        town.put("referencePrefix", prefix);
        town.put("hosts", List.of());
        town.put("languages", LANGUAGES);
        town.put("postcodes", postcodes);
        town.put("address", List.of("[AUSFÜLLEN: Straße und Hausnummer]", postcodes.stream().findFirst().orElse("[AUSFÜLLEN: Postleitzahl]") + " " + name));
        town.put("phone", phone);
        town.put("email", email);
        town.put("contacts", List.of());
        town.put("services", Map.of());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(town) + "\n";
    }

    private String filled(String texts) {
        return texts.replace("${officialName}", escaped(official)).replace("${phone}", escaped(phone)).replace("${email}", escaped(email));
    }

    /** As a value in a file of properties. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\");
    }

    private static String blank(String file) throws IOException {
        try (InputStream content = NewTown.class.getResourceAsStream("blank/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path made) throws IOException {
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
