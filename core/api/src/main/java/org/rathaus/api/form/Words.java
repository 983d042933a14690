package org.rathaus.api.form;

import org.rathaus.api.service.Texts;

/** Words that answers of all services are put into: the service's or town's own where they have some. */
final class Words {

    private static final Texts GENERAL = Texts.of(Words.class);

    private Words() {
    }

    static String of(Wording wording, String key, Object... values) {
        return wording.has(key) ? wording.text(key, values) : GENERAL.get(wording.language(), key, values);
    }
}
