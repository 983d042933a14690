package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.PluginState.State;

/** What became of each file of the hot folder. */
final class FileStates {

    private final Map<String, PluginState> states = new ConcurrentHashMap<>();

    /** Notes what became of a file. */
    void note(PluginState state) {
        states.merge(state.file(), state, (before, now) -> before.isLike(now) ? before : now);
    }

    /** A start takes longer than others wait for it; after so long it is given up. */
    void noteSlow(String file, Duration most) {
        states.computeIfPresent(file, (name, it) -> it.state() != State.STARTING ? it
                : it.with(State.STARTING, new Problem(Cause.SLOW, "it may take " + most + ", then it is given up", "")));
    }

    /** The file is gone. */
    void forget(String file) {
        states.remove(file);
    }

    /** All, by the names of the files; as they were noted, without a look at what runs. */
    List<PluginState> all() {
        return states.values().stream().sorted(Comparator.comparing(PluginState::file)).toList();
    }
}
