package org.rathaus.portal.internal.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.attachment.Attachments;
import org.rathaus.api.attachment.IncomingFile;
import org.rathaus.api.attachment.RefusedFileException;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.SentFile;

/**
 * What a citizen sends because the town asked for it. Each file is kept or refused for itself; only when all are kept the
 * answer is given, so that nothing is missing without anybody knowing.
 *
 * @param number which inquiry it answers, as sent
 * @param text   what the citizen wrote; may be empty if there are files
 * @param files  what the citizen sent with it
 */
record InquiryAnswer(String number, String text, List<SentFile> files) {

    /** The operation that sends it. */
    static final String OPERATION = "answer";
    /** The fields of the form. */
    static final String FILES = "files";

    static final FileQuestion QUESTION = Question.file(FILES).maxCount(10);
    private static final int LONGEST = 2_000;

    static InquiryAnswer of(PortalRequest request) {
        return new InquiryAnswer(request.parameter("inquiry"), request.parameter("text").replace("\r\n", "\n").strip(),
                new ArrayList<>(request.files(FILES)));
    }

    int inquiry() {
        return number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 0;
    }

    /** What is wrong with it, before anything is kept. */
    Optional<String> problem() {
        if (text.isEmpty() && files.isEmpty()) {
            return Optional.of("nothing");
        }
        if (text.length() > LONGEST) {
            return Optional.of("text");
        }
        return files.size() > QUESTION.maxCount() ? Optional.of("files") : Optional.empty();
    }

    /** The names of the files that were refused; all others are with the case now. */
    List<String> keep(Attachments attachments, CaseFile file) {
        return files.stream().filter(it -> !isKept(attachments, file, it)).map(SentFile::name).toList();
    }

    private static boolean isKept(Attachments attachments, CaseFile file, SentFile sent) {
        if (!sent.isStored()) {
            return false;
        }
        try (InputStream content = sent.open()) {
            attachments.keep(file, QUESTION, new IncomingFile(sent.name(), sent.declaredType(), content));
            return true;
        } catch (RefusedFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("a sent file", e);
        }
    }
}
