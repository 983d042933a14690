package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Sign-ins of citizens with a password, each of which costs an Argon2id hash, and a page for somebody who is signed in beside the
 * same page for a guest. A guest's browser keeps the choice of a language in a cookie, so that the page is made for it, too; the
 * page for readers without cookies, which is made once a second, is named beside it.
 */
final class SignInBenchmark implements Benchmark {

    private static final String PAGE = "/postal-vote";
    private static final String GUEST = "lang=de";

    /** What a client does again and again. */
    private interface Work {
        void once(Exchange exchange, int client) throws IOException;
    }

    private final Options options;
    private final Workplace place;
    private final int runs;
    private final int seconds;
    private final int warmup;

    SignInBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
        runs = options.runs(3);
        seconds = options.seconds(20);
        warmup = options.warmup(20);
    }

    @Override
    public String method() {
        return runs + " x " + seconds + " s each after " + warmup + " s of warm-up, " + options.clients + " clients, "
                + (options.postgres ? "PostgreSQL" : "Derby") + ", " + Jvm.HEAP + ", page " + PAGE;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Path data = place.newData("portal");
        try (CitizenAccounts accounts = new CitizenAccounts(data); Server server = Server.start(contenders.get(0), place, data)) {
            figures.ranWith(server);
            accounts.offer(server, data, options.town);
            List<String> cookies = open(accounts, server);
            Work signIn = (exchange, client) -> CitizenAccounts.signIn(exchange, server, email(client));
            run(server, warmup, signIn);
            run(server, warmup, page(server, cookies));
            for (int run = 1; run <= runs; run++) {
                Bench.say("sign-in " + run + "/" + runs);
                report(server, "sign-ins", signIn, figures);
                double guest = report(server, "page for a guest", page(server, List.of(GUEST)), figures);
                double citizen = report(server, "page for a citizen who is signed in", page(server, cookies), figures);
                figures.add("signed in : guest, pages a second", "", "portal", citizen / guest);
                report(server, "page for readers without cookies", page(server, List.of("")), figures);
            }
        } finally {
            place.discard(data);
        }
    }

    private static String email(int client) {
        return "citizen" + client + "@example.org";
    }

    private List<String> open(CitizenAccounts accounts, Server server) {
        List<String> cookies = new ArrayList<>();
        try (Exchange exchange = new KeptConnection()) {
            for (int client = 0; client < options.clients; client++) {
                accounts.open(exchange, server, email(client));
                cookies.add(CitizenAccounts.signIn(exchange, server, email(client)));
            }
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot open accounts", e);
        }
        return cookies;
    }

    private static Work page(Server server, List<String> cookies) {
        return (exchange, client) -> {
            Exchange.Answer answer = exchange.ask(server.at(PAGE), cookies.get(client % cookies.size()), null);
            if (answer.status() != 200) {
                throw new Bench.Failed("no page but " + answer.status());
            }
        };
    }

    private double report(Server server, String what, Work work, Figures figures) {
        double before = server.jvm().cpuSeconds();
        long begun = System.nanoTime();
        long done = run(server, seconds, work);
        double perSecond = done / ((System.nanoTime() - begun) / 1e9);
        figures.add(what, "1/s", "portal", perSecond);
        figures.add(what + ", processor time each", "ms", "portal", (server.jvm().cpuSeconds() - before) * 1000 / done);
        return perSecond;
    }

    /** How often all clients together did it in so many seconds. */
    private long run(Server server, int length, Work work) {
        ExecutorService clients = Executors.newFixedThreadPool(options.clients);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(length);
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < options.clients; client++) {
                int number = client;
                counts.add(clients.submit(() -> repeat(work, number, end)));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all;
        } catch (ExecutionException | InterruptedException e) {
            throw new Bench.Failed("a client failed on " + server.name(), e);
        } finally {
            clients.shutdownNow();
        }
    }

    private static long repeat(Work work, int client, long end) throws IOException {
        long done = 0;
        try (Exchange exchange = new KeptConnection()) {
            while (System.nanoTime() < end) {
                work.once(exchange, client);
                done++;
            }
        }
        return done;
    }
}
