package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensCheckTest {

    @Test
    void takesTokensForLightAndDark() {
        assertDoesNotThrow(() -> TokensCheck.check("""
                /* green; {of} the arms */
                :root, [data-kern-theme="light"] {
                  --kern-color-action-default: #005030;
                  --kern-color-focus: rgb(0 80 48 / 90%);
                  --kern-font: "Fira Sans", sans-serif
                }
                @media (prefers-color-scheme: dark) {
                  :root:not([data-kern-theme='light']) { --kern-color-action-default: light-dark(#fff, #7fd0a8); }
                }
                [data-kern-theme=dark] { --kern-color-action-default: var(--kern-color-focus); }
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            color: red;                                  | only properties that start with --kern-
            --other-color: red;                          | only properties that start with --kern-
            --kern-logo: url(https://evil.example);      | has a character
            --kern-logo: url(x);                         | url() is not allowed
            --kern-logo: URL (x);                        | URL() is not allowed
            --kern-logo: image-set(x);                   | image-set() is not allowed
            --kern-logo: u\\72l(x);                      | has a character
            --kern-x: </style>;                          | has a character
            .kern-header { display: none }               | a block inside
            --kern-x                                     | only properties
            """)
    void refusesWhatIsNoToken(String inside, String reason) {
        refused("/* a\n b */\n:root {\n" + inside + "}", 4, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            @import "x.css";                             | must stand in a block
            @import url(x.css);                          | must stand in a block
            @font-face { --kern-x: a }                   | only :root
            .kern-header { --kern-x: a }                 | only :root
            :root, body { --kern-x: a }                  | only :root
            @media print { --kern-x: a }                 | only :root
            --kern-x: a;                                 | must stand in a block
            @media (prefers-color-scheme: dark) { --kern-x: a } | must stand in a block
            :root { --kern-x: a; }}                      | a } too many
            :root { --kern-x: a;                         | a } is missing
            </style><script>                             | must stand in a block
            """)
    void refusesOtherRules(String css, String reason) {
        refused("\n" + css, 2, reason);
    }

    private static void refused(String css, int line, String reason) {
        String message = assertThrows(BrokenTownException.class, () -> TokensCheck.check(css)).getMessage();
        assertTrue(message.startsWith("tokens.css, line " + line + ": ") && message.contains(reason), message);
    }
}
