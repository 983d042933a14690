package org.rathaus.benchmarks.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.rathaus.benchmarks.load.ApplyJourney.Acknowledgement;

/**
 * Drives a portal as citizens without JavaScript would and prints one line of JSON. Exit status 1 if anything
 * failed, 2 if the command line is wrong.
 */
public final class Load {

    private static final int MOST_DUMPS = 5;
    private static final long LATE_NANOS = 50_000_000;

    private final Options options;
    private final ApplyJourney apply;
    private final Map<String, List<String>> given;
    private final List<Acknowledgement> recorded;
    private final References references;
    private final Unanswered unanswered;
    private final String mark = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + "-";
    private final AtomicLong citizens = new AtomicLong();
    private final Transport shared;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong notStarted = new AtomicLong();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger missing = new AtomicInteger();
    private final AtomicInteger unreachable = new AtomicInteger();

    private Load(Options options) throws IOException {
        this.options = options;
        this.given = options.form == null ? Map.of() : Json.parseChoices(Files.readString(options.form));
        boolean writes = options.scenario.equals("apply");
        this.unanswered = writes && options.drafts != null ? new Unanswered(options.drafts) : null;
        this.apply = new ApplyJourney(options, unanswered);
        this.references = writes && options.record != null ? new References(options.record) : null;
        this.recorded = writes || options.record == null ? List.of() : References.read(options.record, options.base);
        this.shared = options.jdkClient ? new JdkTransport(options.timeoutSeconds) : null;
    }

    public static void main(String[] args) throws Exception {
        Options options;
        try {
            options = new Options(args);
        } catch (Options.Invalid e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        Load load = new Load(options);
        boolean ok = switch (options.scenario) {
            case "verify" -> load.verify();
            case "resend" -> new Resending(options, load.transport()).run();
            default -> load.drive();
        };
        // the threads of the JDK client do not end by themselves
        System.exit(ok ? 0 : 1);
    }

    private boolean drive() throws Exception {
        if (options.scenario.equals("status") && recorded.isEmpty()) {
            throw new IllegalStateException("nothing recorded in " + options.record);
        }
        long begin = System.nanoTime();
        long measured = begin + (long) (options.warmup * 1e9);
        long end = measured + (long) (options.seconds * 1e9);
        long giveUp = end + (long) (options.drain * 1e9);
        Arrivals arrivals = new Arrivals(options.rate, begin, end, options.seed);

        Stats warmup = new Stats();
        Stats total = new Stats();
        ServerCpu server = new ServerCpu(options.pid);
        List<Thread> citizens = start(client -> {
            Random random = new Random(options.seed * 31 + client);
            work(arrivals, random, measured, giveUp, warmup, total);
        });
        sleepUntil(measured);
        long cpuBefore = cpuNanos();
        double serverBefore = server.seconds();
        join(citizens);
        double elapsed = Math.max(options.seconds, (System.nanoTime() - measured) / 1e9);
        double cpu = (cpuNanos() - cpuBefore) / 1e9;
        double serverCpu = server.seconds() - serverBefore;
        if (references != null) {
            references.close();
        }
        if (unanswered != null) {
            unanswered.close();
        }
        print(total, elapsed, warmup, cpu, server.asked() ? OptionalDouble.of(serverCpu) : OptionalDouble.empty());
        return total.journeysFailed() + warmup.journeysFailed() + notStarted.get() == 0;
    }

    private List<Thread> start(IntConsumer work) {
        List<Thread> citizens = IntStream.range(0, options.clients).mapToObj(it -> new Thread(() -> work.accept(it), "citizen-" + it)).toList();
        citizens.forEach(Thread::start);
        return citizens;
    }

    private static void join(List<Thread> citizens) throws InterruptedException {
        for (Thread citizen : citizens) {
            citizen.join();
        }
    }

    private void print(Stats total, double elapsed, Stats warmup, double cpu, OptionalDouble serverCpu) {
        Json json = new Json()
                .text("scenario", options.scenario)
                .text("base", options.base.toString())
                .text("loop", options.rate > 0 ? "open" : "closed")
                .number("clients", options.clients)
                .number("rate", options.rate)
                .number("seconds", elapsed);
        total.writeTo(json, elapsed);
        json.number("late", late.get())
                .number("notStarted", notStarted.get())
                .number("warmupFailed", warmup.journeysFailed())
                .number("driverCpuSeconds", cpu);
        serverCpu.ifPresent(it -> json.number("serverCpuSeconds", it));
        System.out.println(json);
    }

    private void work(Arrivals arrivals, Random random, long measured, long giveUp, Stats warmup, Stats total) {
        Transport transport = transport();
        Stats before = new Stats();
        Stats during = new Stats();
        try {
            for (long due = arrivals.next(); due != -1; due = arrivals.next()) {
                sleepUntil(due);
                long now = System.nanoTime();
                if (options.rate > 0 && now - giveUp >= 0) {
                    notStarted.incrementAndGet();
                    continue;
                }
                Stats stats = due - measured >= 0 ? during : before;
                if (stats == during && now - due > LATE_NANOS) {
                    late.incrementAndGet();
                }
                try {
                    journey(new Browser(transport, stats, options.rate > 0 ? due : 0), random);
                    stats.journey(System.nanoTime() - due);
                } catch (Failure e) {
                    stats.journeyFailed(e.kind);
                    report(e);
                } catch (IllegalArgumentException e) {
                    // an address on a page that is none
                    stats.journeyFailed(Failure.Kind.CONTENT);
                    report(new Failure(Failure.Kind.CONTENT, e.toString(), null));
                }
                transport.endOfCitizen();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (total) {
            warmup.add(before);
            total.add(during);
        }
    }

    private void journey(Browser browser, Random random) throws Failure, InterruptedException {
        switch (options.scenario) {
            case "landing" -> complete(browser.open(options.base));
            case "info" -> complete(browser.open(options.at("postal-vote")));
            case "status" -> show(browser, recorded.get(random.nextInt(recorded.size())));
            default -> {
                Answers answers = new Answers(random, given);
                Acknowledgement acknowledgement = apply.run(browser,
                        (unanswered == null ? answers : answers.distinct(mark + citizens.incrementAndGet())).values());
                if (references != null) {
                    references.add(acknowledgement);
                }
            }
        }
    }

    private static void complete(Page page) throws Failure {
        if (!page.text().stripTrailing().endsWith("</html>")) {
            throw new Failure(Failure.Kind.CONTENT, "incomplete page", page);
        }
    }

    private static void show(Browser browser, Acknowledgement known) throws Failure, InterruptedException {
        Page page = browser.open(known.statusLink());
        if (!page.text().contains(known.reference())) {
            throw new Failure(Failure.Kind.CONTENT, "the status page lacks " + known.reference(), page);
        }
    }

    /** Opens every recorded link once. Missing is what the server says it does not have, or shows as another case. */
    private boolean verify() throws Exception {
        Map<String, Integer> times = new HashMap<>();
        recorded.forEach(it -> times.merge(it.reference(), 1, Integer::sum));
        long duplicates = times.values().stream().filter(count -> count > 1).count();
        AtomicInteger next = new AtomicInteger();
        join(start(client -> verify(next)));
        System.out.println(new Json()
                .text("scenario", "verify")
                .number("recorded", recorded.size())
                .number("present", present.get())
                .number("missing", missing.get())
                .number("unreachable", unreachable.get())
                .number("duplicateReferences", duplicates));
        return !recorded.isEmpty() && present.get() == recorded.size() && duplicates == 0;
    }

    private void verify(AtomicInteger next) {
        Transport transport = transport();
        for (int at = next.getAndIncrement(); at < recorded.size(); at = next.getAndIncrement()) {
            try {
                show(new Browser(transport, new Stats(), 0), recorded.get(at));
                present.incrementAndGet();
            } catch (Failure e) {
                boolean answered = e.kind == Failure.Kind.CONTENT || e.page != null && (e.page.status == 404 || e.page.status == 410);
                (answered ? missing : unreachable).incrementAndGet();
                report(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Transport transport() {
        return shared != null ? shared : new ApacheTransport(options.timeoutSeconds, options.fresh);
    }

    /** The first failures in words and, where there is one, with the page. */
    private void report(Failure failure) {
        int number = failures.incrementAndGet();
        if (number > MOST_DUMPS) {
            return;
        }
        String where = "";
        if (failure.page != null) {
            try {
                Files.createDirectories(options.dump);
                Path file = options.dump.resolve("failed-" + ProcessHandle.current().pid() + "-" + number + ".html");
                Files.writeString(file, "<!-- " + failure.kind + " at " + failure.page.uri + " -->\n"
                        + failure.page.text());
                where = " (page in " + file + ")";
            } catch (IOException e) {
                where = " (page not kept: " + e + ")";
            }
        }
        System.err.println(failure.kind + ": " + failure.getMessage() + where);
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean bean
                ? bean.getProcessCpuTime() : 0;
    }
}
