package io.github.biglocal.foresight;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Asked;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.RandomProgrammes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/**
 * The grounds of the verdicts of every rule, compared with what the rule says in the whole programme when a field is cleared:
 * a field that was tried is named if and only if the verdict is another without it, or, of a day, a period or a code, with another. And no record that a timeline watches is
 * missing.
 */
class GroundsLawTest {
    private static final RuleSet RULES = BigLocalRules.all();
    private static final List<String> DAYS = List.of("2016-06-01", "2019-06-30", "2021-02-28", "2023-10-01");
    private static final int SUBJECTS = 2;

    private final List<String> broken = new ArrayList<>();
    private final Set<String> withFields = new HashSet<>();
    private int cleared;
    private int unknown;

    @Test
    void aFieldIsAGroundIfAndOnlyIfTheVerdictIsAnotherWithoutItAndEveryRecordThatIsWatchedIsOne() {
        List<LocalDate> days = DAYS.stream().map(LocalDate::parse).toList();
        List<Programme> programmes = days.stream()
                .map(day -> RandomProgrammes.of(days.indexOf(day), day.minusMonths(6))
                        .programme())
                .toList();
        int turn = 0;
        for (Rule<?> rule : RULES.rules()) {
            check(rule, programmes.get(turn), days.get(turn));
            turn = (turn + 1) % DAYS.size();
        }

        assertThat(broken).isEmpty();
        assertThat(withFields).as("rules whose grounds have fields").hasSizeGreaterThan(80);
        assertThat(cleared).as("fields cleared").isGreaterThan(1000);
        assertThat(unknown).as("verdicts that are not known").isGreaterThan(30);
    }

    private <S extends Entity> void check(Rule<S> rule, Programme programme, LocalDate day) {
        List<S> subjects = programme.all(rule.subjectType());
        for (S subject : subjects.subList(0, Math.min(SUBJECTS, subjects.size()))) {
            Grounds grounds = Grounds.of(RULES, rule.info().id(), subject.reference(), programme, day);
            Set<?> records =
                    grounds.records().stream().map(RecordGround::record).collect(Collectors.toSet());
            boolean isUnknown = grounds.verdict() instanceof Verdict.Unknown;
            if (isUnknown == grounds.missing().isEmpty()
                    || isUnknown != grounds.explain().get(1).startsWith("Not recorded: ")) {
                broken.add(rule + " of " + subject + " does not name what is missing, or names it in vain");
            }
            unknown += isUnknown ? 1 : 0;
            Asked.of(rule, subject, programme, day).found().stream()
                    .filter(record -> !records.contains(record.reference()))
                    .forEach(record -> broken.add(rule + " of " + subject + " looked up " + record));
            grounds.records()
                    .forEach(ground -> programme
                            .find(ground.record())
                            .filter(record -> !(record instanceof Programme)
                                    && !ground.notTried().contains("id")
                                    && rule.info().guidance().contains(day))
                            .ifPresent(record -> clearEach(rule, grounds, ground, record, programme)));
        }
    }

    private <S extends Entity> void clearEach(
            Rule<S> rule, Grounds grounds, RecordGround ground, Entity record, Programme programme) {
        if (!ground.fields().isEmpty()) {
            withFields.add(rule.info().id().value());
        }
        TypeShape shape = TypeShape.of(record.getClass()).orElseThrow();
        for (TypeShape.Field field : shape.fields()) {
            clear(shape, record, field)
                    .ifPresent(changed ->
                            compare(rule, grounds, ground, field.name(), isTime(field), (Entity) changed, programme));
            if (!(field.get(record) instanceof List<?> parts)) {
                continue;
            }
            for (Object part : parts) {
                if (part instanceof Entity its
                        && grounds.records().stream()
                                .noneMatch(each -> each.record().equals(its.reference()))) {
                    TypeShape ofPart = TypeShape.of(part.getClass()).orElseThrow();
                    for (TypeShape.Field inner : ofPart.fields()) {
                        String path = field.name() + "/"
                                + FieldReference.step(its.reference().id()) + "/" + inner.name();
                        clear(ofPart, part, inner)
                                .map(changed -> parts.stream()
                                        .map(each -> each == part ? changed : each)
                                        .toList())
                                .flatMap(list -> with(shape, record, field, list))
                                .ifPresent(changed -> compare(
                                        rule,
                                        grounds,
                                        ground,
                                        path,
                                        isTime(inner)
                                                || TypeShape.of(inner.valueType())
                                                        .isPresent(),
                                        (Entity) changed,
                                        programme));
                    }
                }
            }
        }
    }

    private <S extends Entity> void compare(
            Rule<S> rule,
            Grounds grounds,
            RecordGround ground,
            String path,
            boolean mayBeChanged,
            Entity changed,
            Programme programme) {
        if (ground.notTried().contains(path)) {
            return;
        }
        Programme without = programme.replacing(changed);
        Optional<Verdict> verdict = without.all(rule.subjectType()).stream()
                .filter(subject -> subject.reference().equals(grounds.about()))
                .findFirst()
                .map(subject -> rule.verdict(subject, RuleContext.on(grounds.asOf(), without)));
        boolean isAnother = !verdict.equals(Optional.of(grounds.verdict()));
        cleared++;
        // A day, a period or a code was tried with other values, too.
        boolean isRight = isAnother == ground.fields().contains(path) || (mayBeChanged && !isAnother);
        if (!isRight) {
            broken.add(rule + " of " + grounds.about() + ": " + path + " of " + ground.record()
                    + (isAnother ? " is no ground" : " is a ground"));
        }
    }

    private static boolean isTime(TypeShape.Field field) {
        return field.valueType() == LocalDate.class || field.valueType() == LocalDateRange.class;
    }

    /** The value with an optional or repeated field emptied; empty if it held nothing, is required, or cannot be without it. */
    private static Optional<Object> clear(TypeShape shape, Object value, TypeShape.Field field) {
        Object held = field.get(value);
        Object nothing = held instanceof Optional
                ? Optional.empty()
                : held instanceof OptionalInt ? OptionalInt.empty() : held instanceof Set ? Set.of() : List.of();
        return field.occurrence() == TypeShape.Occurrence.REQUIRED || held.equals(nothing) || held instanceof Map
                ? Optional.empty()
                : with(shape, value, field, nothing);
    }

    private static Optional<Object> with(TypeShape shape, Object value, TypeShape.Field field, Object held) {
        try {
            return Optional.of(shape.with(value, field, held));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
