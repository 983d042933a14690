package org.rathaus.portal.internal.feedback;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.delivery.Mail;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.EmailQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.web.PortalRequest;

/**
 * What somebody says of a barrier.
 *
 * @param message what does not work
 * @param page    where; may be empty
 * @param email   whom to answer; may be empty
 */
record Feedback(String message, String page, String email) {

    static final int LONGEST_MESSAGE = 4_000;
    static final int LONGEST_LINE = 1_000;
    private static final EmailQuestion EMAIL = Question.email("email");
    private static final Texts TEXTS = Texts.of(FeedbackPage.class);

    /** As it was sent; nothing is cut off. */
    static Feedback of(PortalRequest request) {
        return new Feedback(field(request, "message"), field(request, "page"), field(request, "email"));
    }

    private static String field(PortalRequest request, String name) {
        return request.isPost() ? request.parameter(name).strip() : "";
    }

    /** What is wrong, by field: keys of texts. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (message.isEmpty()) {
            problems.put("message", "message.missing");
        } else if (message.length() > LONGEST_MESSAGE) {
            problems.put("message", "message.tooLong");
        }
        if (page.length() > LONGEST_LINE) {
            problems.put("page", "page.tooLong");
        }
        if (!email.isEmpty() && address().isEmpty()) {
            problems.put("email", "email.invalid");
        }
        return problems;
    }

    private Optional<String> address() {
        return Answers.of(Map.of(EMAIL.id(), email)).get(EMAIL);
    }

    /** To whoever cares in the town, in the town's language. Sent twice it is the same mail. */
    Mail mail(Town town, String recipient) {
        Locale language = town.languages().get(0);
        String content = String.join("\n", List.of(town.id(), message, page, email));
        UUID key = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        String none = TEXTS.get(language, "mail.none");
        String body = TEXTS.get(language, "mail.body", message, page.isEmpty() ? none : page, address().orElse(none));
        return new Mail("feedback-" + key, recipient, TEXTS.get(language, "mail.subject"), body, language, address().orElse(""));
    }

    /** Without what somebody typed. */
    @Override
    public String toString() {
        return "Feedback";
    }
}
