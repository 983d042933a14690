package org.rathaus.auth.internal.openid;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;

/**
 * Talks to providers, with patience for the whole answer, not for each byte of it, and with a limit of its size. It follows no
 * redirect: what we send goes to the address that was agreed, or nowhere.
 */
final class Wire implements HTTPRequestSender, ResourceRetriever {

    static final int LARGEST_ANSWER = 256 * 1024;

    private static final int OK = 200;

    private final HttpClient client;
    private final Duration patience;

    Wire(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Whether nobody on the way can read along: TLS, or nothing leaves this machine. */
    static boolean isSafe(URI address) {
        boolean here = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost()) || "[::1]".equals(address.getHost());
        return "https".equals(address.getScheme()) && address.getHost() != null || "http".equals(address.getScheme()) && here;
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        HttpResponse<byte[]> response = answer(HttpRequest.newBuilder(URI.create(address.toString())).header("Accept", "application/json").build());
        if (response.statusCode() != OK) {
            throw new IOException(address + " answers " + response.statusCode());
        }
        return new Resource(text(response), type(response).orElse(null));
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder copy = HttpRequest.newBuilder(request.getURI()).method(request.getMethod().name(),
                request.getBody() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(request.getBody()));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> copy.header(name, value)));
        HttpResponse<byte[]> response = answer(copy.build());
        HTTPResponse answer = new HTTPResponse(response.statusCode());
        type(response).ifPresent(it -> answer.setHeader("Content-Type", it));
        answer.setBody(text(response));
        return answer;
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        if (!isSafe(request.uri())) {
            throw new IOException(request.uri() + " is not protected by TLS");
        }
        CompletableFuture<HttpResponse<byte[]>> pending = client.sendAsync(request, info -> new BoundedBody(LARGEST_ANSWER));
        try {
            return pending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(request.uri() + " did not answer within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri() + ": " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pending.cancel(true);
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static Optional<String> type(HttpResponse<byte[]> response) {
        return response.headers().firstValue("Content-Type");
    }
}
