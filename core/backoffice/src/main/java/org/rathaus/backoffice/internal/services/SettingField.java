package org.rathaus.backoffice.internal.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.backoffice.internal.Options;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.service.Setting.Kind;
import org.rathaus.web.Element;

/** A setting as a field of its kind: one line, lines, a list to choose from, or boxes to tick. */
final class SettingField extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String HINT = "-hint";
    private static final String ERROR = "-error";
    private static final String WRONG_INPUT = "kern-form-input__input--error";

    private final transient Setting setting;
    private final transient List<String> typed;
    private final boolean isWrong;
    private final boolean mayChange;

    SettingField(String id, Setting setting, List<String> typed, boolean isWrong, boolean mayChange) {
        super(id);
        this.setting = setting;
        this.typed = typed;
        this.isWrong = isWrong;
        this.mayChange = mayChange;
        setRenderBodyOnly(true);
    }

    private String field() {
        return SettingsForm.field(setting);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean isChosen = SettingsForm.isChosen(setting);
        boolean areBoxes = isChosen && setting.isList();
        Element single = new Element("single").with(new Element("label").attribute("for", field()).with(new Label("name", setting.name())));
        single.with(hint(), line(!isChosen && !setting.isList()), lines(!isChosen && setting.isList()), select(isChosen), error());
        Element boxes = new Element("boxes").with(new Label("name", setting.name()), hint(), boxes(), error());
        describe(boxes);
        add(styled(single, "kern-form-input--error").when(!areBoxes), styled(boxes, "kern-fieldset--error").when(areBoxes));
    }

    private Element styled(Element frame, String style) {
        return isWrong ? frame.styled(style) : frame;
    }

    private Component hint() {
        return new Element("hint").attribute("id", field() + HINT).with(new Label("help", setting.help())).when(!setting.help().isEmpty());
    }

    private Component error() {
        return new Element("error").attribute("id", field() + ERROR)
                .with(new Label("message", getString(SettingsForm.complaint(setting)))).when(isWrong);
    }

    private Element input(String id) {
        return describe(enabled(new Element(id).attribute("id", field()).attribute("name", field())));
    }

    /** Says to a screen reader what stands beside the field. */
    private Element describe(Element element) {
        String notes = ((setting.help().isEmpty() ? "" : field() + HINT) + (isWrong ? " " + field() + ERROR : "")).strip();
        return notes.isEmpty() ? element : element.attribute("aria-describedby", notes);
    }

    /** Says that it is wrong what stands in the field. */
    private Element checked(Element element, String style) {
        return isWrong ? element.attribute("aria-invalid", "true").styled(style) : element;
    }

    private Element enabled(Element field) {
        return mayChange ? field : field.attribute("disabled", "disabled");
    }

    private Component line(boolean isThere) {
        Element line = checked(input("line"), WRONG_INPUT).attribute("value", String.join(", ", typed));
        return (setting.kind() == Kind.WHOLE ? line.attribute("inputmode", "numeric") : line).when(isThere);
    }

    private Component lines(boolean isThere) {
        return checked(input("lines"), WRONG_INPUT).text(String.join("\n", typed)).when(isThere);
    }

    /** Where nothing holds so far, nothing is chosen. */
    private Component select(boolean isThere) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (typed.isEmpty()) {
            labels.put("", "–");
        }
        labels.putAll(labels());
        return new Element("wrapper").with(checked(input("select"), "kern-form-input__select--error").with(new Options("option", labels, String.join("", typed)))).when(isThere);
    }

    private Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>(setting.options());
        if (setting.kind() == Kind.PERIOD) {
            labels.replaceAll((period, label) -> PeriodWords.of(period, this::getString));
        }
        if (setting.kind() != Kind.YES_NO) {
            return labels;
        }
        labels.put("true", getString("on.yes"));
        labels.put("false", getString("on.no"));
        return labels;
    }

    private Component boxes() {
        RepeatingView boxes = new RepeatingView("box");
        labels().forEach((value, label) -> {
            String id = field() + "-" + boxes.size();
            Element box = enabled(new Element("input").attribute("id", id).attribute("name", field()).attribute("value", value));
            boxes.add(new Element(boxes.newChildId()).with(typed.contains(value) ? box.attribute("checked", "checked") : box,
                    new Element("text").attribute("for", id).with(new Label("label", label))));
        });
        return boxes;
    }
}
