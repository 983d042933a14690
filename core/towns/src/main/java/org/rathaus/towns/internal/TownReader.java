package org.rathaus.towns.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Makes a town of the files of its folder. */
final class TownReader {

    /** Far above any sensible logo; keeps a stray large file out of the memory. */
    private static final int LARGEST_FILE = 512 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual, it -> it
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addHandler(new SchemaName())
            .build();
    /** Passes over whatever else stands in the file. */
    private static final JsonMapper ANNOUNCEMENTS = JSON.rebuild().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** By {@code $schema} editors know what may stand in the file. */
    private static final class SchemaName extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(DeserializationContext context, JsonParser parser, ValueDeserializer<?> deserializer,
                Object beanOrClass, String name) {
            boolean known = name.equals("$schema") && parser.streamReadContext().getParent().inRoot();
            if (known) {
                parser.skipChildren();
            }
            return known;
        }
    }

    private final Path folder;
    private final SharedBrands brands;
    private final Sighting sighting;

    /** Of a single town. */
    TownReader(Path folder) {
        this(folder, new SharedBrands());
    }

    /** Of one among others, whose brands may be the same. */
    TownReader(Path folder, SharedBrands brands) {
        this.folder = folder;
        this.brands = brands;
        this.sighting = new Sighting(folder);
    }

    /** The town with all its files. */
    FolderTown read() throws BrokenTownException {
        return announcement().read();
    }

    /** The town as far as everybody must know it; all else is read, and checked, when somebody wants to see it. */
    FolderTown announcement() throws BrokenTownException {
        String refusal = TownRules.refusal(id());
        if (refusal != null) {
            throw new BrokenTownException("town.json", refusal);
        }
        byte[] json = bytes("town.json");
        return new FolderTown(id(), announcement(json), new LaterFiles(this, json));
    }

    private static Announcement announcement(byte[] bytes) throws BrokenTownException {
        try {
            return ANNOUNCEMENTS.readValue(bytes, Announcement.class);
        } catch (JacksonException e) {
            json(bytes);
            throw broken(e);
        }
    }

    private static BrokenTownException broken(JacksonException e) {
        return new BrokenTownException("town.json", e.getLocation().getLineNr(), e.getOriginalMessage());
    }

    String id() {
        return folder.getFileName().toString();
    }

    /** The files that were read so far. */
    Sighting sighting() {
        return sighting;
    }

    /** All there is, with this {@code town.json}. */
    TownFiles files(byte[] bytes) throws BrokenTownException {
        TownJson json = json(bytes);
        return new TownFiles(new TownContent(json), texts(json), brand());
    }

    /** Checked by all rules. */
    static TownJson json(byte[] bytes) throws BrokenTownException {
        try {
            JsonLines lines = new JsonLines(JSON, bytes);
            TownJson town = shape(bytes, lines);
            TownRules.check(town, lines);
            return town;
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private static TownJson shape(byte[] bytes, JsonLines lines) throws BrokenTownException {
        try {
            return JSON.readValue(bytes, TownJson.class);
        } catch (DatabindException e) {
            String pointer = e.getPath().stream()
                    .map(it -> "/" + (it.getPropertyName() == null ? it.getIndex() : it.getPropertyName()))
                    .collect(Collectors.joining());
            throw new BrokenTownException("town.json", lines.at(pointer), reason(e, pointer));
        }
    }

    private static String reason(DatabindException e, String pointer) {
        return e instanceof UnrecognizedPropertyException unknown
                ? "unknown entry \"" + unknown.getPropertyName() + "\"; known are " + unknown.getKnownPropertyIds()
                : (pointer + " ").substring(1) + "has a value of the wrong kind";
    }

    private Map<String, TextsFile> texts(TownJson json) throws BrokenTownException {
        Map<String, TextsFile> texts = new LinkedHashMap<>();
        for (String language : json.languages()) {
            String file = "texts" + (language.equals("de") ? "" : "_" + language) + ".utf8.properties";
            texts.put(language, TextsFile.of(file, bytes(file)));
        }
        return texts;
    }

    private FileBrand brand() throws BrokenTownException {
        byte[] logo = bytes("logo.svg");
        return brands.of(Map.of("tokens.css", bytes("tokens.css"), "logo.svg", logo, "favicon.svg", present("favicon.svg").orElse(logo)));
    }

    private byte[] bytes(String file) throws BrokenTownException {
        return present(file).orElseThrow(() -> new BrokenTownException(file, "is missing"));
    }

    private Optional<byte[]> present(String file) throws BrokenTownException {
        try {
            long size = sighting.see(file);
            if (size > LARGEST_FILE) {
                throw new BrokenTownException(file, "is larger than " + LARGEST_FILE / 1024 + " KB");
            }
            return Optional.of(bytes(folder.resolve(file), (int) size));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new BrokenTownException(file, "cannot be read: " + e);
        }
    }

    private static byte[] bytes(Path file, int size) throws IOException {
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(size);
            while (bytes.hasRemaining() && content.read(bytes) > 0) {
                // a file that grows or shrinks meanwhile is read again with the next look
            }
            return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        }
    }
}
