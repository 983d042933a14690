package org.rathaus.towns.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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

    private static final PassedFiles PASSED = new PassedFiles();

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual, it -> it
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addHandler(new SchemaName())
            .build();

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

    TownReader(Path folder) {
        this.folder = folder;
    }

    FolderTown read() throws BrokenTownException {
        String id = folder.getFileName().toString();
        String refusal = TownRules.refusal(id);
        if (refusal != null) {
            throw new BrokenTownException("town.json", refusal);
        }
        TownJson json = json(bytes("town.json"));
        return new FolderTown(id, json, texts(json), brand());
    }

    static TownJson json(byte[] bytes) throws BrokenTownException {
        try {
            JsonLines lines = new JsonLines(JSON, bytes);
            TownJson town = shape(bytes, lines);
            TownRules.check(town, lines);
            return town;
        } catch (JacksonException e) {
            throw new BrokenTownException("town.json", e.getLocation().getLineNr(), e.getOriginalMessage());
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

    private Map<String, Properties> texts(TownJson json) throws BrokenTownException {
        Map<String, Properties> texts = new LinkedHashMap<>();
        for (String language : json.languages()) {
            String suffix = language.equals("de") ? "" : "_" + language;
            texts.put(language, properties("texts" + suffix + ".utf8.properties"));
        }
        return texts;
    }

    private Properties properties(String file) throws BrokenTownException {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(text(file, bytes(file))));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenTownException(file, e.getMessage());
        }
        return texts;
    }

    private FileBrand brand() throws BrokenTownException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : FileBrand.FILES) {
            files.put(file, bytes(file));
        }
        PASSED.pass("colours", files.get("tokens.css"), () -> ContrastCheck.check(TokensCheck.check(text("tokens.css", files.get("tokens.css")))));
        for (String drawing : List.of("logo.svg", "favicon.svg")) {
            PASSED.pass("drawing", files.get(drawing), () -> SvgCheck.check(drawing, files.get(drawing)));
        }
        return new FileBrand(files);
    }

    private static String text(String file, byte[] bytes) throws BrokenTownException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BrokenTownException(file, "is not UTF-8");
        }
    }

    private byte[] bytes(String file) throws BrokenTownException {
        try (InputStream content = Files.newInputStream(folder.resolve(file))) {
            byte[] bytes = content.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new BrokenTownException(file, "is larger than " + LARGEST_FILE / 1024 + " KB");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new BrokenTownException(file, "is missing");
        } catch (IOException e) {
            throw new BrokenTownException(file, "cannot be read: " + e);
        }
    }
}
