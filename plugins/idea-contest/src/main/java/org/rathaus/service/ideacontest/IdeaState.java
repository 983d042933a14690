package org.rathaus.service.ideacontest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What has become of an idea, and what may become of it next. */
enum IdeaState {
    /** Typed and not handed in yet: in the form of who takes part, and nowhere else. */
    DRAFT,
    /** Handed in; nobody of the town has looked at it. */
    SUBMITTED,
    /** Not shown, for a reason. */
    HIDDEN,
    /** Shown, and people support it. */
    OPEN,
    /** The same as another one, which has its support now. */
    MERGED,
    /** Among those that the town looks at closely. */
    SHORTLISTED,
    /** The town will do it. */
    ACCEPTED,
    /** The town will not do it. */
    REJECTED,
    /** The town is doing it. */
    IN_PROGRESS,
    /** The town has done it. */
    DONE;

    private static final Set<IdeaState> UNSEEN = EnumSet.of(DRAFT, SUBMITTED, HIDDEN, MERGED);
    private static final Set<IdeaState> ANSWERED = EnumSet.of(ACCEPTED, REJECTED, IN_PROGRESS, DONE);

    /** As it stands in the database and in the keys of texts. */
    String key() {
        return switch (this) {
            case IN_PROGRESS -> "inProgress";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    static IdeaState of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no state of an idea: " + key));
    }

    /** As somebody asks for it; empty if there is none. */
    static Optional<IdeaState> find(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }

    /** Whether everybody may read it. */
    boolean isPublic() {
        return !UNSEEN.contains(this);
    }

    /** Whether people may support it. */
    boolean takesSupport() {
        return this == OPEN || this == SHORTLISTED;
    }

    /** Whether it takes an official answer. */
    boolean needsAnswer() {
        return ANSWERED.contains(this);
    }

    /** The states that staff may give it. */
    List<IdeaState> next() {
        return switch (this) {
            case DRAFT -> List.of();
            case SUBMITTED -> List.of(OPEN, HIDDEN, MERGED);
            case HIDDEN -> List.of(OPEN);
            case OPEN -> List.of(SHORTLISTED, ACCEPTED, REJECTED, MERGED, HIDDEN);
            case MERGED -> List.of(OPEN);
            case SHORTLISTED -> List.of(OPEN, ACCEPTED, REJECTED, HIDDEN);
            case ACCEPTED -> List.of(IN_PROGRESS, DONE, REJECTED);
            case REJECTED -> List.of(OPEN, ACCEPTED);
            case IN_PROGRESS -> List.of(DONE, ACCEPTED);
            case DONE -> List.of(IN_PROGRESS);
        };
    }

    /** Those that the public list can be narrowed down to. */
    static List<IdeaState> shown() {
        return Arrays.stream(values()).filter(IdeaState::isPublic).toList();
    }
}
