package org.rathaus.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** The conditions of a query of cases, {@code c}. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Unless the value is empty. */
    Conditions equal(String attribute, String value) {
        return value.isEmpty() ? this : and("c." + attribute + " = :" + attribute, attribute, value);
    }

    /** Unless the value is empty. */
    Conditions id(String comparison, String name, String value) {
        return value.isEmpty() ? this : and("c.id " + comparison + " :" + name, name, value);
    }

    Conditions and(String condition, String name, Object value) {
        conditions.add(condition);
        return value(name, value);
    }

    Conditions value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    <T> TypedQuery<T> query(EntityManager rows, String select, String order, Class<T> type) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = rows.createQuery(select + where + order, type);
        values.forEach(query::setParameter);
        return query;
    }
}
