package org.rathaus.auth.internal.openid;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A provider of identities on this machine, honest until a test says otherwise. */
final class TestProvider implements AutoCloseable {

    static final String CLIENT = "rathaus";
    static final String SECRET = "s3cr3t: with %";
    static final String SUBJECT = "f:1:ewa";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    /** Of all that have not changed it: to make one takes longer than to start a provider. */
    private static final RSAKey FIRST = key("key-1");

    /** Signs what a token says. */
    interface Signing {
        String token(JWTClaimsSet claims) throws JOSEException;
    }

    final Map<String, Object> person = new LinkedHashMap<>(Map.of("sub", SUBJECT, "sid", "session-1"));
    UnaryOperator<JWTClaimsSet.Builder> change = it -> it;
    UnaryOperator<Map<String, Object>> describe = it -> it;
    Signing signing = this::signed;
    Duration delay = Duration.ZERO;
    byte[] padding = new byte[0];
    String redirect = "";
    int outage = OK;
    int keyRequests;
    int descriptions;

    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private RSAKey key = FIRST;

    TestProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "test-provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/realm/.well-known/openid-configuration", this::description);
        server.createContext("/realm/keys", this::keys);
        server.createContext("/realm/token", this::token);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realm";
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).keyUse(KeyUse.SIGNATURE).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on it signs with another key, and shows that one only. */
    void rotate(String id) {
        key = key(id);
    }

    RSAKey key() {
        return key;
    }

    /** What a browser brings back once the person has signed in at this address. */
    Map<String, String> signIn(String address) {
        Map<String, String> asked = query(URI.create(address).getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        Map<String, String> answer = new HashMap<>(Map.of("state", asked.get("state"), "code", code));
        return answer;
    }

    static Map<String, String> query(String text) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), decode(parts[1]));
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void description(HttpExchange exchange) throws IOException {
        descriptions++;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", issuer());
        document.put("authorization_endpoint", issuer() + "/authorize");
        document.put("token_endpoint", issuer() + "/token");
        document.put("jwks_uri", issuer() + "/keys");
        document.put("end_session_endpoint", issuer() + "/logout");
        document.put("subject_types_supported", List.of("public"));
        document.put("response_types_supported", List.of("code"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        answer(exchange, OK, describe.apply(document));
    }

    private void keys(HttpExchange exchange) throws IOException {
        keyRequests++;
        answer(exchange, outage, new JWKSet(key).toJSONObject(true));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (outage != OK && keyRequests > 0) {
            answer(exchange, outage, Map.of());
            return;
        }
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        if (asked == null || !knows(exchange) || !asked.get("redirect_uri").equals(sent.get("redirect_uri")) || !isProven(asked, sent)) {
            answer(exchange, BAD_REQUEST, Map.of("error", "invalid_grant"));
            return;
        }
        try {
            answer(exchange, OK, Map.of("access_token", "none of our business", "token_type", "Bearer", "id_token", signing.token(claims(asked))));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private static boolean knows(HttpExchange exchange) {
        String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).replace("Basic ", "");
        String[] parts = new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8).split(":", 2);
        return decode(parts[0]).equals(CLIENT) && decode(parts[1]).equals(SECRET);
    }

    private static boolean isProven(Map<String, String> asked, Map<String, String> sent) {
        CodeVerifier verifier = new CodeVerifier(sent.get("code_verifier"));
        return "S256".equals(asked.get("code_challenge_method"))
                && CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue().equals(asked.get("code_challenge"));
    }

    private JWTClaimsSet claims(Map<String, String> asked) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300))).claim("auth_time", now.getEpochSecond()).claim("nonce", asked.get("nonce"));
        person.forEach(claims::claim);
        return change.apply(claims).build();
    }

    String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, key);
    }

    static String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    /** A token that says that somebody has signed out. */
    String logoutToken(UnaryOperator<JWTClaimsSet.Builder> how) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims = how.apply(new JWTClaimsSet.Builder().issuer(issuer()).audience(CLIENT).issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(120))).jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))).build();
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(new JOSEObjectType("logout+jwt"))
                .build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private void answer(HttpExchange exchange, int status, Map<String, Object> content) throws IOException {
        try (exchange) {
            Thread.sleep(delay.toMillis());
            byte[] text = JSONObjectUtils.toJSONString(content).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (!redirect.isEmpty()) {
                exchange.getResponseHeaders().set("Location", redirect);
            }
            exchange.sendResponseHeaders(redirect.isEmpty() ? status : 307, 0);
            exchange.getResponseBody().write(padding);
            exchange.getResponseBody().write(text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
