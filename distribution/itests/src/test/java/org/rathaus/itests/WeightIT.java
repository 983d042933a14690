package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.testkit.PortalContainer;

/** Form pages come fast through a bad network: whoever visits one for the first time loads little. */
@Tag(PortalContainer.SHARED)
class WeightIT {

    private static final int MOST_BYTES = 50_000;
    private static final int MOST_REQUESTS = 10;

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @ParameterizedTest
    @ValueSource(strings = {"/norderstedt/postal-vote/apply/person", "/musterhausen/postal-vote/apply/person", "/norderstedt/postal-vote", "/norderstedt/"})
    void aFirstVisitLoadsLittle(String path) {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            List<Request> requests = new ArrayList<>();
            page.onRequestFinished(requests::add);
            page.navigate(path);
            // not every browser without a window loads the icon by itself
            page.evaluate("() => fetch(document.querySelector('link[rel=icon]').href).then(icon => icon.text())");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            // what the browser has already comes without a request
            requests.removeIf(it -> bytes(it) == 0);
            List<String> sizes = requests.stream().map(it -> bytes(it) + " " + it.url().replaceAll(".*/", "")).toList();
            int bytes = requests.stream().mapToInt(WeightIT::bytes).sum();
            assertTrue(sizes.toString().contains("favicon"), sizes::toString);
            assertTrue(bytes <= MOST_BYTES && requests.size() <= MOST_REQUESTS, bytes + " bytes: " + sizes);
        }
    }

    /** All that comes through the network, which is what Lighthouse counts. */
    private static int bytes(Request request) {
        return request.sizes().responseHeadersSize + request.sizes().responseBodySize;
    }
}
