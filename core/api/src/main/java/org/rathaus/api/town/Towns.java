package org.rathaus.api.town;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** The towns of this installation, kept up to date while it runs. */
@ProviderType
public interface Towns {

    /** All towns by name. */
    List<Town> all();

    /** The town with this id. */
    Optional<Town> find(String id);

    /** The town that is reached under this host name (without port, any case). */
    Optional<Town> byHost(String host);

    /** What is wrong with folders of towns, also of those that are none yet: each names folder, file, line where there is one, and reason. */
    default List<String> problems() {
        return List.of();
    }

    /** Why the newest state of a town's folder does not count: each names file, line where there is one, and reason. */
    default List<String> problems(String id) {
        return List.of();
    }
}
