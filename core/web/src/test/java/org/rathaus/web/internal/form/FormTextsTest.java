package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.TextCoverage;
import org.rathaus.api.service.Texts;
import org.rathaus.web.TownPage;

class FormTextsTest {

    @ParameterizedTest
    @ValueSource(classes = {TownPage.class, FormPage.class, CheckPage.class, ConfirmationPage.class, ServicePage.class, TasksPage.class,
            UnsavedNote.class, FormWording.class})
    void areCompleteInEnglishAndSoundInEasyGerman(Class<?> page) {
        TextCoverage english = TextCoverage.of(Texts.of(page), Locale.ENGLISH);
        assertEquals(new TextCoverage(Locale.ENGLISH, english.texts(), List.of(), List.of(), List.of()), english);
        TextCoverage easy = TextCoverage.of(Texts.of(page), Texts.EASY_GERMAN);
        assertTrue(easy.isSound(), easy::toString);
    }

    @ParameterizedTest
    @ValueSource(classes = {TownPage.class, FormPage.class, CheckPage.class, ConfirmationPage.class, ServicePage.class, TasksPage.class,
            UnsavedNote.class})
    void areCompleteInEasyGerman(Class<?> page) {
        assertEquals(List.of(), TextCoverage.of(Texts.of(page), Texts.EASY_GERMAN).missing());
    }
}
