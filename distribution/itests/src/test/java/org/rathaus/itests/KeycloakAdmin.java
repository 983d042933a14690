package org.rathaus.itests;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who looks after the realm, through Keycloak's admin REST API. */
final class KeycloakAdmin {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIRST_ERROR = 400;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private int rotations;

    /** Of the server at this address. */
    KeycloakAdmin(String address) {
        this.address = address;
    }

    /**
     * Tells a client where its town is.
     *
     * @param redirects   where people come back to after signing in
     * @param afterLogout where they come back to after signing out
     * @param logout      where Keycloak says that somebody has signed out elsewhere
     */
    void connect(String clientId, List<String> redirects, List<String> afterLogout, String logout) {
        ObjectNode client = (ObjectNode) read("GET", "/clients?clientId=" + clientId, "").get(0);
        ArrayNode uris = client.putArray("redirectUris");
        redirects.forEach(uris::add);
        ((ObjectNode) client.get("attributes")).put("post.logout.redirect.uris", String.join("##", afterLogout))
                .put("backchannel.logout.url", logout);
        read("PUT", "/clients/" + client.get("id").stringValue(), client.toString());
    }

    /** From now on tokens are signed with another key; what the former has signed can still be checked. */
    void rotateKeys() {
        rotations++;
        ObjectNode key = JSON.createObjectNode().put("name", "rotated-" + rotations).put("providerId", "rsa-generated")
                .put("providerType", "org.keycloak.keys.KeyProvider");
        ObjectNode settings = key.putObject("config");
        Map.of("priority", "" + (1000 + rotations), "enabled", "true", "active", "true", "algorithm", "RS256", "keySize", "2048")
                .forEach((name, value) -> settings.putArray(name).add(value));
        read("POST", "/components", key.toString());
    }

    /** Ends all sessions of a user, as an administrator does; clients with a logout address are told. */
    void signOut(String user) {
        read("POST", "/users/" + idOf(user) + "/logout", "");
    }

    /** Puts a user into a group of the realm, or takes the user out of it. */
    void setMember(String user, String group, boolean isMember) {
        JsonNode found = read("GET", "/groups?exact=true&search=" + encode(group), "").get(0);
        read(isMember ? "PUT" : "DELETE", "/users/" + idOf(user) + "/groups/" + found.get("id").stringValue(), "");
    }

    private String idOf(String user) {
        return read("GET", "/users?exact=true&username=" + encode(user), "").get(0).get("id").stringValue();
    }

    /** @throws AssertionError if Keycloak refuses */
    private JsonNode read(String method, String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + KeycloakRealm.NAME + path))
                .header("Authorization", "Bearer " + token()).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    /** A new one each time: they last a minute. */
    private String token() {
        String form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", KeycloakRealm.ADMIN,
                "password", KeycloakRealm.PASSWORD).entrySet().stream()
                .map(it -> it.getKey() + "=" + encode(it.getValue())).collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer.body()).get("access_token").stringValue();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new AssertionError(answer + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
