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
import org.rathaus.portal.internal.account.AccountField;
import org.rathaus.web.Element;
import org.rathaus.web.Field;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPart;
import org.rathaus.web.Kern;
import org.rathaus.web.area.AreaPage;
import org.rathaus.web.area.LanguageLinks;

/** Says what keeps somebody from using the portal: by a mail to the town or, where it sends none, by phone and post. */
public final class FeedbackPage extends AreaPage {

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
        add(new HtmlPart("errors", html -> AccountField.summary(html, this, problems)).setVisible(!problems.isEmpty()));
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
        new Kern(html).field(Field.of("message", getString("message.label"), typed.message()).as(Field.Kind.LINES).rows(8).most(Feedback.LONGEST_MESSAGE)
                .hint(getString("message.hint")).wrong(problems.containsKey("message") ? getString(problems.get("message")) : ""));
        AccountField.text("page", "off", typed.page()).write(html, this, problems);
        AccountField.email(typed.email()).write(html, this, problems);
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
