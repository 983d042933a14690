package org.rathaus.web.internal.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.attachment.Attachment;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.UploadedFile;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.form.Draft;
import org.rathaus.web.SentFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that a browser sent for a step. Each is kept or refused for itself; what was kept is in the draft before the
 * next one is looked at, so that one wrong file costs nothing else.
 */
final class PostedFiles {

    /** The button that sends files and stays on the page. */
    static final String UPLOAD = "upload";

    private static final Logger LOG = LoggerFactory.getLogger(PostedFiles.class);
    private static final Pattern REMOVE = Pattern.compile("remove:([A-Za-z0-9.]+):([0-9a-f-]{36})");

    private final List<Occurrence> places;
    private final FormVisit visit;
    private final String operation;
    private final List<Problem> problems = new ArrayList<>();

    /** @param places where file questions stand */
    PostedFiles(List<Occurrence> places, FormVisit visit) {
        this.places = places;
        this.visit = visit;
        this.operation = visit.request().parameter(PostedStep.OPERATION);
    }

    /** The button that takes a file back. */
    static String removal(String path, UploadedFile file) {
        return "remove:" + path + ":" + file.id();
    }

    /** Whether a button was pressed that does nothing but add or take back. */
    boolean isOnlyAboutFiles() {
        return operation.equals(UPLOAD) || REMOVE.matcher(operation).matches();
    }

    /** The part of the page to come back to, as the end of its address. */
    String place() {
        Matcher removal = REMOVE.matcher(operation);
        Optional<String> named = removal.matches() ? Optional.of(removal.group(1)) : Optional.empty();
        return places.stream().map(Occurrence::path).filter(id -> named.map(id::equals).orElse(isOnlyAboutFiles()))
                .findFirst().map(path -> "#" + KernControl.idOf(path) + "-group").orElse("");
    }

    /** Keeps what was sent, and then forgets what was taken back; the draft as stored afterwards. */
    Draft takenInto(Draft draft) {
        Draft now = draft;
        for (Occurrence place : places) {
            for (SentFile sent : visit.request().files(place.path())) {
                now = keep(now, place, sent);
            }
        }
        if (!places.isEmpty() && !visit.request().files("").isEmpty()) {
            Question<?> first = places.get(0).question();
            add(places.get(0), Problem.of(first.id(), first.firstField(), "file.longName"));
        }
        Matcher removal = REMOVE.matcher(operation);
        return removal.matches() ? without(now, removal.group(1), UUID.fromString(removal.group(2))) : now;
    }

    private Draft keep(Draft draft, Occurrence place, SentFile sent) {
        List<UploadedFile> before = UploadedFile.all(draft.answers().raw(place.path()));
        int most = question(place).maxCount();
        if (before.size() >= most) {
            refuse(place, "file.full", sent, most);
        } else if (!sent.isStored()) {
            refuse(place, "file.noRoom", sent);
        } else {
            Optional<Attachment> kept = keepContent(draft, place, sent);
            return kept.map(it -> saved(draft, place.path(), files -> Stream.concat(files, Stream.of(it.file())))).orElse(draft);
        }
        return draft;
    }

    private static FileQuestion question(Occurrence place) {
        return (FileQuestion) place.question();
    }

    private Optional<Attachment> keepContent(Draft draft, Occurrence place, SentFile sent) {
        try (InputStream content = sent.open()) {
            var incoming = new IncomingFile(sent.name(), sent.declaredType(), content);
            return Optional.of(visit.attachments().keep(draft, place.path(), question(place), incoming));
        } catch (RefusedFileException e) {
            add(place, e.problem());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("a sent file", e);
        }
    }

    private void refuse(Occurrence place, String rule, SentFile sent, Object... values) {
        String shown = new UploadedFile(new UUID(0, 0), sent.name(), question(place).types().get(0), 0).name();
        add(place, Problem.of(place.question().id(), place.question().firstField(), rule,
                Stream.concat(Stream.of(shown), Stream.of(values)).toArray()));
    }

    private void add(Occurrence place, Problem problem) {
        problems.add(new Problem(problem.question(), place.prefix() + problem.field(), problem.rule(), problem.values(),
                problem.severity(), place.rows()));
    }

    private Draft saved(Draft draft, String path, UnaryOperator<Stream<UploadedFile>> change) {
        return visit.store(Optional.of(draft), answers ->
                FileQuestion.answer(answers, path, change.apply(UploadedFile.all(answers.raw(path)).stream()).toList()));
    }

    /** The answer first: a draft must not name what is gone. */
    private Draft without(Draft draft, String path, UUID id) {
        if (places.stream().noneMatch(it -> it.path().equals(path))) {
            return draft;
        }
        Draft saved = saved(draft, path, files -> files.filter(it -> !it.id().equals(id)));
        visit.attachments().remove(draft, id);
        return saved;
    }

    /** What is wrong with the files that were sent. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** All that is wrong; where a file was just refused, that no file is there needs no mention. */
    List<Problem> with(List<Problem> others) {
        Set<String> told = problems.stream().map(Problem::path).collect(Collectors.toSet());
        return Stream.concat(problems.stream(), others.stream().filter(it -> !told.contains(it.path()))).toList();
    }

    /** Nothing is sent whose files are not all there; asks again for those that are not. */
    static void requireAll(Draft draft, FormVisit visit) {
        List<UploadedFile> named = visit.files(draft.answers());
        if (named.isEmpty()) {
            return;
        }
        if (visit.sentCase().isPresent()) {
            throw visit.goTo("apply/confirmation");
        }
        Set<UUID> there = visit.attachments().ofDraft(draft).stream().map(Attachment::id).collect(Collectors.toSet());
        if (!there.containsAll(named.stream().map(UploadedFile::id).toList())) {
            LOG.error("draft {} names files that are not there; they are asked for again", draft.key());
            visit.store(Optional.of(draft), answers -> withoutLost(answers, there, visit));
            throw visit.goTo("apply/check");
        }
    }

    private static Answers withoutLost(Answers answers, Set<UUID> there, FormVisit visit) {
        Answers left = answers;
        for (Occurrence place : visit.form().steps().stream().flatMap(step -> step.occurrences(answers)).toList()) {
            if (place.question() instanceof FileQuestion) {
                left = FileQuestion.answer(left, place.path(), UploadedFile.all(left.raw(place.path())).stream()
                        .filter(it -> there.contains(it.id())).toList());
            }
        }
        return left;
    }

    /** The case is received, whatever happens here: what fails is done by the next sweep. */
    static void assign(Draft draft, CaseFile file, FormVisit visit) {
        if (visit.files(draft.answers()).isEmpty()) {
            return;
        }
        try {
            visit.attachments().assign(draft, file);
        } catch (StorageException e) {
            LOG.warn("the files of case {} are assigned later", file.id(), e);
        }
    }
}
