package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A contender that runs, on a free port of the loopback interface. */
final class Server implements AutoCloseable {

    /** Information page of the service that both contenders offer, below the home page. */
    static final String SERVICE = "/postal-vote";

    /** Of the first start, in which the portal builds itself when its sources are newer. */
    private static final Duration LONGEST_START = Duration.ofMinutes(30);
    private static final Duration SERVICE_AFTER_HOME = Duration.ofMinutes(1);
    private static final Probe PROBE = new Probe();

    private final Contender contender;
    private final Process process;
    private final int port;
    private final double secondsToHome;
    private final double secondsToService;
    private final Jvm jvm;

    private Server(Contender contender, Process process, int port, long begun, Path log, String heap) {
        this.contender = contender;
        this.process = process;
        this.port = port;
        try {
            secondsToHome = await("/", begun, LONGEST_START);
            Duration soFar = Duration.ofNanos(System.nanoTime() - begun);
            secondsToService = await(SERVICE, begun, soFar.plus(SERVICE_AFTER_HOME));
        } catch (Bench.Failed e) {
            Processes.end(process);
            throw new Bench.Failed(contender.name() + " did not start, see " + log, e);
        }
        jvm = new Jvm(Processes.jvm(process).pid(), heap);
    }

    /**
     * Starts it and waits for its home page and for the service.
     *
     * @throws Bench.Failed if it ends, its home page does not answer within half an hour or the service a minute later
     */
    static Server start(Contender contender, Workplace place, Path data) {
        return start(contender, place, data, Jvm.HEAP);
    }

    /** With another heap. */
    static Server start(Contender contender, Workplace place, Path data, String heap) {
        int port = freePort();
        Path log = place.log(contender.name());
        List<String> command = contender.command(port, data, place.jdbcUrl(data));
        long begun = System.nanoTime();
        try {
            Process process = Processes.start(command, place.folder(), log, heap);
            return new Server(contender, process, port, begun, log, heap);
        } catch (IOException e) {
            throw new Bench.Failed("cannot start " + contender.name(), e);
        }
    }

    String name() {
        return contender.name();
    }

    /** Process start, script included, to the first complete home page. */
    double secondsToHome() {
        return secondsToHome;
    }

    /** The same, to the information page of the service, from which on citizens can apply. */
    double secondsToService() {
        return secondsToService;
    }

    Jvm jvm() {
        return jvm;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @param path below the home page, with a slash at the beginning */
    URI at(String path) {
        return URI.create("http://localhost:" + port + contender.home() + path);
    }

    void kill() {
        Processes.kill(process);
    }

    @Override
    public void close() {
        Processes.end(process);
    }

    private double await(String path, long begun, Duration limit) {
        return PROBE.await(at(path), it -> it == 200, begun, limit, process::isAlive).seconds();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Bench.Failed("no free port", e);
        }
    }
}
