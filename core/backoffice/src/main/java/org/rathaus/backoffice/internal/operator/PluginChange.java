package org.rathaus.backoffice.internal.operator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.apache.wicket.util.encoding.UrlEncoder;
import org.rathaus.kernel.operation.PluginChangeException;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginPreview;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.SentFile;

/** A change of plugins as the operator sent it: a look into an uploaded file, its start, the way back, a new start, or a removal. */
final class PluginChange {

    /** The field of the form that says what is wanted. */
    static final String OPERATION = "op";
    static final String LOOK = "look";
    static final String INSTALL = "install";
    static final String ROLL_BACK = "rollback";
    static final String RESTART = "restart";
    static final String REMOVE = "remove";
    /** The file of the plugin that was changed just now. */
    static final String CHANGED = "changed";
    /** The name of the plugin that was removed just now. */
    static final String REMOVED = "removed";

    private final PortalRequest request;
    private final PluginDesk desk;
    private final StagedJars staged;
    private PluginPreview preview;
    private Problem problem;
    private String upload = "";
    private boolean lacksFile;

    PluginChange(PortalRequest request, PluginDesk desk, StagedJars staged) {
        this.request = request;
        this.desk = desk;
        this.staged = staged;
    }

    boolean isAskedFor() {
        return request.isPost() && !request.parameter(OPERATION).isEmpty();
    }

    /**
     * Does it.
     *
     * @return the query of the page that shows what became of it; empty if there is something to read first
     */
    Optional<String> make() {
        String plugin = request.parameter("plugin");
        try {
            return switch (request.parameter(OPERATION)) {
                case LOOK -> look();
                case INSTALL -> install().map(PluginChange::shown);
                case ROLL_BACK -> Optional.of(shown(desk.rollBack(plugin, request.parameter("version"))));
                case RESTART -> Optional.of(shown(desk.restart(plugin)));
                case REMOVE -> Optional.of(query(REMOVED, desk.remove(plugin)));
                default -> throw new NotFoundException();
            };
        } catch (PluginChangeException e) {
            problem = e.problem();
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("the folder for uploaded plugins cannot be used", e);
        }
    }

    private static String shown(PluginState plugin) {
        return query(CHANGED, plugin.file());
    }

    private static String query(String name, String value) {
        return name + "=" + UrlEncoder.QUERY_INSTANCE.encode(value, StandardCharsets.UTF_8);
    }

    private Optional<String> look() throws PluginChangeException, IOException {
        Optional<SentFile> sent = request.files("jar").stream().filter(SentFile::isStored).findFirst();
        lacksFile = sent.isEmpty();
        if (sent.isPresent()) {
            preview = desk.check(sent.get().content());
            upload = staged.add(sent.get().content());
        }
        return Optional.empty();
    }

    private Optional<PluginState> install() throws PluginChangeException, IOException {
        Optional<Path> file = staged.find(request.parameter("upload"));
        lacksFile = file.isEmpty();
        if (file.isEmpty()) {
            return Optional.empty();
        }
        PluginState state = desk.install(file.get());
        staged.forget(file.get());
        return Optional.of(state);
    }

    /** What was found in the file. */
    Optional<PluginPreview> preview() {
        return Optional.ofNullable(preview);
    }

    /** Why it was not done. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** The name of the uploaded file, to confirm it. */
    String upload() {
        return upload;
    }

    /** Whether a file was to be sent and none came. */
    boolean lacksFile() {
        return lacksFile;
    }
}
