package __package__;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Texts;
import org.rathaus.web.Element;
import org.rathaus.web.PublicPage;

/** Says what so many months would cost; anybody may ask, and nothing is stored. */
public final class CostPage extends PublicPage {

    private static final long serialVersionUID = 1L;

    private final String typed;

    /** The number of months is in the address. */
    public CostPage(PageParameters parameters) {
        super(parameters);
        typed = request().parameter("months").strip();
    }

    private Optional<Integer> months() {
        return Optional.of(typed).filter(it -> it.matches("[1-9][0-9]?")).map(Integer::valueOf).filter(it -> it <= __Class__.MOST_MONTHS);
    }

    @Override
    protected boolean isWrong() {
        return !typed.isEmpty() && months().isEmpty();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("cost", months().map(this::words).orElse("")).setVisible(months().isPresent()));
        Element months = new Element("months").attribute("value", typed);
        add(isWrong() ? months.attribute("aria-invalid", "true").attribute("aria-describedby", "months-error") : months);
        add(new Label("wrong", getString("wrong")).setVisible(isWrong()));
        add(new ExternalLink("apply", serviceLink("")));
    }

    private String words(int months) {
        return Texts.fill(getString("cost"), months, NumberFormat.getCurrencyInstance(Locale.GERMANY).format(__Class__.cost(months)));
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }
}
