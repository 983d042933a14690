package org.rathaus.attachments.internal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The settings of an installation.
 *
 * @param root    where the contents lie
 * @param reserve so many bytes must stay free on that disk, for the database and the logs
 * @param clamav  {@code host:port} of ClamAV's daemon, or empty
 */
record AttachmentSettings(Path root, long reserve, String clamav) {

    private static final long USUAL_RESERVE = 256L * 1024 * 1024;

    /**
     * Reads the framework's properties {@code rathaus.data}, {@code rathaus.attachments.reserve} and {@code rathaus.clamav}.
     *
     * @throws IllegalArgumentException if the reserve is no number
     */
    static AttachmentSettings of(UnaryOperator<String> properties) {
        String reserve = Optional.ofNullable(properties.apply("rathaus.attachments.reserve")).orElse("");
        if (!reserve.strip().matches("[0-9]{0,18}")) {
            throw new IllegalArgumentException("rathaus.attachments.reserve must be a number of bytes, not " + reserve);
        }
        return new AttachmentSettings(Path.of(String.valueOf(properties.apply("rathaus.data")), "attachments"),
                reserve.isBlank() ? USUAL_RESERVE : Long.parseLong(reserve.strip()),
                Optional.ofNullable(properties.apply("rathaus.clamav")).orElse("").strip());
    }

    AttachmentFolder folder() {
        return new AttachmentFolder(root, reserve);
    }

    Optional<Clamd> scanner() {
        return clamav.isEmpty() ? Optional.empty() : Optional.of(Clamd.at(clamav));
    }
}
