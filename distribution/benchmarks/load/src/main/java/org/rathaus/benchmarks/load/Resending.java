package org.rathaus.benchmarks.load;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;

import org.rathaus.benchmarks.load.Unanswered.Sending;

/** Whoever heard nothing presses the last button once more, twice even: both times the answer is the same application. */
final class Resending {

    private static final int TIMES = 2;

    private final Options options;
    private final Transport transport;

    Resending(Options options, Transport transport) {
        this.options = options;
        this.transport = transport;
    }

    /** Prints how many were sent again and answered; whether all were. */
    boolean run() throws IOException, InterruptedException {
        List<Sending> all = Unanswered.read(options.drafts, options.base);
        int answered = 0;
        try (Unanswered log = new Unanswered(options.drafts)) {
            for (Sending sending : all) {
                if (isAnswered(sending)) {
                    log.answered(sending);
                    answered++;
                }
            }
        }
        System.out.println(new Json().text("scenario", options.scenario).number("sentAgain", all.size()).number("answered", answered));
        return answered == all.size();
    }

    private boolean isAnswered(Sending sending) throws InterruptedException {
        try {
            String first = reference(sending);
            for (int time = 1; time < TIMES; time++) {
                if (!reference(sending).equals(first)) {
                    System.err.println("sent again, an application got another reference than " + first);
                    return false;
                }
            }
            return true;
        } catch (Failure e) {
            System.err.println(e.kind + ": " + e.getMessage());
            return false;
        }
    }

    private String reference(Sending sending) throws Failure, InterruptedException {
        Browser browser = new Browser(transport, new Stats(), 0);
        browser.keep(sending.cookies());
        Page page = browser.submit(new Page(sending.action(), 200, "same-origin", new byte[0]), sending.action(), sending.body());
        Matcher reference = options.reference.matcher(page.main().text());
        if (!reference.find()) {
            throw new Failure(Failure.Kind.NO_REFERENCE, "no reference after sending again", page);
        }
        return reference.group();
    }
}
