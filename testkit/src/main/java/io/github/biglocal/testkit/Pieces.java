package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The pieces that a value of the model consists of: each is one text, a number, a day, an amount, a code. */
final class Pieces {
    private Pieces() {}

    /**
     * A piece of a record.
     *
     * @param path the way to it, as a finding would name it
     * @param value what it is
     */
    record Piece(String path, Object value) {
        /** {@return whether it is the id of the record, or of one within it} */
        boolean isId() {
            return field().equals("id");
        }

        /** {@return the name of the field that it is, or that it is in a list of} */
        String field() {
            String[] steps = path.split("/", -1);
            int last = steps.length - 1;
            return last > 0 && steps[last].matches("[0-9]+") ? steps[last - 1] : steps[last];
        }
    }

    /** {@return the pieces of a record, in its order; those of a programme without those of the records in its lists} */
    static List<Piece> of(Entity record) {
        List<Piece> pieces = new ArrayList<>();
        addFields(record, "", pieces);
        return pieces;
    }

    private static void addFields(Object holder, String way, List<Piece> pieces) {
        for (TypeShape.Field field : shape(holder).fields()) {
            if (!way.isEmpty() || !isListOfRecords(holder, field)) {
                add(field.get(holder), way + field.name(), pieces);
            }
        }
    }

    private static boolean isListOfRecords(Object holder, TypeShape.Field field) {
        return holder instanceof Programme && Entity.class.isAssignableFrom(field.valueType());
    }

    private static void add(Object value, String way, List<Piece> pieces) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> add(held, way, pieces));
        } else if (value instanceof OptionalInt number) {
            number.ifPresent(held -> pieces.add(new Piece(way, held)));
        } else if (value instanceof Collection<?> several) {
            int position = 0;
            for (Object each : several) {
                String step = each instanceof Entity entity
                        ? FieldReference.step(entity.reference().id())
                        : String.valueOf(position);
                add(each, way + "/" + step, pieces);
                position++;
            }
        } else if (TypeShape.of(value.getClass()).isPresent()) {
            addFields(value, way + "/", pieces);
        } else {
            pieces.add(new Piece(way, value));
        }
    }

    /**
     * {@return a value in which each piece is what a function makes of it} Where the type refuses that, the value stays as it
     * was.
     *
     * @param <T> the type of the value
     */
    static <T> T rewritten(T value, UnaryOperator<Object> pieces) {
        @SuppressWarnings("unchecked") // a draft makes a value of the type that its shape is of
        T rewritten = (T) anyRewritten(value, pieces);
        return rewritten;
    }

    private static Object anyRewritten(Object value, UnaryOperator<Object> pieces) {
        if (value instanceof Optional<?> optional) {
            return optional.map(held -> anyRewritten(held, pieces));
        }
        if (value instanceof OptionalInt) {
            return value;
        }
        if (value instanceof Collection<?> several) {
            Collection<Object> made = several instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
            several.forEach(each -> made.add(anyRewritten(each, pieces)));
            return made;
        }
        if (TypeShape.of(value.getClass()).isEmpty()) {
            return Objects.requireNonNull(pieces.apply(value));
        }
        TypeShape shape = shape(value);
        TypeShape.Draft draft = shape.draft();
        shape.fields().forEach(field -> draft.set(field.name(), anyRewritten(field.get(value), pieces)));
        shape.additionalFields(value).forEach(draft::keep);
        try {
            return draft.build();
        } catch (InvalidValueException e) {
            return value;
        }
    }

    private static TypeShape shape(Object value) {
        return TypeShape.of(value.getClass()).orElseThrow();
    }
}
