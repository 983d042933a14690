package org.rathaus.service.ideacontest;

import java.util.Optional;
import java.util.UUID;

/**
 * What a member of staff makes of an idea.
 *
 * @param reason why it is hidden; empty otherwise
 * @param answer what the town says to it
 * @param merged the idea that it is the same as, where it is merged
 */
record IdeaDecision(IdeaState state, String reason, String answer, Optional<UUID> merged) {

    /** The longest answer, in characters. */
    static final int LONGEST = 2_000;
    /** The longest reason. */
    static final int LONGEST_REASON = 1_000;

    /** What is missing: {@code reason}, {@code answer}, {@code merged}; or {@code way} where the idea cannot become this. */
    Optional<String> problem(Idea idea) {
        if (idea.state() != state && !idea.state().next().contains(state)) {
            return Optional.of("way");
        }
        if (state == IdeaState.HIDDEN && reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of("reason");
        }
        if (state.needsAnswer() && answer.isBlank() || answer.length() > LONGEST) {
            return Optional.of("answer");
        }
        boolean isOther = merged.filter(it -> !it.equals(idea.id())).isPresent();
        return state == IdeaState.MERGED && !isOther ? Optional.of("merged") : Optional.empty();
    }
}
