package org.rathaus.web.area;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.Url;
import org.apache.wicket.request.cycle.RequestCycle;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;

/**
 * The languages of the town: as links to the same address or, on a page with a form, as buttons that send the form
 * along, so that nothing typed is lost.
 */
public final class LanguageLinks extends FramePart {

    private static final long serialVersionUID = 1L;

    /** The parameter that chooses a language. */
    public static final String PARAMETER = "lang";

    private final String form;

    /** Links. */
    public LanguageLinks(String id) {
        this(id, null);
    }

    /** Buttons of the form with this id. */
    public LanguageLinks(String id, String form) {
        super(id);
        this.form = form;
    }

    /** Links name the rest of the query, which one reader alone may have. */
    @Override
    protected Serializable subject() {
        if (form != null) {
            return form;
        }
        boolean plain = otherParameters().findAny().isEmpty();
        return plain ? "" : null;
    }

    @Override
    protected void fill() {
        RepeatingView items = new RepeatingView("language");
        for (Locale language : languages()) {
            WebMarkupContainer item = new WebMarkupContainer(items.newChildId());
            item.add(new Choice("link", language, form == null));
            item.add(new Choice("button", language, form != null));
            items.add(item);
        }
        add(items);
        add(new WebMarkupContainer("enter").add(AttributeModifier.replace("form", form)).setVisible(form != null));
    }

    /** Those of the town, or of the installation. */
    public static List<Locale> languages() {
        return CoreRequest.current().town().map(Town::languages).orElse(List.of(Locale.GERMAN, Locale.ENGLISH));
    }

    /** The same address with its other parameters, such as what was searched for. */
    private static String sameQueryIn(String tag) {
        Url query = new Url();
        otherParameters().forEach(it -> query.addQueryParameter(it.getName(), it.getValue()));
        query.addQueryParameter(PARAMETER, tag);
        return "?" + query.getQueryString();
    }

    private static Stream<Url.QueryParameter> otherParameters() {
        return RequestCycle.get().getRequest().getUrl().getQueryParameters().stream()
                .filter(it -> !it.getName().equals(PARAMETER));
    }

    /**
     * What people call a language; easy German is known as Leichte Sprache.
     *
     * @param reader the language of those who read the name
     * @param page   or a part of it, whose texts say it
     */
    public static String nameOf(Locale language, Locale reader, Component page) {
        return language.equals(Texts.EASY_GERMAN) ? page.getString("easyGerman") : language.getDisplayLanguage(reader);
    }

    private final class Choice extends WebMarkupContainer {

        private static final long serialVersionUID = 1L;

        Choice(String id, Locale language, boolean visible) {
            super(id);
            boolean current = language.equals(CoreRequest.current().language());
            String tag = language.toLanguageTag();
            add(AttributeModifier.replace("lang", tag));
            add(AttributeModifier.replace(form == null ? "href" : "value", form == null ? sameQueryIn(tag) : tag));
            add(AttributeModifier.replace(form == null ? "hreflang" : "form", form == null ? tag : form));
            if (current) {
                add(AttributeModifier.replace("aria-current", "true"));
            }
            add(new Label("name", nameOf(language, language, LanguageLinks.this)));
            setVisible(visible);
        }
    }
}
