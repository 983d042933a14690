package org.rathaus.attachments.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.form.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings to an end what a crash left undone, and deletes what belongs to nothing. A file is deleted only after the cases
 * were asked: no received case can lose one.
 */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    /** Longer than any request. */
    private static final Duration ROW_GRACE = Duration.ofHours(1);
    private static final Duration FILE_GRACE = Duration.ofHours(6);
    /** Long enough that somebody notices that this is not the database to which the files belong. */
    private static final Duration ORPHAN_GRACE = Duration.ofDays(30);

    private final FolderAttachments attachments;
    private final AttachmentFolder folder;
    private final EntityStore store;
    private final Cases cases;
    private final Drafts drafts;
    private final Clock clock;

    Sweep(FolderAttachments attachments, AttachmentFolder folder, EntityStore store, Cases cases, Drafts drafts,
            Clock clock) {
        this.attachments = attachments;
        this.folder = folder;
        this.store = store;
        this.cases = cases;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Rows that belong to no case: their case takes them, or they go once their draft is gone. */
    void rows(Town town) {
        Map<String, List<StoredAttachment>> byDraft = new AttachmentRows(store, town.id()).unassigned().stream()
                .collect(Collectors.groupingBy(StoredAttachment::draftKey));
        byDraft.forEach((key, rows) -> settle(town, key, rows));
    }

    private void settle(Town town, String key, List<StoredAttachment> rows) {
        String service = rows.get(0).service();
        // the draft is asked first: it goes only after its case is stored, so that no moment shows neither
        boolean open = drafts.isKept(town.id(), service, key);
        Optional<CaseFile> file = cases.byKey(town, service, key);
        var found = rows.stream().map(row -> row.toAttachment(town.id())).toList();
        Instant limit = clock.instant().minus(ROW_GRACE);
        if (file.isPresent()) {
            attachments.assign(file.get(), found);
        } else if (!open) {
            attachments.delete(town.id(), found.stream().filter(it -> it.keptAt().isBefore(limit)).toList());
        }
    }

    /** Files that no row has named for as long as a mistake may take to be noticed. */
    void files(Town town) throws IOException {
        AttachmentRows rows = new AttachmentRows(store, town.id());
        OrphanMarks marks = folder.orphans(town.id());
        boolean anyMarked = marks.any();
        int found = 0;
        try (Stream<Path> files = folder.files(town.id())) {
            for (Path file : (Iterable<Path>) files.filter(this::isOld)::iterator) {
                if (!isKnown(rows, file)) {
                    found += isFirstSeen(marks, file) ? 1 : 0;
                } else if (anyMarked) {
                    marks.remove(file);
                }
            }
        }
        if (found > 0) {
            LOG.warn("{} files of {} belong to no attachment that this database knows of, and will be deleted in {} days;"
                    + " if that is more than a crash explains, the portal runs with another database than theirs", found, town.id(), ORPHAN_GRACE.toDays());
        }
    }

    private boolean isFirstSeen(OrphanMarks marks, Path file) throws IOException {
        Optional<Instant> since = marks.since(file);
        if (since.isEmpty()) {
            marks.set(file, clock.instant());
        } else if (since.get().isBefore(clock.instant().minus(ORPHAN_GRACE))) {
            delete(file);
            marks.remove(file);
        }
        return since.isEmpty();
    }

    private static boolean isKnown(AttachmentRows rows, Path file) {
        String name = file.getFileName().toString();
        return name.matches("[0-9a-f-]{36}") && rows.has(UUID.fromString(name));
    }

    /** What came in when the program died. */
    void leftovers() throws IOException {
        try (Stream<Path> files = folder.leftovers()) {
            files.filter(this::isOld).forEach(Sweep::delete);
        }
    }

    private boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(clock.instant().minus(FILE_GRACE));
        } catch (IOException e) {
            // gone meanwhile
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
            LOG.info("deleted a file that belonged to no attachment: {}", file.getFileName());
        } catch (IOException e) {
            LOG.warn("an orphaned file cannot be deleted: {}", e.toString());
        }
    }
}
