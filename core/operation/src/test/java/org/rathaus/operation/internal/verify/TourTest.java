package org.rathaus.operation.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TourTest {

    private static final String START = "/town/dogs";

    private final Map<String, String> pages = new LinkedHashMap<>();
    private final List<String> looked = new ArrayList<>();
    private HttpServer server;
    private Tour tour;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        tour = new Tour(new Citizen("http://127.0.0.1:" + server.getAddress().getPort(), "de"), (path, html, language) -> {
            looked.add(path);
            return html.contains("bad") ? List.of("is bad") : List.of();
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String page = pages.get(exchange.getRequestURI().toString());
        exchange.getResponseHeaders().add("Content-Type", page != null && page.startsWith("<") ? "text/html;charset=utf-8" : "text/csv");
        byte[] body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void followsOneLinkToEachPageWithParametersAlsoFromThere() throws IOException {
        pages.put(START, "<a href=\"/town/dogs/item/1\"></a><a href=\"dogs/item/2\"></a><a href=\"https://example.org/town/dogs/photo/1\"></a>");
        pages.put(START + "/item/1", "<b>bad</b><img src=\"../photo/1?size=2&amp;x=1#top\">");
        pages.put(START + "/photo/1", "picture");
        tour.look(START);
        assertEquals(Set.of("notice/${token}"), tour.follow(START, Set.of("item/${id}", "photo/${id}", "notice/${token}")));
        assertEquals(List.of(START, START + "/item/1"), looked);
        assertEquals(List.of(START + "/item/1 in de: is bad"), tour.faults());
    }

    @Test
    void saysWhichPageIsNotThere() throws IOException {
        assertFalse(tour.lookIfThere(START + "/draw"));
        assertEquals(List.of(), tour.faults());
        tour.look(START + "/draw");
        assertEquals(List.of(START + "/draw in de: it answers 404"), tour.faults());
    }
}
