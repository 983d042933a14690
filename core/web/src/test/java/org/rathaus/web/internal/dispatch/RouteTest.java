package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.testing.SampleTown;

class RouteTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            staff,    /service/bike-boxes,            /town/staff/service/bike-boxes | bike-boxes |
            staff,    /service/bike-boxes/,           /town/staff/service/bike-boxes | bike-boxes | /
            staff,    /service/bike-boxes/box/17,     /town/staff/service/bike-boxes | bike-boxes | /box/17
            staff,    /service/,                      none
            staff,    /service,                       none
            staff,    /services/bike-boxes,           none
            staff,    /case/1,                        none
            bike-boxes, /service/bike-boxes,          none
            account,  /service/bike-boxes,            none
            """)
    void findsTheServiceWhosePagesForStaffAreMeant(String segment, String rest, String expected) {
        assertEquals(expected, new Route(new SampleTown("town"), "/town", segment, rest).desk()
                .map(it -> (it.base() + " | " + it.segment() + " | " + it.rest()).strip()).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({"staff, /service/bike-boxes"})
    void knowsNoneOutsideATown(String segment, String rest) {
        assertEquals(true, new Route(null, "", segment, rest).desk().isEmpty());
    }
}
