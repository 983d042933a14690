package org.rathaus.backoffice.internal.services;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.service.Texts;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.service.Setting;
import org.rathaus.kernel.service.Setting.Kind;

/** How the set-up of a service is written where it is only read: as in the forms where it is chosen. */
record SetUpWords(Locale language) {

    private static final Texts TEXTS = Texts.of(ServicePages.class);
    private static final String NOTHING = "–";

    String yesNo(boolean value) {
        return text(value ? "on.yes" : "on.no");
    }

    String moment(Optional<Instant> moment) {
        return moment.map(it -> Moments.write(it, language)).orElse(NOTHING);
    }

    String level(Optional<LevelOfAssurance> level) {
        return text("level." + level.orElse(LevelOfAssurance.NONE));
    }

    /** @param typed as somebody types it */
    String value(Setting setting, List<String> typed) {
        return typed.isEmpty() ? NOTHING : typed.stream().map(it -> value(setting, it)).collect(Collectors.joining(", "));
    }

    private String value(Setting setting, String typed) {
        if (setting.kind() == Kind.YES_NO) {
            return yesNo(Boolean.parseBoolean(typed));
        }
        return setting.kind() == Kind.PERIOD ? PeriodWords.of(typed, this::text) : setting.options().getOrDefault(typed, typed);
    }

    private String text(String key) {
        return TEXTS.get(language, key);
    }
}
