package org.rathaus.benchmarks.suite;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Fills in the step of a long form again and again, and looks each time whether the portal still knows every answer. */
final class Citizen implements Callable<Void> {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final Exchange exchange;
    private final Traffic traffic;
    private final LongFormPlugin form;
    private final URI step;
    private final Duration pause;
    private String draft = "";

    /** @param pause between two requests, in which people read */
    Citizen(Exchange exchange, Traffic traffic, Server server, LongFormPlugin form, Duration pause) {
        this.exchange = exchange;
        this.traffic = traffic;
        this.form = form;
        this.step = server.at("/" + form.service() + "/apply/all");
        this.pause = pause;
    }

    @Override
    public Void call() throws Exception {
        try (exchange) {
            for (int round = 1; !traffic.isOver(); round++) {
                fillIn(round);
            }
        }
        return null;
    }

    private void fillIn(int round) throws InterruptedException {
        if (ask(form.answers(round), SEE_OTHER).isPresent()) {
            ask(null, OK).ifPresent(page -> traffic.lost(form.texts() - form.shown(page.body(), round)));
        }
    }

    /** The answer, if it was as it should be. */
    private Optional<Exchange.Answer> ask(String sent, int expected) throws InterruptedException {
        Optional<Exchange.Answer> answer = traffic.of(exchange, step, draft, sent, expected);
        answer.map(Exchange.Answer::cookie).filter(it -> it.startsWith("draft=")).ifPresent(it -> draft = it);
        Thread.sleep(pause.toMillis());
        return answer;
    }
}
