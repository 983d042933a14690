package org.rathaus.backoffice.internal.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.rathaus.api.operation.PluginChangeException;
import org.rathaus.api.operation.PluginDesk;
import org.rathaus.api.operation.PluginPreview;
import org.rathaus.api.service.PluginState;
import org.rathaus.api.service.PluginState.Problem;
import org.rathaus.web.NotFoundException;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.SentFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A change of plugins as the operator sent it: a look into an uploaded file, its start, or the way back. */
final class PluginChange {

    /** The field of the form that says what is wanted. */
    static final String OPERATION = "op";
    static final String LOOK = "look";
    static final String INSTALL = "install";
    static final String ROLL_BACK = "rollback";

    private static final Logger LOG = LoggerFactory.getLogger(PluginChange.class);

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
     * @return what became of the plugin; empty if there is something to read first
     */
    Optional<PluginState> make(String accountId) {
        String operation = request.parameter(OPERATION);
        LOG.info("account {} asks for {} {}", accountId, operation, request.parameter("plugin").replaceAll("[^\\w.-]", "?"));
        try {
            return switch (operation) {
                case LOOK -> look();
                case INSTALL -> install();
                case ROLL_BACK -> Optional.of(desk.rollBack(request.parameter("plugin"), request.parameter("version")));
                default -> throw new NotFoundException();
            };
        } catch (PluginChangeException e) {
            problem = e.problem();
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("the folder for uploaded plugins cannot be used", e);
        }
    }

    private Optional<PluginState> look() throws PluginChangeException, IOException {
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
