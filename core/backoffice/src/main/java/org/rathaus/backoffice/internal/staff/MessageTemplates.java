package org.rathaus.backoffice.internal.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceTerms;

/**
 * Prepared messages to citizens: those of the service ({@code message.1.title}, {@code message.1.text} and so on among its
 * texts, or {@code service.<id>.message.1.title} among the town's), those of the town ({@code message.1.title}), and general
 * ones. In a text {@code {0}} is the reference and {@code {1}} the service.
 */
final class MessageTemplates {

    private static final Texts GENERAL = Texts.of(MessageTemplates.class);
    private static final int MOST = 20;

    /** One of them, in the citizen's language. */
    record Template(String title, String text) {
    }

    private interface Source {
        Optional<String> find(String key);
    }

    private MessageTemplates() {
    }

    static List<Template> of(CaseFile file, Town town, ServiceTerms terms) {
        Locale language = file.language();
        List<Template> all = new ArrayList<>();
        all.addAll(of(key -> terms.has(key) ? Optional.of(terms.text(key, file.reference(), terms.title())) : Optional.empty()));
        all.addAll(of(key -> town.text(key, language).map(it -> Texts.fill(it, file.reference(), terms.title()))));
        all.addAll(of(key -> GENERAL.find(language, key).map(it -> Texts.fill(it, file.reference(), terms.title()))));
        return all;
    }

    private static List<Template> of(Source source) {
        List<Template> found = new ArrayList<>();
        for (int i = 1; i <= MOST; i++) {
            Optional<String> title = source.find("message." + i + ".title");
            Optional<String> text = source.find("message." + i + ".text");
            if (title.isEmpty() || text.isEmpty()) {
                break;
            }
            found.add(new Template(title.get(), text.get()));
        }
        return found;
    }
}
