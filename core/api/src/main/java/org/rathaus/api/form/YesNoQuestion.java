package org.rathaus.api.form;

import java.util.List;

/** Yes or no. The texts are {@code <id>.option.yes} and {@code <id>.option.no} where the service has some of its own. */
public final class YesNoQuestion extends TypedQuestion<Boolean, YesNoQuestion> {

    private static final String YES = "yes";
    private static final String NO = "no";

    YesNoQuestion(Traits traits) {
        super(traits);
    }

    static YesNoQuestion of(String id) {
        return new YesNoQuestion(Traits.of(id));
    }

    /** Holds when it is answered with yes. */
    public Condition isYes() {
        return new Condition.Chosen(id(), List.of(YES), condition());
    }

    /** Holds when it is answered with no. */
    public Condition isNo() {
        return new Condition.Chosen(id(), List.of(NO), condition());
    }

    @Override
    YesNoQuestion with(Traits changed) {
        return new YesNoQuestion(changed);
    }

    @Override
    public String type() {
        return "yesNo";
    }

    @Override
    public Reading<Boolean> read(Answers answers) {
        return switch (answers.raw(id())) {
            case "" -> Reading.empty();
            case YES -> Reading.of(true);
            case NO -> Reading.of(false);
            default -> Reading.not(problem("option"));
        };
    }

    @Override
    String missingRule() {
        return "yesNo.required";
    }

    @Override
    public String summarise(Boolean value, Wording wording) {
        return text(value ? YES : NO, wording);
    }

    private String text(String answer, Wording wording) {
        String own = id() + ".option." + answer;
        return wording.has(own) ? wording.text(own) : Words.of(wording, "answer." + answer);
    }

    @Override
    Object data(Boolean value) {
        return value;
    }

    @Override
    public void render(Control control) {
        control.radios(List.of(Option.of(YES, text(YES, control.wording())), Option.of(NO, text(NO, control.wording()))));
    }
}
