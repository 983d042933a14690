package org.rathaus.storage.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Lets entities have {@link Instant}s, kept in UTC to the microsecond. As text, because a JDBC timestamp takes the way
 * over the JVM's local time, where one hour of each autumn happens twice and one of each spring not at all.
 */
@Converter(autoApply = true)
public final class InstantConverter implements AttributeConverter<Instant, String> {

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    @Override
    public String convertToDatabaseColumn(Instant instant) {
        return instant == null ? null : text(instant);
    }

    static String text(Instant instant) {
        return SQL.format(instant.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Instant convertToEntityAttribute(String timestamp) {
        return timestamp == null ? null : LocalDateTime.parse(timestamp.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
