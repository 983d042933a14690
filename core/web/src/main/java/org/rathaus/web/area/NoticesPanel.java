package org.rathaus.web.area;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Notice;
import org.rathaus.api.town.Town;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** What citizens must know now; not there when that is nothing. Nothing here appears later, so no live region. */
public final class NoticesPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient List<Notice> notices;

    private NoticesPanel(String id, List<Notice> notices) {
        super(id);
        this.notices = notices;
        setRenderBodyOnly(true);
        setVisible(!notices.isEmpty());
    }

    /** All of the town whose time it is. */
    public static NoticesPanel all(String id, Town town) {
        return new NoticesPanel(id, now(town));
    }

    /** Those of them that are about a service. */
    public static NoticesPanel about(String id, Town town, String service) {
        return new NoticesPanel(id, now(town).stream().filter(it -> it.services().contains(service)).toList());
    }

    private static List<Notice> now(Town town) {
        return town.notices().stream().filter(it -> it.isShown(CoreRequest.current().now())).toList();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView list = new RepeatingView("notice");
        notices.forEach(it -> list.add(show(list.newChildId(), it)));
        add(list);
    }

    private Component show(String id, Notice notice) {
        Locale language = CoreRequest.current().language();
        String tone = notice.kind() == Notice.Kind.OUTAGE ? "warning" : "info";
        String text = notice.text(language);
        return new Element(id).styled("kern-alert--" + tone).with(new Element("icon").styled("kern-icon--" + tone),
                spoken("title", notice).text(notice.title(language)), spoken("text", notice).text(text).when(!text.isEmpty()),
                new Element("when").text(when(notice)));
    }

    /** In the language that the town had it in (WCAG 2.2, 3.1.2). */
    private static Element spoken(String id, Notice notice) {
        Element element = new Element(id);
        notice.languageOf(CoreRequest.current().language()).filter(it -> !it.equals(CoreRequest.current().frameLanguage()))
                .ifPresent(it -> element.attribute("lang", it.toLanguageTag()));
        return element;
    }

    private String when(Notice notice) {
        String from = moment(notice.from());
        boolean wholeDays = local(notice.until()).toLocalTime().equals(LocalTime.MIDNIGHT);
        // what ends at midnight counts until the day before
        String until = wholeDays ? day(notice.until().minus(Duration.ofNanos(1))) : moment(notice.until());
        return from.equals(until) ? Texts.fill(getString("day"), from) : Texts.fill(getString("period"), from, until);
    }

    private String moment(Instant moment) {
        LocalTime time = local(moment).toLocalTime();
        return time.equals(LocalTime.MIDNIGHT) ? day(moment) : Texts.fill(getString("moment"), day(moment), TIME.format(time));
    }

    private static String day(Instant moment) {
        return DateQuestion.write(local(moment).toLocalDate(), CoreRequest.current().language());
    }

    private static ZonedDateTime local(Instant moment) {
        return PortalRequest.local(moment);
    }
}
