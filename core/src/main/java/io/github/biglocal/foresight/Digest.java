package io.github.biglocal.foresight;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.reading.TextForm;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Template;
import io.github.biglocal.rule.Verdict;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The SHA-256 of a value in a canonical form: a stream of tokens, each with its kind and length, so that no two values give the
 * same stream.
 *
 * <p>Records stand in the order of their references, those of equal reference as they are listed; sets and fields in the order
 * of their texts and names; every other list as it is. What is absent leaves no token, so a field that a later version adds
 * changes the digest of no record that does not have it.
 */
final class Digest {
    private static final ClassValue<List<TypeShape.Field>> FIELDS_BY_NAME = new ClassValue<>() {
        @Override
        protected List<TypeShape.Field> computeValue(Class<?> type) {
            return TypeShape.of(type).orElseThrow().fields().stream()
                    .sorted(Comparator.comparing(TypeShape.Field::name))
                    .toList();
        }
    };

    private final MessageDigest digest;

    private Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of what is put in, as 64 hexadecimal digits. */
    static String of(Consumer<Digest> content) {
        Digest its = new Digest();
        content.accept(its);
        return HexFormat.of().formatHex(its.digest.digest());
    }

    /** The digest of a verdict as data: without the words of its sentences, which a later version may choose differently. */
    static String of(Verdict verdict) {
        return of(its -> its.verdict(verdict));
    }

    Digest text(String text) {
        return token('t', text);
    }

    private Digest token(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES + 1)
                .put((byte) kind)
                .putInt(bytes.length)
                .array());
        digest.update(bytes);
        return this;
    }

    /** Puts in a value, by its shape; of what has none, what it says of itself. */
    Digest value(Object value) {
        Optional<? extends TextForm<?>> form = TextForms.of(value.getClass());
        if (form.isPresent()) {
            token('t', format(form.get(), value));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::value);
        } else if (value instanceof OptionalInt number) {
            number.ifPresent(this::value);
        } else if (value instanceof Collection<?> several) {
            several(several);
        } else if (value instanceof Map<?, ?> map) {
            fields(map);
        } else if (value instanceof AdditionalValue additional) {
            additional(additional);
        } else if (TypeShape.of(value.getClass()).isPresent()) {
            shaped(value);
        } else {
            token('t', value.toString());
        }
        return this;
    }

    @SuppressWarnings("unchecked") // the form is that of the class of the value
    private static <T> String format(TextForm<T> form, Object value) {
        return form.formatResult((T) value);
    }

    private void several(Collection<?> several) {
        token('[', "");
        if (several instanceof List<?> list) {
            if (FieldMix.holdsRecords(list)) {
                list.stream()
                        .map(Entity.class::cast)
                        .sorted(Comparator.comparing(Entity::reference))
                        .forEach(this::value);
            } else {
                list.forEach(this::value);
            }
        } else {
            sorted(several, Digest::value);
        }
        token(']', "");
    }

    /** Puts in the digests of some values in an order that does not depend on theirs. */
    private <T> Digest sorted(Collection<T> several, BiConsumer<Digest, ? super T> content) {
        several.stream()
                .map(each -> of(its -> content.accept(its, each)))
                .sorted()
                .forEach(this::text);
        return this;
    }

    private void fields(Map<?, ?> map) {
        token('{', "");
        sorted(
                map.entrySet(),
                (its, entry) -> its.text(String.valueOf(entry.getKey())).value(entry.getValue()));
        token('}', "");
    }

    private void shaped(Object value) {
        token('{', "");
        for (TypeShape.Field field : FIELDS_BY_NAME.get(value.getClass())) {
            Object held = field.get(value);
            if (!isAbsent(held)) {
                token('f', field.name()).value(held);
            }
        }
        TypeShape shape = TypeShape.of(value.getClass()).orElseThrow();
        Map<String, AdditionalValue> more = shape.additionalFields(value);
        if (!more.isEmpty()) {
            fields(more);
        }
        token('}', "");
    }

    private static boolean isAbsent(Object held) {
        return held instanceof Template
                || (held instanceof Optional<?> optional
                        && optional.filter(each -> !(each instanceof Template)).isEmpty())
                || (held instanceof OptionalInt number && number.isEmpty())
                || (held instanceof Collection<?> several && several.isEmpty())
                || (held instanceof Map<?, ?> map && map.isEmpty());
    }

    private void additional(AdditionalValue value) {
        if (value instanceof AdditionalValue.Text text) {
            token('t', text.value());
        } else if (value instanceof AdditionalValue.Numeric number) {
            token('n', number.value().toString());
        } else if (value instanceof AdditionalValue.Items items) {
            several(items.values());
        } else if (value instanceof AdditionalValue.Fields fields) {
            fields(fields.values());
        } else if (value instanceof AdditionalValue.Truth truth) {
            token('b', truth.name());
        } else {
            token('0', "");
        }
    }

    private void verdict(Verdict verdict) {
        if (verdict instanceof Verdict.Satisfied satisfied) {
            satisfied.margin().ifPresent(this::value);
        } else if (verdict instanceof Verdict.Breached breached) {
            sorted(breached.findings(), Digest::finding);
        } else if (verdict instanceof Verdict.Unknown unknown) {
            text(Integer.toString(unknown.settledBy())).sorted(unknown.missing(), Digest::missing);
        }
    }

    private void finding(Finding finding) {
        text(Finding.nameOf(finding.getClass()));
        finding.about().ifPresent(this::value);
        if (TypeShape.of(finding.getClass()).isPresent()) {
            value(finding);
        } else {
            text(finding.problem());
        }
    }

    private void missing(Missing missing) {
        value(missing.record()).text(missing.field());
    }
}
