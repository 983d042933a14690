package __package__;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** A day on which nobody works in a town. */
@Entity
@Table(name = "__TABLE___CLOSED_DAY")
public class ClosedDay extends TownEntity {

    @Column(name = "CLOSED_ON")
    private LocalDate day;

    /** For the storage. */
    protected ClosedDay() {
    }

    /** The same day has the same id, so that it is stored once. */
    ClosedDay(LocalDate day) {
        super(UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.UTF_8)));
        this.day = day;
    }
}
