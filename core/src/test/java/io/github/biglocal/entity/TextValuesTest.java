package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.architecture.CoreClasses;
import io.github.biglocal.invariant.Texts;
import io.github.biglocal.rule.RuleId;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All ids and codes there are, found on the class path, so that a new one is held to the same. */
class TextValuesTest {
    private static final List<Class<?>> TYPES = CoreClasses.ALL.stream()
            .filter(type -> type.isAssignableTo(TextValue.class) && !type.isInterface())
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .<Class<?>>map(type -> type.reflect())
            .toList();

    static Stream<Class<?>> ids() {
        return TYPES.stream().filter(type -> Id.class.isAssignableFrom(type) && type != RuleId.class);
    }

    static Stream<Class<?>> codes() {
        return TYPES.stream().filter(Code.class::isAssignableFrom);
    }

    static Stream<Class<?>> all() {
        return TYPES.stream();
    }

    @Test
    void thereAreIdsAndCodes() {
        assertThat(ids()).hasSize(46);
        assertThat(codes()).hasSize(42);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isARecordOfOneText(Class<?> type) {
        assertThat(type).isRecord().isFinal();
        assertThat(type.getRecordComponents()).singleElement().satisfies(component -> {
            assertThat(component.getName()).isEqualTo("value");
            assertThat(component.getType()).isEqualTo(String.class);
        });
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anIdIsItsTextAndNothingIsReadOutOfIt(Class<?> type) {
        for (String text : List.of("a", "Barrowcliff 2", "GB-CHC-1147511", "é/ß:1", "0")) {
            TextValue id = of(type, text);
            assertThat(id.value()).isEqualTo(text);
            assertThat(id).hasToString(text).isEqualTo(of(type, text)).hasSameHashCodeAs(of(type, text));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsComparedIsNeitherBlankNorPaddedNorHiddenNorBroken(Class<?> type) {
        for (String text : Texts.NO_IDENTIFIERS) {
            assertRefused(type.getSimpleName(), "value", () -> of(type, text));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aKnownCodeIsAConstantAndAnUnknownOneIsKept(Class<?> type) throws ReflectiveOperationException {
        Code unknown = (Code) of(type, "OF_ANOTHER_PUBLISHER");
        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown).hasToString("OF_ANOTHER_PUBLISHER");
        int constants = 0;
        for (var field : type.getFields()) {
            Code known = (Code) field.get(null);
            assertThat(known.isKnown()).as(field.getName()).isTrue();
            assertThat(known.value()).isEqualTo(field.getName());
            assertThat(of(type, known.value())).isEqualTo(known);
            constants++;
        }
        assertThat(constants).isPositive();
    }

    @Test
    void theyAreSortedByTheirTextAndOfOneTextByTheirType() {
        List<TextValue> all = TYPES.stream()
                .filter(type -> Id.class.isAssignableFrom(type) && type != RuleId.class)
                .flatMap(type -> Stream.of("b", "B", "a10", "a2").map(text -> of(type, text)))
                .toList();

        assertThat(new TreeSet<>(all)).hasSameSizeAs(all);
        assertThat(all.stream().sorted().map(TextValue::value).distinct()).containsExactly("B", "a10", "a2", "b");
    }

    private static TextValue of(Class<?> type, String text) {
        try {
            return (TextValue) type.getConstructor(String.class).newInstance(text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has no public constructor of a text", e);
        }
    }
}
