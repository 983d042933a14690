package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;

class InspectionTest {

    private static List<String> ids(String properties) throws XMLStreamException {
        String description = """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="org.example.Dogs">
                  <service><provide interface="org.rathaus.api.service.PublicService"/></service>%s
                  <implementation class="org.example.Dogs"/>
                </scr:component>""".formatted(properties);
        return Inspection.ids(new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsTheIdOfAServiceFromItsDescription() throws Exception {
        assertEquals(List.of("dogs"), ids("<property name=\"rathaus.service.minutes\" type=\"Integer\" value=\"5\"/>"
                + "<property name=\"rathaus.service.id\" type=\"String\" value=\"dogs\"/>"));
    }

    @Test
    void findsNoneInOtherComponents() throws Exception {
        assertEquals(List.of(), ids(""));
    }

    @Test
    void followsNoReferenceOutOfADescription() {
        String description = "<!DOCTYPE x [<!ENTITY out SYSTEM \"file:///etc/hostname\">]><property name=\"rathaus.service.id\" value=\"&out;\"/>";
        assertThrows(XMLStreamException.class, () -> Inspection.ids(new ByteArrayInputStream(description.getBytes(StandardCharsets.UTF_8))));
    }
}
