package io.github.biglocal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/**
 * The fields of findings and margins are of kinds that have one form everywhere, in JSON, in a table, on a page: a finding with
 * a field of any other kind would make every report that holds it unwritable.
 */
class FindingFieldsTest {
    private static final Set<Class<?>> KNOWN = Set.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            boolean.class,
            OptionalInt.class,
            LocalDate.class,
            LocalDateRange.class,
            Period.class,
            Money.class,
            CurrencyUnit.class,
            Ratio.class,
            URI.class,
            Reference.class,
            // One within another is looked at itself.
            Margin.class);
    private static final Set<Class<?>> CONTAINERS = Set.of(
            Optional.class, List.class, Set.class, SortedSet.class, Collection.class, Map.class, SortedMap.class);

    /** Every kind of finding that a rule says it can give, and every one that a sample of it does. */
    static Stream<Class<?>> findingsAndMargins() {
        Set<Class<?>> types = new LinkedHashSet<>();
        RuleSample.allQuestions().forEach(question -> add(question, types));
        return types.stream();
    }

    private static <S extends Entity> void add(RuleSample.Question<S> question, Set<Class<?>> types) {
        types.addAll(question.rule().findingTypes());
        Verdict verdict = question.rule().verdict(question.subject(), question.context());
        if (verdict instanceof Verdict.Breached breached) {
            breached.findings().forEach((Finding finding) -> types.add(finding.getClass()));
        }
        if (verdict instanceof Verdict.Satisfied satisfied) {
            satisfied.margin().ifPresent(margin -> add(margin, types));
        }
    }

    private static void add(Margin margin, Set<Class<?>> types) {
        types.add(margin.getClass());
        for (RecordComponent component : margin.getClass().getRecordComponents()) {
            try {
                if (component.getAccessor().invoke(margin) instanceof Collection<?> parts) {
                    parts.stream().filter(Margin.class::isInstance).forEach(part -> add((Margin) part, types));
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("could not call", e);
            }
        }
    }

    @Test
    void everyFieldOfAFindingAndAMarginDeepIsOfAKnownKind() {
        List<String> unknown = new ArrayList<>();
        Set<Type> seen = new LinkedHashSet<>();
        findingsAndMargins().forEach(type -> look(type, type.getSimpleName(), seen, unknown));

        assertThat(unknown).isEmpty();
        assertThat(seen).hasSize(189);
    }

    @Test
    void aYearIsNoKnownKind() {
        List<String> unknown = new ArrayList<>();
        look(OfAYear.class, "OfAYear", new LinkedHashSet<>(), unknown);

        assertThat(unknown).containsExactly("OfAYear.years: java.time.Year");
    }

    private record OfAYear(int number, Optional<List<Year>> years) {}

    private static void look(Type type, String path, Set<Type> seen, List<String> unknown) {
        if (type instanceof ParameterizedType generic && CONTAINERS.contains(generic.getRawType())) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> look(part, path, seen, unknown));
        } else if (type instanceof Class<?> known) {
            if (isKnown(known) || !seen.add(known)) {
                return;
            }
            if (known.isRecord()) {
                for (RecordComponent component : known.getRecordComponents()) {
                    look(component.getGenericType(), path + "." + component.getName(), seen, unknown);
                }
            } else if (known.isSealed() && !isBuilt(known)) {
                Arrays.stream(known.getPermittedSubclasses()).forEach(one -> look(one, path, seen, unknown));
            } else if (!isBuilt(known)) {
                unknown.add(path + ": " + known.getName());
            }
        } else {
            unknown.add(path + ": " + type);
        }
    }

    private static boolean isKnown(Class<?> type) {
        return KNOWN.contains(type) || type.isEnum() || TextValue.class.isAssignableFrom(type);
    }

    /** A type of the model with a builder, of which other tests hold that every field can be written. */
    private static boolean isBuilt(Class<?> type) {
        return type.getName().startsWith("io.github.biglocal.")
                && Arrays.stream(type.getMethods())
                        .anyMatch(method -> method.getName().equals("builder")
                                && Modifier.isStatic(method.getModifiers())
                                && method.getParameterCount() == 0);
    }
}
