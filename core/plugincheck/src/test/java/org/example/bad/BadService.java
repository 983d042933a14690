package org.example.bad;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.DemoData;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Upkeep;
import org.rathaus.web.DeskPage;
import org.rathaus.web.PublicPage;
import org.rathaus.web.ServicePages;

/** Breaks each promise that a plugin can break and run all the same. */
@ServiceDescriptor(id = "bad", category = Category.TAXES, assurance = LevelOfAssurance.LOW)
public final class BadService implements PublicService, ServicePages, DemoData, Upkeep {

    private static volatile String last = "";

    /** With a thread that nobody ends. */
    public BadService() {
        Thread thread = new Thread(BadService::sleep, "bad-clock");
        thread.setDaemon(true);
        thread.start();
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public FormDefinition form() {
        return FormDefinition.of(1, Step.of("dog", Question.text("name"), Question.email("email"), Question.file("proof")).assurance(LevelOfAssurance.LOW));
    }

    @Override
    public String assess(Submission submission, Offer offer) {
        last = submission.answers().raw("name");
        return lifecycle().initial();
    }

    /** Tells each town what somebody has said in any. */
    @Override
    public Optional<String> text(String key, Locale language, Offer offer) {
        return key.equals("service.lead") ? Optional.of("Hunde wie " + last) : Optional.empty();
    }

    @Override
    public Map<String, Class<? extends PublicPage>> publicPages() {
        return Map.of("bad", BadPage.class, "thing/${id}", ThingPage.class);
    }

    @Override
    public Map<String, Class<? extends DeskPage>> deskPages() {
        return Map.of("", BadDeskPage.class, "hidden/${id}", BadDeskPage.class);
    }

    @Override
    public void fill(Offer offer) {
        throw new IllegalStateException("no dogs for " + offer.town().name());
    }

    @Override
    public void lookAfter(Offer offer) {
        throw new IllegalStateException("no time for " + offer.town().name());
    }
}
