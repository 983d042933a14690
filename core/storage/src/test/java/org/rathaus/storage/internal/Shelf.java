package org.rathaus.storage.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import org.rathaus.api.storage.TownEntity;

/** Has collections of every kind. */
@Entity(name = "Shelf")
@Table(name = "TEST_SHELF")
public class Shelf extends TownEntity {

    @Column(name = "NAME")
    private String name;

    @ElementCollection
    @CollectionTable(name = "TEST_SHELF_LABEL", joinColumns = {
        @JoinColumn(name = "TOWN", referencedColumnName = "TOWN"),
        @JoinColumn(name = "SHELF", referencedColumnName = "ID")})
    @Column(name = "LABEL")
    private Set<String> labels = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "TEST_SHELF_ITEM", joinColumns = {
        @JoinColumn(name = "TOWN", referencedColumnName = "TOWN"),
        @JoinColumn(name = "SHELF", referencedColumnName = "ID")}, inverseJoinColumns = {
            @JoinColumn(name = "TOWN", referencedColumnName = "TOWN"),
            @JoinColumn(name = "ITEM", referencedColumnName = "ID")})
    private List<Item> items = new ArrayList<>();

    @OneToMany(mappedBy = "shelf", cascade = CascadeType.ALL)
    private List<Box> boxes = new ArrayList<>();

    protected Shelf() {
    }

    Shelf(UUID id, String name) {
        super(id);
        this.name = name;
    }

    Shelf labelled(String label) {
        labels.add(label);
        return this;
    }

    Shelf with(Item item) {
        items.add(item);
        return this;
    }

    Shelf with(Box box) {
        boxes.add(box.on(this));
        return this;
    }

    /** Everything that lies on it, by the names. */
    List<String> contents() {
        List<String> all = new ArrayList<>(labels);
        items.forEach(item -> all.add(item.name()));
        boxes.forEach(box -> all.add(box.name()));
        return all;
    }
}
