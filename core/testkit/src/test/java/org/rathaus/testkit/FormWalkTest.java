package org.rathaus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that shows a form and repeats what it was sent. */
class FormWalkTest {

    private static final String FORM = """
            <form method="post" action="/echo"><input type="hidden" name="_f" value="name"><input id="name" name="name">
            <input id="born" name="born.day"><input id="born-month" name="born.month"><input id="born-year" name="born.year">
            <input type="radio" name="kind" value="a" checked><input type="radio" name="kind" value="b">
            <fieldset disabled><input name="hidden" value="x"></fieldset>
            <select id="size" name="size"><option value="s">S</option><option value="l">L</option></select></form>""";

    private HttpServer server;
    private Visitor visitor;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/form", exchange -> answer(exchange, FORM));
        server.createContext("/rows", exchange -> answer(exchange, """
                <form method="post" action="/echo"><input id="dogs-2-name" name="dogs.2.name"><input id="dogs-2-born" name="dogs.2.born.day">
                <input id="dogs-2-born-month" name="dogs.2.born.month"><input id="dogs-2-born-year" name="dogs.2.born.year"></form>"""));
        server.createContext("/upload", exchange -> answer(exchange, """
                <form method="post" action="/echo" enctype="multipart/form-data"><input id="name" name="name">
                <input type="file" id="proof" name="proof"></form>"""));
        server.createContext("/echo", exchange -> answer(exchange,
                exchange.getRequestHeaders().getFirst("Sec-Fetch-Site") + " "
                        + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        server.start();
        visitor = new Visitor(server.getAddress().getPort());
    }

    @AfterEach
    void end() throws IOException {
        visitor.close();
        server.stop(0);
    }

    @Test
    void sendsWhatABrowserWouldSend() {
        String sent = visitor.visit("/form").answer("name", "Jörg").answer("born", "9.3.1961").answer("kind", "b")
                .answer("size", "l").send().text();
        assertEquals("same-origin _f=name&name=J%C3%B6rg&born.day=9&born.month=3&born.year=1961&kind=b&size=l", sent);
    }

    @Test
    void knowsWhatThePageHasAsAnswers() {
        FormWalk form = visitor.visit("/form").has("born", "").has("kind", "a").has("size", "s");
        form.answer("name", "Jörg").answer("born", "9.3.1961").has("name", "Jörg").has("born", "9.3.1961");
        assertThrows(AssertionError.class, () -> form.has("kind", "b"));
    }

    @Test
    void answersInTheRowsOfGroups() {
        String sent = visitor.visit("/rows").answer("dogs.2.name", "Rex").answer("dogs.2.born", "9.3.2021").send().text();
        assertEquals("same-origin dogs.2.name=Rex&dogs.2.born.day=9&dogs.2.born.month=3&dogs.2.born.year=2021", sent);
    }

    @Test
    void sendsTheButtonThatWasPressed() {
        assertEquals("same-origin _f=name&name=&born.day=&born.month=&born.year=&kind=a&size=s&_op=save",
                visitor.visit("/form").submit("_op", "save").page().text());
    }

    @Test
    void sendsFilesAsABrowserDoes() {
        String sent = visitor.visit("/upload").answer("name", "Jörg").attach("proof", "Ölçü.pdf", "application/pdf",
                "%PDF".getBytes(StandardCharsets.UTF_8)).send().text();
        assertTrue(sent.contains("name=\"proof\"; filename=\"Ölçü.pdf\"") && sent.contains("%PDF"), sent);
        assertTrue(sent.contains("name=\"name\"") && sent.contains("Jörg"), sent);
    }

    @Test
    void refusesAQuestionThatThePageDoesNotAsk() {
        FormWalk form = visitor.visit("/form");
        assertThrows(IllegalArgumentException.class, () -> form.answer("age", "7"));
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
