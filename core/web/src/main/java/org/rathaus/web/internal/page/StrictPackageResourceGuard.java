package org.rathaus.web.internal.page;

import java.util.Set;
import java.util.regex.Pattern;

import org.apache.wicket.markup.html.IPackageResourceGuard;

/**
 * Hands out from bundles only what browsers need: an allow-list of endings instead of Wicket's deny-list
 * (CVE-2026-43646), and no path that leaves its folder or hides its ending (CVE-2026-43975, CVE-2026-70449).
 */
public final class StrictPackageResourceGuard implements IPackageResourceGuard {

    private static final Set<String> ENDINGS = Set.of("css", "js", "svg", "png", "woff2", "map");
    private static final Pattern PATH = Pattern.compile("(?:[A-Za-z0-9_$-]+/)*[A-Za-z0-9_$.-]+");

    @Override
    public boolean accept(String absolutePath) {
        String path = absolutePath.startsWith("/") ? absolutePath.substring(1) : absolutePath;
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return PATH.matcher(path).matches() && !path.contains("..") && ENDINGS.contains(ending);
    }
}
