package org.rathaus.portal.internal.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.account.Field;
import org.rathaus.web.Element;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.LanguageLinks;
import org.rathaus.web.TownPage;

/** Says what keeps somebody from using the portal: by a mail to the town or, where it sends none, by phone and post. */
public final class FeedbackPage extends TownPage {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "feedback";
    private static final String SENT = "sent";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final String HOUR = "3600";

    private final transient Feedback typed;
    private final transient Map<String, String> problems = new LinkedHashMap<>();
    private transient FeedbackArea.Outcome outcome = FeedbackArea.Outcome.SENT;

    /** Sends what was typed, unless somebody only chose another language. */
    public FeedbackPage(PageParameters parameters) {
        super(parameters);
        typed = Feedback.of(request());
        if (request().isPost() && request().parameter("_lang").isEmpty()) {
            take();
        }
    }

    private void take() {
        problems.putAll(typed.problems());
        if (problems.isEmpty()) {
            Town town = request().requireTown();
            String recipient = contact(town).orElseThrow().email();
            outcome = FeedbackArea.current().send(town, typed.mail(town, recipient), request().clientAddress());
            if (outcome == FeedbackArea.Outcome.SENT) {
                throw request().seeOther(request().link("feedback") + "?" + SENT);
            }
            problems.put("message", outcome == FeedbackArea.Outcome.TOO_MANY ? "tooMany" : "failed");
        }
    }

    @Override
    protected Optional<Contact> contact(Town town) {
        return Optional.of(town.contact("accessibility"));
    }

    @Override
    protected List<String> titleParts() {
        return List.of((problems.isEmpty() ? "" : getString("errorPrefix")) + getString("title"));
    }

    @Override
    protected boolean isSameForReaders() {
        return !request().isPost();
    }

    /** What was typed stays even in a town that has stopped to send mails meanwhile. */
    private boolean hasForm() {
        return request().isPost() || request().requireTown().mailing().isPresent();
    }

    @Override
    protected Component languages(String id) {
        return hasForm() ? new LanguageLinks(id, FORM) : super.languages(id);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean sent = !getPageParameters().get(SENT).isNull() && !request().isPost();
        add(new HtmlPart("errors", html -> Field.summary(html, this, problems)).setVisible(!problems.isEmpty()));
        add(new Element("sent").when(sent));
        add(new Element("form").attribute("id", FORM).attribute("action", request().link("feedback"))
                .with(new HtmlPart("fields", this::fields)).when(hasForm()));
        add(new Element("noForm").when(!hasForm()));
        Contact contact = contact(request().requireTown()).orElseThrow();
        add(new ExternalLink("phone", "tel:" + contact.phone().replaceAll("[^+0-9]", ""), contact.phone()),
                new ExternalLink("email", "mailto:" + contact.email(), contact.email()));
        add(new Label("address", request().requireTown().officialName() + "\n" + String.join("\n", request().requireTown().address())));
    }

    private void fields(Html html) {
        message(html);
        Field.text("page", "off", typed.page()).write(html, this, problems);
        Field.email(typed.email()).write(html, this, problems);
    }

    private void message(Html html) {
        boolean wrong = problems.containsKey("message");
        html.open("div", "kern-form-input" + (wrong ? " kern-form-input--error" : ""))
                .open("label", "kern-label").with("for", "message").text(getString("message.label")).close("label")
                .open("div", "kern-hint").with("id", "message-hint").text(getString("message.hint")).close("div")
                .open("textarea", "kern-form-input__input" + (wrong ? " kern-form-input__input--error" : "")).with("id", "message")
                .with("name", "message").with("rows", "8").with("maxlength", String.valueOf(Feedback.LONGEST_MESSAGE))
                .with("aria-describedby", wrong ? "message-hint message-error" : "message-hint").with("required", true);
        // the first line break after the tag is not part of the text (HTML, 13.1.2.5)
        html.withAny("aria-invalid", wrong ? "true" : "").text("\n" + typed.message()).close("textarea");
        if (wrong) {
            html.open("p", "kern-error").with("id", "message-error").icon("danger")
                    .element("span", "kern-body", getString(problems.get("message"))).close("p");
        }
        html.close("div");
    }

    @Override
    protected void setHeaders(WebResponse response) {
        super.setHeaders(response);
        if (request().isPost()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (outcome != FeedbackArea.Outcome.SENT) {
            response.setStatus(outcome == FeedbackArea.Outcome.TOO_MANY ? TOO_MANY_REQUESTS : UNAVAILABLE);
            response.setHeader("Retry-After", HOUR);
        }
    }
}
