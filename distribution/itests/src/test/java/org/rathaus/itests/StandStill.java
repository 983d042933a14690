package org.rathaus.itests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be seen where a press leads to no page: whether the portal works on it, whether the memory is full, and what the page shows. */
final class StandStill {

    private static final String SERVING = "(plugin |qtp|jetty|rathaus).*";
    private static final int DEPTH = 25;
    private static final int PATIENCE_MILLIS = 5_000;

    private StandStill() {}

    static String at(Page page) {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory() >> 20;
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
        String threads = Thread.getAllStackTraces().entrySet().stream().filter(it -> it.getKey().getName().matches(SERVING))
                .map(StandStill::line).collect(Collectors.joining("\n"));
        return "no page after a press at %s: %d of %d MB used, %d s of collections\n%s\n%s".formatted(page.url(), used, runtime.maxMemory() >> 20,
                collecting / 1000, shown(page), threads);
    }

    /** A page that has lost its way to the browser may never answer. */
    private static String shown(Page page) {
        try {
            return page.locator("main").innerText(new Locator.InnerTextOptions().setTimeout(PATIENCE_MILLIS));
        } catch (PlaywrightException e) {
            return "the page does not answer: " + e.getMessage();
        }
    }

    private static String line(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getName() + " " + thread.getKey().getState() + Arrays.stream(thread.getValue()).limit(DEPTH)
                .map(it -> "\n    " + it).collect(Collectors.joining());
    }
}
