package org.rathaus.towns.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** Writes town folders for tests. */
public record Folders(Path root) {

    private static final String JSON = """
            {
              "name": "%s", "officialName": "Stadt %s", "ags": "01060063", "referencePrefix": "%s",
              "hosts": ["%s.localhost"], "languages": ["de", "en"], "postcodes": ["22844"],
              "address": ["Hauptstraße 1", "22844 Musterstadt"], "phone": "+49 40 66969 000", "email": "rathaus@muster.example",
              "contacts": [
                {"areas": ["elections"], "name": "Antje Petersen", "role": {"de": "Wahlamt", "en": "Election office"}, \
                "phone": "+49 40 66969 123", "email": "wahlamt@muster.example"},
                {"areas": ["*"], "name": "Bürgerbüro", "phone": "+49 40 66969 100", "email": "buerger@muster.example"}
              ],
              "services": {
                "postal-vote": {"elections": [{"id": "demo", "rollingWeeks": 6}]},
                "transfer-block": {}
              }
            }
            """;
    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path d=\"M0 0h1\"/></svg>";

    public Folders town(String id, String name, String prefix) throws IOException {
        Files.createDirectories(root.resolve(id));
        return file(id, "town.json", JSON.formatted(name, name, prefix, id))
                .file(id, "tokens.css", "@media (prefers-color-scheme: light) { :root { --kern-color-action-default: #00538a; } }")
                .file(id, "logo.svg", SVG)
                .file(id, "favicon.svg", SVG)
                .file(id, "texts.utf8.properties", "home.title = Willkommen\nhome.intro = Grüße")
                .file(id, "texts_en.utf8.properties", "home.title = Welcome");
    }

    public Folders file(String id, String name, String content) throws IOException {
        Path file = root.resolve(id).resolve(name);
        Files.writeString(file, content);
        // a change within one tick of a coarse file clock is a change nevertheless
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.nanoTime() / 1000));
        return this;
    }

    public Folders replace(String id, String name, String old, String with) throws IOException {
        return file(id, name, Files.readString(root.resolve(id).resolve(name)).replace(old, with));
    }

    public FolderTowns read() {
        return new FolderTowns(root);
    }
}
