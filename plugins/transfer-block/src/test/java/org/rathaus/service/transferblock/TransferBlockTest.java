package org.rathaus.service.transferblock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.ChoicesQuestion;
import org.rathaus.api.identity.Role;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.plugincheck.Member;
import org.rathaus.plugincheck.TestPortal;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Patience;

class TransferBlockTest {

    @RegisterExtension
    final TestPortal portal = new TestPortal();

    private final TransferBlock service = new TransferBlock();

    private FormWalk blocks() {
        FormWalk person = portal.at("2026-05-04T10:00").visit("apply").answer("familyName", "Nowak").answer("firstNames", "Ewa Maria");
        FormWalk address = person.answer("birthDate", "9.3.1961").submit().answer("street", "Am Wall").answer("houseNumber", "12 a");
        return address.answer("postcode", "12345").answer("city", "Musterstadt").submit();
    }

    @Test
    void needsAtLeastOneBlock() {
        FormWalk blocks = blocks().submit();
        assertEquals(1, blocks.page().errors().size());
        assertEquals(List.of(), blocks.answer("blocks", "army").answer("blocks", "parties").submit().page().errors());
        blocks.submit();
        portal.onlyCase().hasStatus("entered").hasAnswer("blocks", "army\nparties");
    }

    /** As after a power cut right after the sending, when nobody was left to delete the draft. */
    @Test
    void anApplicationThatWasSentAndIsGoneOnWithBecomesOneOfItsOwn() {
        FormWalk check = blocks().answer("blocks", "church").submit();
        Drafts drafts = portal.service(Drafts.class);
        String town = portal.town().id();
        Draft draft = drafts.find(town, "transfer-block", portal.citizen().cookie("draft")).orElseThrow();
        check.submit();
        Patience.until("the draft is deleted", () -> !drafts.isKept(town, "transfer-block", draft.key()));
        drafts.update(draft, it -> it);
        portal.visit("apply/check").submit();
        assertEquals(1, portal.cases().size());
        Patience.until("the draft is deleted once more", () -> !drafts.isKept(town, "transfer-block", draft.key()));
        drafts.update(draft, it -> it.with(it.answers().with(Map.of("familyName", "Kowalski"))));
        portal.visit("apply/check").submit();
        assertEquals(List.of("Kowalski, Ewa Maria", "Nowak, Ewa Maria"), portal.cases().stream().map(CaseFile::subject).sorted().toList());
    }

    @Test
    void canBeTakenBackOnceConfirmed() {
        blocks().answer("blocks", "church").submit().submit();
        Member clerk = portal.as(Role.CLERK);
        clerk.decide(portal.onlyCase(), "confirmed", "");
        clerk.decide(portal.onlyCase(), "revoked", "");
        portal.onlyCase().hasStatus("revoked");
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
