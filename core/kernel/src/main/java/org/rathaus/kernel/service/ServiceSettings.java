package org.rathaus.kernel.service;

import java.util.List;
import java.util.Locale;

import org.osgi.annotation.versioning.ProviderType;

/** What towns can set for services. */
@ProviderType
public interface ServiceSettings {

    /** What can be set for a service that runs, in the order of its Metatype, in words of the language where it has them; empty: nothing. */
    List<Setting> of(String serviceId, Locale language);
}
