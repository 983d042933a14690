package org.rathaus.web.internal.plugin;

import java.nio.file.Path;
import java.util.List;

import org.rathaus.kernel.operation.InstallationAudit;
import org.rathaus.kernel.operation.InstallationAudit.PluginChange;
import org.rathaus.kernel.operation.KeptVersion;
import org.rathaus.kernel.operation.PluginChangeException;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginPreview;
import org.rathaus.kernel.operation.PluginUsage;
import org.rathaus.kernel.service.PluginState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk of somebody, whose changes are written down when they are made. */
final class NamedDesk implements PluginDesk {

    private static final Logger LOG = LoggerFactory.getLogger(NamedDesk.class);

    private final HotFolderDesk desk;
    private final InstallationAudit audit;
    private final String actor;

    NamedDesk(HotFolderDesk desk, InstallationAudit audit, String actor) {
        this.desk = desk;
        this.audit = audit;
        this.actor = actor;
    }

    @Override
    public PluginDesk by(String somebody) {
        return desk.by(somebody);
    }

    @Override
    public PluginState install(Path jar) throws PluginChangeException {
        boolean isThere = !desk.versionOf(desk.check(jar).plugin()).isEmpty();
        return written(isThere ? PluginChange.UPDATE : PluginChange.INSTALL, desk.install(jar));
    }

    @Override
    public PluginState update(Path jar) throws PluginChangeException {
        return written(PluginChange.UPDATE, desk.update(jar));
    }

    @Override
    public PluginState rollBack(String plugin, String version) throws PluginChangeException {
        return written(PluginChange.ROLL_BACK, desk.rollBack(plugin, version));
    }

    @Override
    public PluginState restart(String plugin) throws PluginChangeException {
        return written(PluginChange.RESTART, desk.restart(plugin));
    }

    @Override
    public String remove(String called) throws PluginChangeException {
        String version = desk.versionOf(called);
        String plugin = desk.remove(called);
        write(PluginChange.REMOVE, plugin, version);
        return plugin;
    }

    private PluginState written(PluginChange change, PluginState done) {
        write(change, done.plugin(), done.version());
        return done;
    }

    /** What is done is done: a bad plugin can be taken away also while the database does not answer. */
    private void write(PluginChange change, String plugin, String version) {
        try {
            audit.write(actor, change, plugin, version);
        } catch (RuntimeException e) {
            LOG.error("the audit log lacks: {} {} {} {}", actor, change, plugin, version, e);
        }
    }

    @Override
    public PluginPreview check(Path jar) throws PluginChangeException {
        return desk.check(jar);
    }

    @Override
    public List<KeptVersion> kept(String plugin) {
        return desk.kept(plugin);
    }

    @Override
    public PluginUsage usage(String serviceId) {
        return desk.usage(serviceId);
    }
}
