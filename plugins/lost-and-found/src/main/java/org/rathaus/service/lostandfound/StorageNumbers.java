package org.rathaus.service.lostandfound;

import java.util.Locale;

import jakarta.persistence.EntityManager;

/** The numbers under which things lie in the store: {@code 2026-00042}. */
final class StorageNumbers {

    private final EntityManager rows;

    StorageNumbers(EntityManager rows) {
        this.rows = rows;
    }

    /** The one after the greatest of the year; two who ask at once get the same, and the key refuses the second. */
    String next(int year) {
        String greatest = rows.createQuery("select max(i.number) from FoundItem i where i.number like :year", String.class)
                .setParameter("year", year + "-_____").getSingleResult();
        int last = greatest != null && greatest.matches("\\d{4}-\\d{5}") ? Integer.parseInt(greatest.substring(5)) : 0;
        return String.format(Locale.ROOT, "%d-%05d", year, last + 1);
    }
}
