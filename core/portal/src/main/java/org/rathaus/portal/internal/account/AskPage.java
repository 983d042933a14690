package org.rathaus.portal.internal.account;

import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.EmailQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** Asks for an address to which a link is mailed. It says the same whether the address is known or not. */
public abstract class AskPage extends AccountPage {

    private static final long serialVersionUID = 1L;
    private static final String SENT = "sent";
    private static final EmailQuestion EMAIL = Question.email("email");

    private final String path;

    protected AskPage(PageParameters parameters, String path, Purpose purpose) {
        super(parameters);
        this.path = path;
        if (!hasOwnAccounts()) {
            throw new NotFoundException();
        }
        if (request().isPost()) {
            ask(purpose);
        }
    }

    private void ask(Purpose purpose) {
        Optional<String> email = address(request().parameter("email"));
        if (email.isEmpty()) {
            wrong("email", "email.invalid");
        } else if (area().links().ask(town(), purpose, email.get(), language(), request().client())) {
            throw request().seeOther(areaLink(path) + "?" + SENT);
        } else {
            tooMany("email");
        }
    }

    /** What was typed, if it is an address. */
    static Optional<String> address(String typed) {
        Answers answers = Answers.of(Map.of(EMAIL.id(), typed));
        return answers.get(EMAIL);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean sent = !getPageParameters().get(SENT).isNull() && !request().isPost();
        add(new Element("sent").when(sent));
        add(new Element("ask").with(new Element("form").attribute("action", areaLink(path))
                .with(fields("fields", AccountField.email(request().isPost() ? request().parameter("email") : "")))).when(!sent));
    }
}
