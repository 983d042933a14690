package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeveloperTownsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"services": {"a": {}}}                                | {"mail": {"from": "rathaus@x.example"}, "services": { "dogs": {},"a": {}}}
            {"services" : { }}                                     | {"mail": {"from": "rathaus@x.example"}, "services": { "dogs": {}}}
            {"mail": {"from": "b@x.example"}, "services": {"a": 1}} | {"mail": {"from": "b@x.example"}, "services": { "dogs": {},"a": 1}}
            {"mail": {}, "services": {"dogs": {"fee": 1}}}         | {"mail": {}, "services": {"dogs": {"fee": 1}}}
            {"x": {"services": ["a"]}, "services": {"dogs": {}}}   | {"x": {"services": ["a"]}, "mail": {"from": "rathaus@x.example"}, "services": {"dogs": {}}}
            {"services": []}                                       | {"services": []}
            """)
    void writeMailsAndOfferTheServiceOnce(String before, String after) {
        DeveloperTowns towns = new DeveloperTowns(Optional.of("dogs"));
        String prepared = towns.prepared(before, "x");
        assertEquals(after, prepared.replaceAll("\\s+", " "));
        assertEquals(prepared, towns.prepared(prepared, "x"));
    }
}
