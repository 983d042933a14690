package org.rathaus.backoffice.internal.operator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;

/**
 * Where in the list of towns a page is.
 *
 * @param total how many towns there are
 * @param text  that is searched for
 * @param asked the number of the page as it was sent, from 1
 * @param home  the address of the list
 */
record MatrixPages(int total, String text, String asked, String home) {

    private int last() {
        return Math.max(1, (total + ServiceMatrixPage.SHOWN - 1) / ServiceMatrixPage.SHOWN);
    }

    private int page() {
        return asked.matches("[1-9][0-9]{0,5}") ? Math.min(last(), Integer.parseInt(asked)) : 1;
    }

    /** How many towns are on the pages before. */
    long first() {
        return (page() - 1L) * ServiceMatrixPage.SHOWN;
    }

    /** The first page, the last one and those around this. */
    Component links(String id, Component texts) {
        RepeatingView links = new RepeatingView("page");
        Stream.of(1, page() - 1, page(), page() + 1, last()).filter(it -> it >= 1 && it <= last()).distinct().sorted()
                .forEach(it -> links.add(link(links.newChildId(), it)));
        return new Element(id).attribute("aria-label", texts.getString("pages")).with(links).when(last() > 1);
    }

    private Component link(String id, int number) {
        Element link = new Element("link").attribute("href", home + "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=" + number);
        if (number == page()) {
            link.attribute("aria-current", "page");
        }
        return new Element(id).with(link.with(new Label("name", number)));
    }
}
