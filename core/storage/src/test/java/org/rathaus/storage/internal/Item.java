package org.rathaus.storage.internal;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

@Entity(name = "Item")
@Table(name = "TEST_ITEM")
@NamedQuery(name = "Item.names", query = "select i.name from Item i order by i.name")
public class Item extends TownEntity {

    @Column(name = "NAME")
    private String name;
    @Column(name = "PARENT")
    private String parent;
    @Column(name = "FOUND_AT")
    private Instant foundAt;
    @Column(name = "DESCRIPTION")
    private String description;

    protected Item() {
    }

    Item(UUID id, String name) {
        super(id);
        this.name = name;
    }

    Item under(UUID other) {
        parent = other.toString();
        return this;
    }

    Item foundAt(Instant time) {
        foundAt = time;
        return this;
    }

    Item describedAs(String text) {
        description = text;
        return this;
    }

    void rename(String other) {
        name = other;
    }

    String name() {
        return name;
    }

    Instant foundAt() {
        return foundAt;
    }

    String description() {
        return description;
    }
}
