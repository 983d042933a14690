package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A page that was made for one reader, for others.
 *
 * @param headers what its content policy, type and the like were
 * @param html    its text
 * @param nonce   that reader's; each other one gets an own (CSP 3, 7.1)
 */
record KeptPage(Map<String, String> headers, String html, String nonce) {

    int length() {
        return html.length();
    }

    void send(HttpServletResponse response, String fresh) throws IOException {
        headers.forEach((name, value) -> response.setHeader(name, value.replace(nonce, fresh)));
        response.getWriter().write(html.replace(nonce, fresh));
    }
}
