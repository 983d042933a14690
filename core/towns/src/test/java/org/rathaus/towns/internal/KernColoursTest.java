package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The stylesheet that the portal serves has a colour for whatever the check looks at, in light and in dark. */
class KernColoursTest {

    @Test
    void areThereForAllThatIsChecked() throws Palette.Unreadable {
        for (Theme theme : Theme.ALL) {
            Palette palette = new Palette(theme, Map.of(), Map.of());
            for (ContrastPair pair : ContrastPair.ALL) {
                for (String property : List.of(pair.colour(), pair.on(), pair.ground())) {
                    palette.seen(property);
                }
            }
        }
    }

    @Test
    void differInTheDark() {
        List<Token> texts = KernColours.tokens().stream().filter(it -> it.property().equals("--kern-color-layout-text-default")).toList();
        assertTrue(texts.size() > 1, texts::toString);
        assertEquals(2, Theme.UNCHOSEN.stream().map(it -> KernColours.in(it).get("--kern-color-layout-text-default").value()).distinct().count());
    }
}
