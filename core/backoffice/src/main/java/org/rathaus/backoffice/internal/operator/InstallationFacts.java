package org.rathaus.backoffice.internal.operator;

import java.lang.management.ManagementFactory;
import java.time.Instant;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.backoffice.internal.Moments;

/** Which version runs where and since when. */
final class InstallationFacts extends Panel {

    private static final long serialVersionUID = 1L;
    private static final long MEBIBYTE = 1024L * 1024;

    InstallationFacts(String id) {
        super(id);
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("version", OperatorArea.property("rathaus.version")));
        add(new Label("java", Runtime.version().toString()));
        add(Moments.label("started", Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                getLocale()));
        add(new Label("memory", memory()));
        add(new Label("data", OperatorArea.property("rathaus.data")));
    }

    private static String memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE;
        return used + " / " + runtime.maxMemory() / MEBIBYTE + " MiB";
    }
}
