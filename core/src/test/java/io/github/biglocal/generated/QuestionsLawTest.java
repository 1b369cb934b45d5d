package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.foresight.UnknownVerdict;
import io.github.biglocal.programme.Answers;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.testkit.RandomProgrammes;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The law of questions, held by every rule: what a question promises to settle, each answer settles that says what was asked. */
class QuestionsLawTest {
    private static final List<String> DAYS =
            List.of("2014-03-01", "2015-07-01", "2019-06-30", "2021-02-28", "2023-10-01", "2026-03-31");
    private static final int SEEDS = 2;

    /** How many promises of a rule about the same fields are tried out. */
    private static final int MOST_OF_ONE_KIND = 2;

    private static final int MOST_WAYS = 16;
    private static final RuleSet RULES = BigLocalRules.all();

    private final Set<String> broken = new TreeSet<>();
    private final Map<String, Integer> tried = new HashMap<>();
    private final Set<String> kept = new TreeSet<>();

    @Test
    void everyAnswerThatSaysWhatWasAskedSettlesWhatWasPromised() {
        for (String text : DAYS) {
            LocalDate day = LocalDate.parse(text);
            for (int seed = 0; seed < SEEDS; seed++) {
                Programme programme =
                        RandomProgrammes.of(seed, day.minusMonths(6)).programme();
                for (Question question : Questions.of(programme, RULES, day).questions()) {
                    tryOut(question, programme);
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(kept).as("rules whose promises were tried out").hasSizeGreaterThan(45);
    }

    private void tryOut(Question question, Programme programme) {
        List<UnknownVerdict> promises = question.settles().stream()
                .filter(each -> tried.merge(kind(question, each), 1, Integer::sum) <= MOST_OF_ONE_KIND)
                .toList();
        if (promises.isEmpty()) {
            return;
        }
        List<List<Object>> values = new ArrayList<>();
        for (Missing fact : question.facts()) {
            values.add(values(question, fact, programme));
        }
        Random random = new Random(values.size());
        for (int way = 0; way < MOST_WAYS; way++) {
            List<Object> chosen = new ArrayList<>();
            for (List<Object> each : values) {
                chosen.add(each.get(way % 2 == 0 ? (way / 2) % each.size() : random.nextInt(each.size())));
            }
            answered(question, chosen, programme)
                    .ifPresent(known -> promises.forEach(promise -> check(question, promise, known)));
        }
    }

    private static String kind(Question question, UnknownVerdict promise) {
        Missing fact = question.facts().get(0);
        return promise.rule() + ", " + fact.record().kind() + " "
                + FieldPath.of(fact.field())
                        .pattern(FieldPath.kindsOfRecord().get(fact.record().kind()));
    }

    private static List<Object> values(Question question, Missing fact, Programme programme) {
        Values values = new Values(question.asOf(), fact.hashCode());
        programme.around(fact.record()).all(Entity.class).stream().limit(40).forEach(values::addFrom);
        Class<?> kind = FieldPath.kindsOfRecord().get(fact.record().kind());
        Type type = question.form() == FieldForm.VALUE_ON_A_DAY
                ? FieldForm.onADay(TypeShape.of(kind)
                                .orElseThrow()
                                .fieldAt(fact.field())
                                .orElseThrow()
                                .valueType())
                        .orElseThrow()
                        .value()
                        .type()
                : FieldPath.of(fact.field()).type(kind).orElseThrow();
        return values.of(type, Set.of()).stream().map(Values.Candidate::value).toList();
    }

    private static Optional<Programme> answered(Question question, List<Object> chosen, Programme programme) {
        Answers answers = Answers.to(programme, question.asOf());
        try {
            for (int i = 0; i < chosen.size(); i++) {
                answers.record(question.facts().get(i), chosen.get(i));
            }
            return Optional.of(answers.programme());
        } catch (IllegalArgumentException e) {
            // Nonsense: nobody can record it.
            return Optional.empty();
        }
    }

    private void check(Question question, UnknownVerdict promise, Programme known) {
        Verdict verdict = verdict(RULES.rule(promise.rule()), promise, known, question.asOf());
        if (!(verdict instanceof Verdict.Unknown unknown)) {
            kept.add(promise.rule().value());
            return;
        }
        boolean saysIt = unknown.missing().stream()
                .noneMatch(left -> question.facts().stream()
                        .anyMatch(fact -> fact.record().equals(left.record())
                                && fact.field().equals(left.field())));
        if (saysIt) {
            broken.add(kind(question, promise) + " (" + question.form() + ") leaves open "
                    + unknown.missing().stream()
                            .map(left -> left.record().kind() + " "
                                    + left.field().replaceAll("/\\d+/", "/*/") + ": " + left.what())
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
    }

    private static <S extends Entity> Verdict verdict(
            Rule<S> rule, UnknownVerdict promise, Programme known, LocalDate day) {
        S subject = known.all(rule.subjectType()).stream()
                .filter(record -> record.reference().equals(promise.about()))
                .findFirst()
                .orElseThrow();
        return rule.verdict(subject, RuleContext.on(day, known));
    }
}
