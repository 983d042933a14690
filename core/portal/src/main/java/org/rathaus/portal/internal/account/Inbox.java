package org.rathaus.portal.internal.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;

/**
 * What the authority has written to the owner of an account, in the history of the owner's cases.
 *
 * @param messages  newest first
 * @param readUntil what is younger is new
 */
record Inbox(List<Message> messages, Instant readUntil) {

    /** Something that was written about a case. */
    record Message(CaseFile file, CaseEvent event) {
    }

    /** Of these cases. */
    static Inbox of(List<CaseFile> cases, Instant readUntil) {
        return new Inbox(cases.stream().flatMap(file -> file.events().stream().filter(it -> !it.note().isBlank() && !it.actor().equals("citizen"))
                .map(it -> new Message(file, it))).sorted(Comparator.comparing((Message it) -> it.event().at()).reversed()).toList(), readUntil);
    }

    boolean isNew(Message message) {
        return message.event().at().isAfter(readUntil);
    }

    long unread() {
        return messages.stream().filter(this::isNew).count();
    }
}
