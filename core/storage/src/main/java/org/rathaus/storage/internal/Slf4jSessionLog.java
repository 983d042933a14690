package org.rathaus.storage.internal;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * EclipseLink's warnings in our log. Its exceptions are not: they reach the caller anyway, and a key that exists
 * already is no news. Neither is what it has to say about the mapping: it warns of each key that starts with the town.
 */
public final class Slf4jSessionLog extends AbstractSessionLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.eclipse.persistence");

    @Override
    public int getLevel(String category) {
        return SessionLog.WARNING;
    }

    @Override
    public boolean shouldLog(int level, String category) {
        return level >= (METADATA.equals(category) ? SessionLog.SEVERE : SessionLog.WARNING);
    }

    @Override
    public boolean shouldLog(int level) {
        return level >= SessionLog.WARNING;
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (entry.hasException()) {
            LOG.debug("{}", entry.getException().toString());
        } else if (shouldLog(entry.getLevel(), entry.getNameSpace())) {
            LOG.warn("{}", formatMessage(entry));
        }
    }
}
