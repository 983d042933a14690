package __package__;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.DeskPage;
import org.rathaus.web.Element;

/** Where staff say on which days the office is closed. */
public final class ClosedDaysPage extends DeskPage {

    private static final long serialVersionUID = 1L;

    private final boolean isWrong;

    /** A post closes a day, or opens one again. */
    public ClosedDaysPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
        isWrong = request().isPost();
        if (request().isPost()) {
            sent("open").ifPresent(day -> {
                service(__Class__.class).open(day, offer());
                throw request().seeOther(deskLink(""));
            });
            sent("day").ifPresent(day -> {
                service(__Class__.class).close(day, offer());
                throw request().seeOther(deskLink(""));
            });
        }
    }

    private Optional<LocalDate> sent(String field) {
        try {
            return Optional.of(LocalDate.parse(request().parameter(field)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<LocalDate> closed = service(__Class__.class).closedDays(offer());
        add(new Label("none", getString("none")).setVisible(closed.isEmpty()));
        add(new Element("days").with(rows(closed)).when(!closed.isEmpty()));
        add(new Label("wrong", getString("wrong")).setVisible(isWrong));
        Element day = new Element("day").attribute("value", isWrong ? request().parameter("day") : "");
        add(isWrong ? day.attribute("aria-invalid", "true").attribute("aria-describedby", "day-error") : day);
    }

    private RepeatingView rows(List<LocalDate> closed) {
        RepeatingView rows = new RepeatingView("row");
        for (LocalDate day : closed) {
            String words = DateQuestion.write(day, language());
            rows.add(new Element(rows.newChildId()).with(new Label("words", words),
                    new Element("open").attribute("value", day).attribute("aria-label", getString("open") + ": " + words)));
        }
        return rows;
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }

    @Override
    protected boolean isWrong() {
        return isWrong;
    }
}
