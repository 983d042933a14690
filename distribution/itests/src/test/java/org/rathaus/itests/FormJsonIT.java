package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.testkit.PortalContainer;

/** What the shipped services ask, as JSON: as the schema says that the portal serves. */
@Tag(PortalContainer.SHARED)
class FormJsonIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static List<String> faults(String json) {
        String schema = PORTAL.visitor().get("/assets/1/form.schema.json").text();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(json, InputFormat.JSON).stream()
                .map(Error::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postal-vote", "transfer-block", "postal-vote norderstedt", "gallery"})
    void isAsThePublishedSchemaSays(String form) throws Exception {
        String[] words = ("form " + form).split(" ");
        String json = String.join("\n", new Operator(PORTAL.data()).does(words));
        assertTrue(json.contains("\"questions\""), json);
        assertEquals(List.of(), faults(json));
    }
}
