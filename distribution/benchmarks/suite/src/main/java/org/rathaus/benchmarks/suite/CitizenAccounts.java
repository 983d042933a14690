package org.rathaus.benchmarks.suite;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Opens accounts in a town as citizens do: an address, a link in a mail, a password. */
final class CitizenAccounts implements AutoCloseable {

    private static final String PASSWORD = "drei grüne Fahrräder";
    private static final Pattern LINK = Pattern.compile("/account/link/[A-Za-z0-9_-]{22}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SEE_OTHER = 303;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** With a mail server of their own; the portal in this folder is told of it. */
    CitizenAccounts(Path data) {
        mails.start();
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve("rathaus.properties"),
                    "mail.host=127.0.0.1\nmail.tls=none\nmail.port=" + mails.getSmtp().getPort() + "\n");
        } catch (IOException e) {
            throw new Bench.Failed("cannot write settings", e);
        }
    }

    /** Has the town of a running portal write mails, without which it offers no accounts. */
    void offer(Server server, Path data, String town) {
        Path json = data.resolve("branding").resolve(town).resolve("town.json");
        try {
            Path part = Files.writeString(json.resolveSibling("town.json.new"),
                    Files.readString(json).replace("\"services\": {", "\"mail\": {\"from\": \"post@stadt.example\"},\n\"services\": {"));
            Files.move(part, json, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Bench.Failed("cannot change the town", e);
        }
        new Probe().await(server.at("/account/sign-in"), it -> it == 200, System.nanoTime(), PATIENCE, server::isAlive);
    }

    /** Opens one and signs in to it. */
    void open(Exchange exchange, Server server, String email) throws IOException, InterruptedException {
        exchange.ask(server.at("/account/register"), "", "email=" + encode(email));
        require(exchange.ask(server.at(link(email)), "", "newPassword=" + encode(PASSWORD)));
    }

    /** The cookie of a new session. */
    static String signIn(Exchange exchange, Server server, String email) throws IOException {
        return require(exchange.ask(server.at("/account/sign-in"), "", "email=" + encode(email) + "&password=" + encode(PASSWORD)));
    }

    private static String require(Exchange.Answer answer) {
        if (answer.status() != SEE_OTHER || answer.cookie().isEmpty()) {
            throw new Bench.Failed("no sign-in but " + answer.status());
        }
        return answer.cookie();
    }

    private String link(String email) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> found = Arrays.stream(mails.getReceivedMessagesForDomain(email)).map(CitizenAccounts::link).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new Bench.Failed("no mail came to " + email);
    }

    private static String link(MimeMessage mail) {
        return LINK.matcher(GreenMailUtil.getBody(mail).replace("=\r\n", "")).results().map(MatchResult::group).findFirst().orElseThrow();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        mails.stop();
    }
}
