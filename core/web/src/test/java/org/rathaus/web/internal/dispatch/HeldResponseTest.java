package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.Cookie;
import org.apache.wicket.protocol.http.mock.MockHttpServletRequest;
import org.apache.wicket.protocol.http.mock.MockHttpServletResponse;
import org.junit.jupiter.api.Test;

class HeldResponseTest {

    private final MockHttpServletResponse real = new MockHttpServletResponse(new MockHttpServletRequest(null, null, null));
    private final HeldResponse held = new HeldResponse(real);

    @Test
    void letsNothingOutBeforeItIsDelivered() throws Exception {
        answer();
        assertEquals(200, real.getStatus());
        assertEquals("", real.getDocument());
        assertEquals(0, real.getCookies().size());
    }

    @Test
    void deliversAllOfIt() throws Exception {
        answer();
        held.deliver();
        assertEquals(303, real.getStatus());
        assertEquals("Grüße", real.getDocument());
        assertEquals("/next", real.getHeader("Location"));
        assertEquals("draft", real.getCookies().get(0).getName());
    }

    private void answer() throws Exception {
        held.setStatus(303);
        held.setHeader("Location", "/next");
        held.addCookie(new Cookie("draft", "secret"));
        held.setContentType("text/html; charset=UTF-8");
        held.getWriter().print("Grüße");
    }

    @Test
    void deliversBytesAsTheyAre() throws Exception {
        held.getOutputStream().write(new byte[] {1, 2, 3});
        held.deliver();
        assertEquals(3, real.getBinaryContent().length);
    }

    @Test
    void startsAnewAfterAReset() throws Exception {
        answer();
        held.reset();
        held.deliver();
        assertEquals(200, real.getStatus());
        assertEquals("", real.getDocument());
    }

    @Test
    void doesNotFillTheMemory() {
        byte[] much = new byte[1024 * 1024];
        assertThrows(IllegalStateException.class, () -> {
            for (int i = 0; i < 1_000; i++) {
                held.getOutputStream().write(much);
            }
        });
    }

    @Test
    void requestsThatWereTakenBackHaveEnded() {
        LentRequest lent = new LentRequest(new MockHttpServletRequest(null, null, null));
        lent.setAttribute("own", "value");
        lent.takeBack(false);
        assertEquals("value", lent.getAttribute("own"));
        assertThrows(IllegalStateException.class, lent::getMethod);
    }
}
