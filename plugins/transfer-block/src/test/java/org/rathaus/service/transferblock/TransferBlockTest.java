package org.rathaus.service.transferblock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoicesQuestion;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;

class TransferBlockTest {

    private final TransferBlock service = new TransferBlock();

    @Test
    void needsAtLeastOneBlock() {
        Step blocks = service.form().step("blocks").orElseThrow();
        assertEquals("required", blocks.check(Answers.none(), LocalDate.EPOCH).get(0).rule());
        assertEquals(List.of(), blocks.check(Answers.of(Map.of("blocks", "army\nparties")), LocalDate.EPOCH));
    }

    @Test
    void canBeTakenBackOnceConfirmed() {
        assertEquals(List.of("revoked"), service.lifecycle().next("confirmed"));
    }

    @Test
    void isKeptForAYearOnceSomebodyHasLookedAtIt() {
        assertEquals("P1Y", TransferBlock.class.getAnnotation(ServiceDescriptor.class).retention());
        assertEquals(Optional.of(Period.ofYears(3)), service.lifecycle().kept("entered"));
        assertEquals(Optional.empty(), service.lifecycle().kept("confirmed"));
    }

    @Test
    void hasEveryTextInEachLanguage() {
        Texts texts = Texts.of(TransferBlock.class);
        Set<String> german = new TreeSet<>(texts.keys(Locale.GERMAN));
        assertEquals(german, new TreeSet<>(texts.keys(Locale.ENGLISH)));
        assertEquals(german, new TreeSet<>(texts.keys(Texts.EASY_GERMAN)));
        Stream<String> asked = service.form().steps().stream().flatMap(step -> Stream.concat(
                Stream.of("step." + step.id() + ".title"), step.questions().stream().map(it -> it.id() + ".label")));
        Stream<String> options = ((ChoicesQuestion) service.form().step("blocks").orElseThrow().questions().get(0))
                .options().stream().map(it -> "blocks.option." + it);
        Stream<String> statuses = service.lifecycle().statuses().stream().map(Status::id).map(it -> "status." + it + ".text");
        Stream.of(asked, options, statuses).flatMap(it -> it).forEach(key -> assertTrue(german.contains(key), key));
    }
}
