package org.rathaus.plugincheck;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What one says to a Chromium and hears from it (chromedevtools.github.io/devtools-protocol), for one thread. */
final class DevTools implements WebSocket.Listener {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    /** What came before it was asked for. */
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;
    private String session = "";
    private int said;

    /**
     * Something that has happened.
     *
     * @param method     what
     * @param parameters about it
     */
    record Event(String method, JsonNode parameters) {
    }

    DevTools(URI address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
    }

    /** All that is said from now on is for this tab. */
    void into(String tab) {
        session = tab;
    }

    /** Says something, and does not wait for the answer. */
    int tell(String method, Map<String, ?> parameters) {
        Map<String, Object> saying = new LinkedHashMap<>(Map.of("id", ++said, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            saying.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(saying), true).join();
        return said;
    }

    /** Says something, and returns the answer. */
    JsonNode ask(String method, Map<String, ?> parameters) {
        int id = tell(method, parameters);
        while (true) {
            JsonNode next = next(method);
            if (next.path("id").asInt(0) == id) {
                if (next.has("error")) {
                    throw new IllegalStateException("the browser refuses " + method + ": " + next.get("error"));
                }
                return next.get("result");
            }
            note(next);
        }
    }

    /** The next event of this kind; those before it are forgotten. */
    Event await(String method) {
        while (true) {
            for (Event event = events.poll(); event != null; event = events.poll()) {
                if (event.method().equals(method)) {
                    return event;
                }
            }
            note(next(method));
        }
    }

    private void note(JsonNode node) {
        if (node.has("method")) {
            events.add(new Event(node.get("method").asString(), node.path("params")));
        }
    }

    private JsonNode next(String what) {
        try {
            JsonNode next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException("the browser does not answer: " + what);
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
        message.append(part);
        if (isLast) {
            heard.add(JSON.readTree(message.toString()));
            message.setLength(0);
        }
        from.request(1);
        return null;
    }
}
