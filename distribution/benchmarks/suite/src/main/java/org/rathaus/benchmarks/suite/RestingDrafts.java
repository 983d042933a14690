package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Citizens who have stopped in the middle of a form, each with a draft, and come back when all is over. */
final class RestingDrafts {

    private static final int CITIZENS = 200;
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;

    private final LongFormPlugin form;
    private final URI step;
    private final List<String> drafts = new ArrayList<>();

    RestingDrafts(LongFormPlugin form, Server server) {
        this.form = form;
        this.step = server.at("/" + form.service() + "/apply/all");
    }

    int count() {
        return drafts.size();
    }

    /** Each fills in the form with answers of their own. */
    void begin() throws IOException {
        try (Exchange exchange = new KeptConnection()) {
            for (int citizen = 1; citizen <= CITIZENS; citizen++) {
                Exchange.Answer answer = exchange.ask(step, "", form.answers(citizen));
                if (answer.status() != SEE_OTHER || !answer.cookie().startsWith("draft=")) {
                    throw new Bench.Failed("a form that was filled in answers " + answer.status());
                }
                drafts.add(answer.cookie());
            }
        }
    }

    /** How many answers of all of them are not there any more. */
    long lostFields() throws IOException {
        long lost = 0;
        try (Exchange exchange = new KeptConnection()) {
            for (int citizen = 1; citizen <= drafts.size(); citizen++) {
                Exchange.Answer page = exchange.ask(step, drafts.get(citizen - 1), null);
                lost += page.status() == OK ? form.texts() - form.shown(page.body(), citizen) : form.texts();
            }
        }
        return lost;
    }
}
