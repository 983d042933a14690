package org.rathaus.api.cases;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a bundle keeps of cases besides the case files, such as attachments, mails, or a plugin's own entities. A bundle
 * that keeps anything publishes this as an OSGi service; a plugin's service class may implement it as well.
 */
@ConsumerType
public interface PersonalData {

    /** Takes files for the person whom a case is about. */
    @ProviderType
    interface Collector {

        /**
         * Adds a file.
         *
         * @param name    such as {@code attachments/passport.jpg}; made unique and harmless
         * @param content is read, not closed
         */
        void add(String name, InputStream content) throws IOException;
    }

    /** Gives out all that is kept of the case. */
    default void export(CaseFile file, Collector collector) throws IOException {
    }

    /**
     * Destroys all that is kept of the case. The case file is gone already. May be called again for the same case, also
     * where nothing is kept of it, and after any exception is called again the next day.
     */
    void erase(String townId, String serviceId, UUID caseId);

    /**
     * Destroys all that says whom the case is about; what statistics need may stay. Called instead of {@link #erase} when
     * the service or the town has cases made anonymous, under the same conditions. By default nothing stays.
     */
    default void anonymise(String townId, String serviceId, UUID caseId) {
        erase(townId, serviceId, caseId);
    }
}
