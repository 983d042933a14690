package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One or several files. Its field names those that were kept, one a line; what a browser sends under the field is never
 * taken over as text. Unless told otherwise one PDF, JPEG or PNG file of at most 10 MB.
 */
public final class FileQuestion extends TypedQuestion<List<UploadedFile>, FileQuestion> {

    private static final long MEGABYTE = 1024 * 1024;

    record Rules(List<FileType> types, long maxBytes, int maxCount) {

        private static final Rules USUAL = new Rules(List.of(FileType.values()), 10 * MEGABYTE, 1);
    }

    private final Rules rules;

    FileQuestion(Traits traits, Rules rules) {
        super(traits);
        this.rules = rules;
    }

    static FileQuestion of(String id) {
        return new FileQuestion(Traits.of(id), Rules.USUAL);
    }

    /**
     * Only these types.
     *
     * @throws IllegalArgumentException if there is none
     */
    public FileQuestion types(FileType... types) {
        return new FileQuestion(traits, new Rules(List.of(positive(types, types.length)), rules.maxBytes(), rules.maxCount()));
    }

    /** Each file has at most so many bytes. What a whole request may have is the operator's setting, 32 MB at first. */
    public FileQuestion maxBytes(long bytes) {
        return new FileQuestion(traits, new Rules(rules.types(), positive(bytes, bytes), rules.maxCount()));
    }

    /** At most so many files. */
    public FileQuestion maxCount(int files) {
        return new FileQuestion(traits, new Rules(rules.types(), rules.maxBytes(), positive(files, files)));
    }

    private static <T> T positive(T value, long amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("a file question takes at least one type, byte and file");
        }
        return value;
    }

    /** The types that may be sent. */
    public List<FileType> types() {
        return rules.types();
    }

    /** The types as people call them: {@code PDF, JPEG, PNG}. */
    public String typeNames() {
        return rules.types().stream().map(FileType::name).collect(Collectors.joining(", "));
    }

    /** The largest file, in bytes. */
    public long maxBytes() {
        return rules.maxBytes();
    }

    /** The largest file as people read it: {@code 10 MB}. */
    public String maxSize(Locale language) {
        return UploadedFile.sized(rules.maxBytes(), language);
    }

    /** How many files may be sent. */
    public int maxCount() {
        return rules.maxCount();
    }

    @Override
    FileQuestion with(Traits changed) {
        return new FileQuestion(changed, rules);
    }

    @Override
    Rules rules() {
        return rules;
    }

    @Override
    public String type() {
        return "file";
    }

    @Override
    String missingRule() {
        return "file.required";
    }

    @Override
    public Reading<List<UploadedFile>> read(Answers answers) {
        List<UploadedFile> files = UploadedFile.all(answers.raw(id()));
        return files.isEmpty() ? Reading.empty() : Reading.of(files);
    }

    /** The answers with these files and no others. */
    public Answers answer(Answers answers, List<UploadedFile> files) {
        return answer(answers, id(), files);
    }

    /**
     * The same in a group.
     *
     * @param path where the question stands, see {@link Occurrence#path()}
     */
    public static Answers answer(Answers answers, String path, List<UploadedFile> files) {
        return answers.with(Map.of(path, files.stream().map(UploadedFile::line).collect(Collectors.joining("\n"))));
    }

    /** A file that an earlier version of the form took may be too much for this one. */
    @Override
    Optional<Problem> broken(List<UploadedFile> value, LocalDate today) {
        if (value.size() > rules.maxCount()) {
            return Optional.of(problem("file.tooMany", rules.maxCount()));
        }
        return value.stream().filter(it -> !rules.types().contains(it.type())).findFirst()
                .map(it -> problem("file.type", it.name(), typeNames()));
    }

    @Override
    public String summarise(List<UploadedFile> value, Wording wording) {
        return value.stream().map(it -> it.describe(wording.language())).collect(Collectors.joining("\n"));
    }

    @Override
    String export(List<UploadedFile> value) {
        return value.stream().map(it -> it.describe(Locale.GERMAN)).collect(Collectors.joining(", "));
    }

    @Override
    Object data(List<UploadedFile> value) {
        return value.stream().map(it -> Map.of("id", it.id().toString(), "name", it.name(), "type", it.type().name(), "size", it.size())).toList();
    }

    @Override
    public void render(Control control) {
        control.files(this);
    }
}
