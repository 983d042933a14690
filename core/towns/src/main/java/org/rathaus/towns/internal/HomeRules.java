package org.rathaus.towns.internal;

import java.time.DateTimeException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What notices and occasions in life in {@code town.json} must keep beyond their shape. */
final class HomeRules {

    private static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?";
    private static final String ID = "[a-z][a-z0-9-]{0,39}";
    private static final String SERVICE = "[a-z][a-z0-9-]*";

    private final TownRules rules;

    HomeRules(TownRules rules) {
        this.rules = rules;
    }

    void check(TownJson town) {
        for (int i = 0; i < town.notices().size(); i++) {
            notice("/notices/" + i, town.notices().get(i));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < town.situations().size(); i++) {
            situation("/situations/" + i, town.situations().get(i), ids);
        }
    }

    private void notice(String at, NoticeJson notice) {
        if (notice == null) {
            rules.problem(at, "must not be null");
            return;
        }
        rules.matches(at + "/kind", notice.kind(), "information|outage", "must be information or outage");
        boolean dated = isMoment(at + "/from", notice.from()) & isMoment(at + "/until", notice.until());
        if (dated && !notice.end().isAfter(notice.begin())) {
            rules.problem(at + "/until", "must be later than from");
        }
        rules.each(at + "/services", notice.services(), SERVICE, "is no service id: small letters, digits, -");
        if (!notice.title().containsKey("de")) {
            rules.problem(at + "/title", "needs German, such as {\"de\": \"Rathaus geschlossen\"}");
        }
        filled(at + "/title", notice.title());
        filled(at + "/text", notice.text());
    }

    private boolean isMoment(String at, String written) {
        String rule = "must be a day or a local time, such as 2027-01-04 or 2027-01-04T12:00";
        rules.matches(at, written, MOMENT, rule);
        if (written == null || !written.matches(MOMENT)) {
            return false;
        }
        try {
            return new NoticeJson(null, written, written, null, null, null).begin() != null;
        } catch (DateTimeException e) {
            rules.problem(at, rule + ", but is \"" + written + "\"");
            return false;
        }
    }

    private void situation(String at, SituationJson situation, Set<String> ids) {
        if (situation == null) {
            rules.problem(at, "must not be null");
            return;
        }
        rules.matches(at + "/id", situation.id(), ID, "must start with a small letter and have at most 40 of a-z, 0-9 and -");
        if (!ids.add(situation.id())) {
            rules.problem(at + "/id", "is the id of another one, too");
        }
        rules.matches(at + "/area", situation.area(), "|" + SERVICE, "must be a category or a service id");
        rules.each(at + "/services", situation.services(), SERVICE, "is no service id: small letters, digits, -");
        filled(at + "/name", situation.name());
        filled(at + "/text", situation.text());
        filled(at + "/words", situation.words());
    }

    private void filled(String at, Map<String, String> texts) {
        texts.forEach((language, text) -> rules.filled(at + "/" + language.replace("~", "~0").replace("/", "~1"), text == null ? null : text.replace("\n", " ")));
    }
}
