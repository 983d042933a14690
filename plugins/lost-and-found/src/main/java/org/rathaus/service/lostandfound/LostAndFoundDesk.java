package org.rathaus.service.lostandfound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.FileType;
import org.rathaus.api.form.Question;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlDeskPage;
import org.rathaus.web.Kern;
import org.rathaus.web.SentFile;

/** A page of the service for staff, written in one go. */
abstract class LostAndFoundDesk extends HtmlDeskPage {

    private static final long serialVersionUID = 1L;
    private static final FileQuestion PICTURE = Question.file(TakeInForm.PHOTO).types(FileType.JPEG, FileType.PNG).maxBytes(12_000_000);
    private static final int EDGE = 1_200;

    private final transient Map<String, String> errors = new LinkedHashMap<>();

    LostAndFoundDesk(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.WORK_ON_CASES);
    }

    /** The text key of what is wrong, by field. */
    final Map<String, String> errors() {
        return errors;
    }

    final LostAndFound office() {
        return service(LostAndFound.class);
    }

    final Words words() {
        return new Words(this::serviceText, language());
    }

    final LostAndFoundSettings settings() {
        return offer().settings(LostAndFoundSettings.class);
    }

    final String townId() {
        return member().townId();
    }

    final boolean mayChange() {
        return member().may(Permission.WORK_ON_CASES);
    }

    /** A whole number that a form brings along; 0 where it is none. */
    final int number(String field) {
        String typed = request().parameter(field);
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** A photo as it is kept; empty, and told as an error, where it is none. */
    final Optional<byte[]> picture(SentFile photo) {
        try (InputStream content = photo.open()) {
            return Optional.of(office().pictures().jpeg(PICTURE, new IncomingFile(photo.name(), photo.declaredType(), content), EDGE));
        } catch (RefusedFileException e) {
            errors.put(TakeInForm.PHOTO, "take.error.photo");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a photo", e);
        }
    }

    /** What the member does now. */
    final Items.Act act(ItemStatus status, String note) {
        return new Items.Act(status, note, member().name(), request().now());
    }

    /** Has it in the town's audit log that the member has done it. */
    final void log(String action, UUID item) {
        office().audit().write(member(), action, item.toString());
    }

    /** Lets whoever searches next find it. */
    final void tell() {
        office().index().changed(townId());
    }

    final void heading(Html html, String key) {
        new Fields(html, request()::parameter, errors, this::serviceText).errors();
        new Kern(html).heading(serviceText(key));
        done(html);
    }

    /** What was done before the page was asked for again. */
    final void done(Html html) {
        String done = request().parameter("done");
        if (done.matches("[a-z]{1,20}") && errors.isEmpty()) {
            new Kern(html).done(serviceText("done." + (Done.isKnown(done) ? done : Done.SAVED.key())));
        }
    }

    static void fact(Html html, String name, String value) {
        if (!value.isEmpty()) {
            html.open("div", "kern-description-list-item").element("dt", "kern-description-list-item__key", name)
                    .open("dd", "kern-description-list-item__value").lines(value).close("dd").close("div");
        }
    }

    @Override
    protected boolean isWrong() {
        return !errors.isEmpty();
    }
}
