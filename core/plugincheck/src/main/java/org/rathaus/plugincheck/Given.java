package org.rathaus.plugincheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the tests of a plugin say of it in files of their resources, in the form in which {@code ./rathaus verify} takes them:
 * {@value #SETTINGS} has what towns set for the service, {@value #ANSWERS} what is answered in which field.
 */
final class Given {

    static final String SETTINGS = "verify-settings.json";
    static final String ANSWERS = "verify-answers.properties";

    private Given() {
    }

    /** What towns set; nothing where the file is missing. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> settings() {
        try (InputStream in = Given.class.getClassLoader().getResourceAsStream(SETTINGS)) {
            return in == null ? new TreeMap<>() : new TreeMap<>(JsonMapper.builder().build().readValue(in.readAllBytes(), Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers by field, which come before samples. */
    static Map<String, String> answers() {
        Properties read = new Properties();
        try (InputStream in = Given.class.getClassLoader().getResourceAsStream(ANSWERS)) {
            if (in != null) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> answers = new HashMap<>();
        read.stringPropertyNames().forEach(field -> answers.put(field, read.getProperty(field)));
        return answers;
    }
}
