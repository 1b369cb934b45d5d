package io.github.biglocal.generated;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Missing;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A field of a record, or of a part of one, named as a {@link Missing} names it: {@code endorsed},
 * {@code matchLines/2/status}. Read and changed by reflection, so that a new type or field is there as it comes.
 *
 * @param steps the names of fields, with the place or the id of an entry after a list
 */
record FieldPath(List<String> steps) {
    private static final Map<Class<?>, Map<String, Method>> FIELDS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Class<?>> DECLARED = new ConcurrentHashMap<>();

    /** The kinds of record there are, from the programme down, by name. */
    private static final Map<String, Class<?>> KINDS = kinds();

    static FieldPath of(String field) {
        return new FieldPath(List.of(field.split("/", -1)));
    }

    private static Map<String, Class<?>> kinds() {
        Map<String, Class<?>> kinds = new TreeMap<>();
        addKind(Programme.class, kinds);
        return kinds;
    }

    private static void addKind(Class<?> type, Map<String, Class<?>> kinds) {
        if (kinds.putIfAbsent(type.getSimpleName(), type) == null) {
            for (Method field : fields(type).values()) {
                Class<?> held = RecordType.heldType(field);
                if (held != Entity.class && Entity.class.isAssignableFrom(held)) {
                    addKind(held, kinds);
                }
            }
        }
    }

    static Map<String, Class<?>> kindsOfRecord() {
        return KINDS;
    }

    /** The fields of a type of record, or of a part of one; none of any other type. */
    static Map<String, Method> fields(Class<?> type) {
        return FIELDS.computeIfAbsent(type, FieldPath::lookedUp);
    }

    private static Map<String, Method> lookedUp(Class<?> type) {
        Map<String, Method> fields = new LinkedHashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                fields.put(component.getName(), component.getAccessor());
            }
        } else if (type.isSealed() || Entity.class.isAssignableFrom(type)) {
            new RecordType(type).fields().forEach(field -> fields.put(field.getName(), field));
        }
        return fields;
    }

    /** The type a value was declared with: of what is generated, the type above it. */
    static Class<?> declared(Class<?> type) {
        return DECLARED.computeIfAbsent(type, each -> {
            Class<?> above = each.getSuperclass();
            return above != null && above.isSealed() ? above : each;
        });
    }

    /** What is wrong with the place of what is said to be missing; empty if the model has such a place. */
    static Optional<String> problem(Missing missing) {
        Class<?> kind = KINDS.get(missing.record().kind());
        if (kind == null) {
            return Optional.of("there is no kind of record " + missing.record().kind());
        }
        if (!isInARecord(missing)) {
            return Optional.empty();
        }
        return of(missing.field()).type(kind).isPresent()
                ? Optional.empty()
                : Optional.of(missing.record().kind() + " has no field " + missing.field());
    }

    /** Whether the fact would stand in a field of a record, and is not a record itself. */
    static boolean isInARecord(Missing missing) {
        return !missing.field().equals("id") && !KINDS.containsKey(missing.field());
    }

    /** Whether it is a list of records, such as members: those whom nobody listed are not invented. */
    boolean isOfRecords(Class<?> kind) {
        return type(kind)
                .filter(FieldPath::isList)
                .filter(list -> KINDS.containsValue(held(list)))
                .isPresent();
    }

    /** The type of the field at the end; empty if a type of record has no such field. */
    Optional<Type> type(Class<?> kind) {
        Type at = kind;
        for (int i = 0; i < steps.size(); i++) {
            if (isList(at)) {
                at = held(at);
            } else {
                Method field = fields(plain(at)).get(steps.get(i));
                if (field == null) {
                    return Optional.empty();
                }
                at = field.getGenericReturnType();
            }
        }
        return Optional.of(at);
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class;
    }

    private static Type held(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType ? (Class<?>) held(type) : (Class<?>) type;
    }

    /** The same path with a star for every place in a list. */
    String pattern(Class<?> kind) {
        List<String> names = new ArrayList<>();
        Type at = kind;
        for (String step : steps) {
            boolean entry = isList(at);
            names.add(entry ? "*" : step);
            Method field = entry ? null : fields(plain(at)).get(step);
            at = entry ? held(at) : field == null ? Object.class : field.getGenericReturnType();
        }
        return String.join("/", names);
    }

    /** The paths in a record that a pattern matches. */
    static List<FieldPath> matching(Object record, String pattern) {
        List<FieldPath> found = new ArrayList<>();
        match(record, List.of(pattern.split("/")), List.of(), found);
        return found;
    }

    private static void match(Object at, List<String> pattern, List<String> way, List<FieldPath> found) {
        if (pattern.isEmpty()) {
            found.add(new FieldPath(way));
            return;
        }
        List<String> rest = pattern.subList(1, pattern.size());
        if (at instanceof List<?> list && pattern.get(0).equals("*")) {
            for (int i = 0; i < list.size(); i++) {
                match(list.get(i), rest, with(way, String.valueOf(i)), found);
            }
        } else if (at instanceof Optional<?> optional) {
            optional.ifPresent(value -> match(value, pattern, way, found));
        } else {
            Method field = fields(declared(at.getClass())).get(pattern.get(0));
            if (field != null) {
                match(call(field, at), rest, with(way, pattern.get(0)), found);
            }
        }
    }

    private static List<String> with(List<String> way, String step) {
        List<String> longer = new ArrayList<>(way);
        longer.add(step);
        return longer;
    }

    /** What the field holds; empty if the part it is in is not there. */
    Optional<Object> in(Object record) {
        Object at = record;
        for (String step : steps) {
            if (at instanceof Optional<?> optional) {
                if (optional.isEmpty()) {
                    return Optional.empty();
                }
                at = optional.get();
            }
            if (at instanceof List<?> list) {
                int place = place(list, step);
                if (place < 0) {
                    return Optional.empty();
                }
                at = list.get(place);
            } else {
                at = call(fields(declared(at.getClass())).get(step), at);
            }
        }
        return Optional.of(at);
    }

    /** An entry of a list is named by its place, or by its id. */
    private static int place(List<?> list, String step) {
        for (int i = 0; i < list.size(); i++) {
            Object entry = list.get(i);
            if (entry instanceof Entity entity && entity.reference().id().equals(step)) {
                return i;
            }
        }
        if (!step.matches("\\d{1,6}")) {
            return -1;
        }
        int place = Integer.parseInt(step);
        return place < list.size() ? place : -1;
    }

    static boolean isEmpty(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof OptionalInt number && number.isEmpty())
                || (value instanceof Collection<?> collection && collection.isEmpty());
    }

    /** The record with another value in the field. */
    Object changed(Object record, Object value) {
        return changed(record, steps, value);
    }

    private static Object changed(Object at, List<String> steps, Object value) {
        if (steps.isEmpty()) {
            return value;
        }
        if (at instanceof Optional<?> optional) {
            return Optional.of(changed(optional.orElseThrow(), steps, value));
        }
        List<String> rest = steps.subList(1, steps.size());
        if (at instanceof List<?> list) {
            List<Object> entries = new ArrayList<>(list);
            int place = place(list, steps.get(0));
            entries.set(place, changed(list.get(place), rest, value));
            return entries;
        }
        Class<?> type = declared(at.getClass());
        Method field = fields(type).get(steps.get(0));
        return withField(at, type, field, changed(call(field, at), rest, value));
    }

    /** A record, or a part of one, with another value in a field. */
    static Object withField(Object holder, Class<?> type, Method field, Object value) {
        if (!type.isRecord()) {
            return RecordType.changed(holder, field.getName(), value);
        }
        List<Object> values = new ArrayList<>();
        for (Method each : fields(type).values()) {
            values.add(each.equals(field) ? value : call(each, holder));
        }
        return made(type, values);
    }

    /** A record of Java with these values. */
    static Object made(Class<?> type, List<Object> values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not make", e);
        }
    }

    static Object call(Method field, Object record) {
        try {
            return field.invoke(record);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not call", e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        throw new LinkageError("could not call", e);
    }

    /** How often each kind of record holds records of another kind, for those who look for records within others. */
    static Map<Class<?>, List<Method>> holders() {
        Map<Class<?>, List<Method>> holders = new HashMap<>();
        for (Class<?> kind : KINDS.values()) {
            List<Method> lists = fields(kind).values().stream()
                    .filter(field -> KINDS.containsValue(RecordType.heldType(field)))
                    .toList();
            if (!lists.isEmpty()) {
                holders.put(kind, lists);
            }
        }
        return holders;
    }

    @Override
    public String toString() {
        return String.join("/", steps);
    }
}
