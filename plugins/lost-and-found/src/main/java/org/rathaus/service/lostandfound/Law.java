package org.rathaus.service.lostandfound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.rathaus.api.service.LawParameter;

/** What the Civil Code (BGB) sets, as data beside this class. */
enum Law {
    /** EUR: up to this value the first rate counts. */
    REWARD_STEP("reward-step"),
    /** Per cent of the value up to the step. */
    REWARD_BELOW("reward-below"),
    /** Per cent of the value above the step. */
    REWARD_ABOVE("reward-above"),
    /** Per cent of the value of an animal. */
    REWARD_ANIMAL("reward-animal"),
    /** EUR: the least value that is rewarded if found on an authority's premises. */
    PREMISES_LEAST("premises-least"),
    /** Per cent of the usual reward if found there. */
    PREMISES_SHARE("premises-share"),
    /** EUR: what is worth more must be reported. */
    DUTY_TO_REPORT("duty-to-report"),
    /** Months until the finder owns what nobody claims. */
    PERIOD("period-months"),
    /** Years for which proceeds are held. */
    PROCEEDS("proceeds-years"),
    /** Years after which it is forgotten who was concerned: then nobody can claim anything. */
    KEPT("kept-years");

    private final String name;
    private final LawParameter parameter;

    Law(String name) {
        this.name = name;
        parameter = LawParameter.of(Law.class, name);
    }

    /** @throws IllegalArgumentException if there is none */
    static Law named(String name) {
        return Stream.of(values()).filter(it -> it.name.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no law parameter " + name));
    }

    BigDecimal on(LocalDate day) {
        return new BigDecimal(parameter.on(day).text());
    }

    int wholeOn(LocalDate day) {
        return on(day).intValueExact();
    }

    /** Where it says so. */
    String citation(LocalDate day) {
        return parameter.on(day).citation();
    }
}
