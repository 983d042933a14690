package org.rathaus.api.form;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Records as plain data and back: a map with an entry for each component that is not empty. One of several kinds, such as
 * a condition, is a map with one entry that is called like its kind. Only the records of this package can be named.
 */
final class RecordData {

    private static final Map<Class<?>, Function<String, Object>> WRITTEN = Map.of(String.class, text -> text, BigDecimal.class, BigDecimal::new,
            LocalDate.class, LocalDate::parse, LocalTime.class, LocalTime::parse, Period.class, Period::parse,
            Pattern.class, Pattern::compile, Duration.class, Duration::parse);

    private RecordData() {
    }

    static Object write(Object value) {
        if (value instanceof Condition || value instanceof Calculation<?>) {
            return Map.of(kind(value.getClass()), writeRecord((Record) value));
        }
        if (value instanceof Question<?> question) {
            return QuestionTypes.write(question);
        }
        if (value instanceof Record data) {
            return writeRecord(data);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return writeParts(value);
    }

    private static Object writeParts(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(RecordData::write).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> data = new LinkedHashMap<>();
            map.forEach((key, part) -> data.put(String.valueOf(key), write(part)));
            return data;
        }
        return value instanceof Boolean || value instanceof Integer || value instanceof Long ? value
                : value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }

    static Map<String, Object> writeRecord(Record value) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = part(value, component);
            Object held = part instanceof Optional<?> optional ? optional.orElse(null) : part;
            if (!isEmpty(held)) {
                data.put(component.getName(), write(held));
            }
        }
        return data;
    }

    private static Object part(Record value, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be read", e);
        }
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("") || value.equals(false) || value.equals(0) || value.equals(0L) || value.equals(List.of())
                || value.equals(Map.of());
    }

    /** The value of this type that plain data describe; what is missing is empty. */
    static Object read(Type type, Object data) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return Optional.ofNullable(data).map(it -> read(part(type, 0), it));
        }
        if (data == null) {
            return empty(raw);
        }
        if (raw == Condition.class || raw == Calculation.class) {
            return readKind(raw, data);
        }
        if (raw == Question.class) {
            return QuestionTypes.read(data);
        }
        if (raw.isRecord()) {
            Entries entries = new Entries(kind(raw), data);
            Object value = readRecord(raw.asSubclass(Record.class), entries);
            entries.finish();
            return value;
        }
        return raw == List.class || raw == Map.class ? readParts(type, data) : readSimple(raw, data);
    }

    private static Object empty(Class<?> type) {
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == String.class) {
            return "";
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }

    private static Object readKind(Class<?> several, Object data) {
        String name = data instanceof Map<?, ?> map && map.size() == 1 ? String.valueOf(map.keySet().iterator().next()) : "";
        Class<?> kind = Arrays.stream(several.getPermittedSubclasses()).filter(it -> kind(it).equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind(several) + ": not one entry of a known kind, but " + name));
        return read(kind, ((Map<?, ?>) data).get(name));
    }

    private static Object readParts(Type type, Object data) {
        if (data instanceof List<?> list && raw(type) == List.class) {
            List<Object> parts = new ArrayList<>();
            list.forEach(part -> parts.add(read(part(type, 0), part)));
            return parts;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        if (data instanceof Map<?, ?> map && raw(type) == Map.class) {
            map.forEach((key, part) -> parts.put(String.valueOf(key), read(part(type, 1), part)));
            return parts;
        }
        throw new IllegalArgumentException("not a " + type.getTypeName());
    }

    private static Object readSimple(Class<?> type, Object data) {
        if (type == boolean.class && data instanceof Boolean) {
            return data;
        } else if (type == int.class && data instanceof Number number) {
            return Math.toIntExact(number.longValue());
        } else if (type == long.class && data instanceof Number number) {
            return number.longValue();
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).filter(it -> write(it).equals(data)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(data + " is no " + kind(type)));
        } else if (WRITTEN.containsKey(type) && data instanceof String text) {
            try {
                return WRITTEN.get(type).apply(text);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(data + " is no " + kind(type), e);
            }
        }
        throw new IllegalArgumentException(data + " is no " + kind(type));
    }

    static <R extends Record> R readRecord(Class<R> type, Entries entries) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(it -> read(it.getGenericType(), entries.take(it.getName()))).toArray();
        try {
            var made = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(kind(type) + ": " + (e.getCause() == null ? e.getMessage() : e.getCause().getMessage()), e);
        }
    }

    /** {@code chosen} for the record {@code Chosen}. */
    private static String kind(Class<?> type) {
        return type.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT) + type.getSimpleName().substring(1);
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private static Type part(Type type, int at) {
        return ((ParameterizedType) type).getActualTypeArguments()[at];
    }
}
