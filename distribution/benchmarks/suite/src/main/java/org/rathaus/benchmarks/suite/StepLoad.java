package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that send the same step again and again, each with a draft of its own, and then read its page. */
final class StepLoad {

    private static final int SEE_OTHER = 303;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;
    private final LongFormPlugin form;
    private final int clients;
    private final URI step;

    StepLoad(Server server, LongFormPlugin form, int clients) {
        this.server = server;
        this.form = form;
        this.clients = clients;
        this.step = server.at("/" + form.service() + "/apply/all");
    }

    /**
     * What was measured: milliseconds for each request, processor seconds of the server for all of them.
     *
     * @param sent    for steps that were sent
     * @param sentCpu for these
     * @param read    for pages that were read
     * @param readCpu for these
     */
    record Result(List<Double> sent, double sentCpu, List<Double> read, double readCpu) {

        void addTo(Figures figures, String of) {
            figures.add("sending a step, p95" + of, "ms", "portal", Figures.percentile(sent, 95));
            figures.add("sending a step, processor time" + of, "ms", "portal", sentCpu * 1000 / sent.size());
            figures.add("reading its page, p95" + of, "ms", "portal", Figures.percentile(read, 95));
            figures.add("reading its page, processor time" + of, "ms", "portal", readCpu * 1000 / read.size());
        }
    }

    /** So many seconds of sending, and as many of reading. */
    Result run(int seconds) {
        List<String> drafts = java.util.stream.IntStream.range(0, clients).mapToObj(client -> begin()).toList();
        double before = server.jvm().cpuSeconds();
        List<Double> sent = all(drafts, seconds, this::send);
        double between = server.jvm().cpuSeconds();
        List<Double> read = all(drafts, seconds, this::read);
        return new Result(sent, between - before, read, server.jvm().cpuSeconds() - between);
    }

    private interface Exchange {
        void once(String draft, int round);
    }

    private List<Double> all(List<String> drafts, int seconds, Exchange exchange) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<List<Double>>> work = new ArrayList<>();
            drafts.forEach(draft -> work.add(() -> until(end, draft, exchange)));
            List<Double> times = new ArrayList<>();
            for (Future<List<Double>> client : threads.invokeAll(work)) {
                times.addAll(client.get());
            }
            return times;
        } catch (InterruptedException | ExecutionException e) {
            throw new Bench.Failed("a client failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> until(long end, String draft, Exchange exchange) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; System.nanoTime() < end; round++) {
            long begun = System.nanoTime();
            exchange.once(draft, round);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        return times;
    }

    /** The cookie that the first step gives, the only one. */
    private String begin() {
        HttpResponse<byte[]> answer = exchange(posting(0));
        List<String> cookies = answer.headers().allValues("set-cookie");
        if (answer.statusCode() != SEE_OTHER || cookies.size() != 1 || !cookies.get(0).startsWith("draft=")) {
            throw new Bench.Failed("a first step answered " + answer.statusCode() + " with the cookies " + cookies.size());
        }
        return cookies.get(0).replaceAll(";.*", "");
    }

    private void send(String draft, int round) {
        HttpResponse<byte[]> answer = exchange(posting(round).header("Cookie", draft));
        if (answer.statusCode() != SEE_OTHER || !answer.headers().firstValue("location").orElse("").endsWith("/check")) {
            throw new Bench.Failed("a step answered " + answer.statusCode());
        }
        requireNoSession(answer);
    }

    private void read(String draft, int round) {
        HttpResponse<byte[]> answer = exchange(HttpRequest.newBuilder(step).header("Cookie", draft).header("Accept-Encoding", "gzip"));
        if (answer.statusCode() != 200) {
            throw new Bench.Failed("the page of a step answered " + answer.statusCode());
        }
        requireNoSession(answer);
    }

    private static void requireNoSession(HttpResponse<byte[]> answer) {
        if (!answer.headers().allValues("set-cookie").isEmpty()) {
            throw new Bench.Failed("a form sets a cookie that is no draft's");
        }
    }

    private HttpRequest.Builder posting(int round) {
        return HttpRequest.newBuilder(step).POST(BodyPublishers.ofString(form.answers(round)))
                .header("Content-Type", "application/x-www-form-urlencoded").header("Sec-Fetch-Site", "same-origin");
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("the portal does not answer", e);
        }
    }
}
