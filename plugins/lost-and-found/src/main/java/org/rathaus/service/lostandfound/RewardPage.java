package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** Reckons the finder's reward, and says how. */
final class RewardPage extends LostAndFoundPage {

    static final String PATH = "reward";

    private static final long serialVersionUID = 1L;
    private static final String WORTH = "worth";
    private static final String ANIMAL = "animal";

    private final transient Map<String, String> errors = new LinkedHashMap<>();
    private final transient Optional<BigDecimal> worth;

    RewardPage(PageParameters parameters) {
        super(parameters);
        worth = Sums.read(request().parameter(WORTH));
        if (worth.isEmpty() && !getPageParameters().get(WORTH).isNull()) {
            errors.put(WORTH, "reward.error");
        }
    }

    private Reward.Circumstance circumstance() {
        return request().parameter("official").equals("yes") ? Reward.Circumstance.OFFICIAL
                : request().parameter("premises").equals("yes") ? Reward.Circumstance.PREMISES : Reward.Circumstance.USUAL;
    }

    @Override
    protected void write(Html html) {
        Fields fields = new Fields(html, request()::parameter, errors, this::serviceText);
        fields.errors();
        back(html, "", "search.back");
        new Kern(html).heading(serviceText("page.reward.title"), serviceText("reward.lead"));
        html.open("form", "portal-form").with("method", "get").with("action", serviceLink(PATH)).with("novalidate", true);
        fields.amount(WORTH, true);
        html.open("fieldset", "kern-fieldset").element("legend", "kern-label", serviceText("reward.circumstances")).open("div", "kern-fieldset__body");
        fields.box(ANIMAL);
        fields.box("premises");
        fields.box("official");
        html.close("div").close("fieldset");
        fields.send("reward.reckon");
        html.close("form");
        worth.ifPresent(it -> writeReward(html, Reward.of(it, request().parameter(ANIMAL).equals("yes"), circumstance(), request().today())));
        html.open("details", "kern-accordion").open("summary", "kern-accordion__header").element("span", "kern-title", serviceText("reward.rules"))
                .close("summary").open("div", "kern-accordion__body portal-prose").element("p", "kern-body", serviceText("reward.rulesText"))
                .close("div").close("details");
    }

    private void writeReward(Html html, Reward reward) {
        new Kern(html).section("result", serviceText("reward.result", words().money(reward.amount())));
        html.open("ol", "kern-list kern-list--numbered");
        reward.steps().forEach(it -> html.element("li", "", serviceText("reward.step." + it.key(), words().money(it.base()),
                it.rate().stripTrailingZeros().toPlainString(), words().money(it.amount()), it.citation())));
        html.close("ol").element("p", "kern-body", serviceText("reward.note")).close("section");
    }

    @Override
    protected String pageTitle() {
        return serviceText("page.reward.title");
    }

    @Override
    protected boolean isWrong() {
        return !errors.isEmpty();
    }
}
