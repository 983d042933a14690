package org.rathaus.devmode.internal.page;

import java.util.List;

import org.rathaus.devmode.internal.build.Fault;
import org.rathaus.web.Html;

/** What is wrong with the sources, each with its place and its line. */
final class FaultList {

    private FaultList() {
    }

    /** Writes a list; the messages are those of English programs. */
    static void write(List<Fault> faults, Html html) {
        html.open("ul", "kern-list");
        for (Fault fault : faults) {
            html.open("li");
            if (!fault.file().isEmpty()) {
                html.open("p", "kern-body kern-body--bold").open("code").text(fault.place()).close("code").close("p");
            }
            html.open("p", "kern-body").with("lang", "en").lines(fault.message()).close("p");
            if (!fault.code().isEmpty()) {
                html.open("p", "kern-body").open("code").text(fault.code()).close("code").close("p");
            }
            html.close("li");
        }
        html.close("ul");
    }
}
