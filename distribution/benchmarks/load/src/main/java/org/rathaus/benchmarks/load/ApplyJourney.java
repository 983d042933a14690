package org.rathaus.benchmarks.load;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.rathaus.benchmarks.load.Unanswered.Sending;

/** From the information page to the acknowledgement, one form after the other. */
final class ApplyJourney {

    private static final int MOST_STEPS = 20;
    /** The path of the page whose button sends the application. */
    private static final String LAST = "/check";

    record Acknowledgement(String reference, URI statusLink) {
    }

    private final Options options;
    private final Unanswered unanswered;

    /** @param unanswered takes what is sent last; null: nobody does */
    ApplyJourney(Options options, Unanswered unanswered) {
        this.options = options;
        this.unanswered = unanswered;
    }

    Acknowledgement run(Browser browser, Map<String, String> answers) throws Failure, InterruptedException {
        Page page = browser.open(options.at("postal-vote"));
        if (options.assets) {
            browser.fetchAssets(page);
        }
        page = begin(browser, page, answers);
        for (int step = 0; step < MOST_STEPS; step++) {
            FormFiller form = FormFiller.find(page, answers, options.forward);
            Set<String> asked = form.asks();
            boolean isNoted = unanswered != null && page.uri.getPath().endsWith(LAST);
            Sending sending = isNoted ? form.sending(browser) : null;
            if (isNoted) {
                unanswered.pressed(sending);
            }
            page = form.submit(browser);

            Matcher reference = options.reference.matcher(page.main().text());
            if (reference.find()) {
                if (isNoted) {
                    unanswered.answered(sending);
                }
                return new Acknowledgement(reference.group(), statusLink(page));
            }
            refuseErrors(page, asked, answers);
        }
        throw new Failure(Failure.Kind.NO_REFERENCE, "no reference after " + MOST_STEPS + " steps", page);
    }

    private Page begin(Browser browser, Page page, Map<String, String> answers) throws Failure, InterruptedException {
        for (Element form : page.main().select("form")) {
            boolean start = options.startLink.matcher(form.text() + " " + form.attr("action")).find();
            if (start) {
                return FormFiller.find(page, answers, options.startLink).submit(browser);
            }
        }
        Element best = null;
        for (Element link : page.main().select("a[href]")) {
            String address = link.absUrl("href");
            if (!address.startsWith("http") || address.equals(page.uri.toString())
                    || !options.startLink.matcher(link.text() + " " + URI.create(address).getPath()).find()) {
                continue;
            }
            // of several, the one that looks like a button
            if (best == null || !best.hasClass("kern-btn") && link.hasClass("kern-btn")) {
                best = link;
            }
        }
        if (best == null) {
            throw new Failure(Failure.Kind.NO_START, "no way into the application at " + page.uri.getPath(), page);
        }
        return browser.follow(page, URI.create(best.absUrl("href")));
    }

    private void refuseErrors(Page page, Set<String> asked, Map<String, String> answers) throws Failure {
        Element error = null;
        for (Element candidate : page.main().select(".kern-error, [aria-invalid=true]")) {
            boolean hidden = candidate.closest("[hidden]") != null;
            if (!hidden && (candidate.hasAttr("aria-invalid") || !candidate.text().isBlank())) {
                error = candidate;
                break;
            }
        }
        if (error != null && FormFiller.find(page, answers, options.forward).asks().equals(asked)) {
            String messages = page.main().select(".kern-error").text();
            throw new Failure(Failure.Kind.VALIDATION, page.uri.getPath() + ": " + messages, page);
        }
    }

    private URI statusLink(Page page) throws Failure {
        for (Element link : page.main().select("a[href]")) {
            if (options.statusLink.matcher(link.absUrl("href")).find()) {
                return URI.create(link.absUrl("href"));
            }
        }
        // or written out, as a link to copy
        Matcher written = Pattern.compile("https?://\\S*" + options.statusLink.pattern()).matcher(page.main().text());
        if (written.find()) {
            return URI.create(written.group());
        }
        throw new Failure(Failure.Kind.NO_STATUS_LINK, "no status link beside the reference", page);
    }
}
