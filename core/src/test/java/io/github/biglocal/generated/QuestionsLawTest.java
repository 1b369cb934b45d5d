package io.github.biglocal.generated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.foresight.Question;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.foresight.UnknownVerdict;
import io.github.biglocal.organisation.LegalForm;
import io.github.biglocal.organisation.LegalPersonality;
import io.github.biglocal.partnership.Residence;
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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;

/** The law of questions, held by every rule: what a question promises to settle, each answer settles that says what was asked. */
class QuestionsLawTest {
    private static final List<String> DAYS =
            List.of("2014-03-01", "2015-07-01", "2019-06-30", "2021-02-28", "2023-10-01", "2026-03-31");
    private static final int SEEDS = 12;
    private static final int FEWER_SEEDS = 3;
    private static final int FEW = 4;

    /** How many promises of a rule about the same fields are tried out. */
    private static final int MOST_OF_ONE_KIND = 2;

    private static final int MOST_WAYS = 16;

    /**
     * Answers that do not say what was asked: not known, money that is not in the currency of the records, a period without an end,
     * and the legal form that may be incorporated or not.
     */
    private static boolean saysNothing(Object value) {
        return value == Residence.UNKNOWN
                || (value instanceof LegalForm form && form.personality() == LegalPersonality.UNKNOWN)
                || (value instanceof Money money && !money.getCurrencyUnit().equals(CurrencyUnit.GBP))
                || (value instanceof LocalDateRange period && period.isUnboundedEnd());
    }

    /** Asks for pounds; the other amounts of the generated record are in euros, and it refuses both together. */
    private static final String ASKS_FOR_POUNDS = "allocation-minimum";

    private static final RuleSet RULES = BigLocalRules.all();

    private final Set<String> broken = new TreeSet<>();
    private final Map<String, Integer> tried = new HashMap<>();
    private final Set<String> kept = new TreeSet<>();

    private final Set<String> promised = new TreeSet<>();

    @Test
    void everyAnswerThatSaysWhatWasAskedSettlesWhatWasPromised() {
        forEach(
                SEEDS,
                (questions, programme) -> questions.questions().forEach(question -> {
                    List<UnknownVerdict> promises = question.settles().stream()
                            .filter(each -> tried.merge(kind(question, each), 1, Integer::sum) <= MOST_OF_ONE_KIND)
                            .toList();
                    tryOut(List.of(question), promises, programme);
                }));

        assertThat(broken).isEmpty();
        assertThat(promised).as("rules that promised something").hasSizeGreaterThan(70);
        promised.removeAll(Set.of(ASKS_FOR_POUNDS));
        assertThat(kept).as("rules whose promises were tried out").containsAll(promised);
    }

    @Test
    void theFewToAskFirstSettleWhatTheyPromiseOneAfterTheOther() {
        forEach(FEWER_SEEDS, (questions, programme) -> {
            List<Question> few = questions.first(FEW).questions();
            for (int i = 1; i < few.size(); i++) {
                tryOut(few.subList(0, i + 1), few.get(i).settles(), programme);
            }
        });

        assertThat(broken).isEmpty();
        assertThat(kept).as("rules whose promises were tried out").hasSizeGreaterThan(5);
    }

    private static void forEach(int seeds, BiConsumer<Questions, Programme> trial) {
        for (String text : DAYS) {
            LocalDate day = LocalDate.parse(text);
            for (int seed = 0; seed < seeds; seed++) {
                Programme programme =
                        RandomProgrammes.of(seed, day.minusMonths(6)).programme();
                trial.accept(Questions.of(programme, RULES, day), programme);
            }
        }
    }

    /** Answers questions in ways that say what was asked, and looks at what the last of them promised. */
    private void tryOut(List<Question> questions, List<UnknownVerdict> promises, Programme programme) {
        if (promises.isEmpty()) {
            return;
        }
        promises.forEach(each -> promised.add(each.rule().value()));
        List<Missing> facts = new ArrayList<>();
        List<List<Object>> values = new ArrayList<>();
        for (Question question : questions) {
            for (Missing fact : question.facts()) {
                facts.add(fact);
                values.add(values(question, fact, programme).stream()
                        .filter(value -> !saysNothing(value instanceof Optional<?> some ? some.orElseThrow() : value))
                        .toList());
            }
        }
        Question last = questions.get(questions.size() - 1);
        Random random = new Random(values.size());
        for (int way = 0; way < MOST_WAYS; way++) {
            List<Object> chosen = new ArrayList<>();
            for (List<Object> each : values) {
                chosen.add(each.get(way % 2 == 0 ? (way / 2) % each.size() : random.nextInt(each.size())));
            }
            answered(last.asOf(), facts, chosen, programme)
                    .ifPresent(known -> promises.forEach(promise -> check(last, promise, known)));
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

    private static Optional<Programme> answered(
            LocalDate day, List<Missing> facts, List<Object> chosen, Programme programme) {
        Answers answers = Answers.to(programme, day);
        try {
            for (int i = 0; i < chosen.size(); i++) {
                answers.record(facts.get(i), chosen.get(i));
            }
            return Optional.of(answers.programme());
        } catch (IllegalArgumentException e) {
            // Nonsense: nobody can record it.
            return Optional.empty();
        }
    }

    private void check(Question question, UnknownVerdict promise, Programme known) {
        Verdict verdict = verdict(RULES.rule(promise.rule()), promise, known, question.asOf());
        if (verdict instanceof Verdict.Unknown unknown) {
            broken.add(kind(question, promise) + " (" + question.form() + ") leaves open "
                    + unknown.missing().stream()
                            .map(left -> left.record().kind() + " "
                                    + left.field().replaceAll("/\\d+/", "/*/") + ": " + left.what())
                            .distinct()
                            .collect(Collectors.joining("; ")));
        } else {
            kept.add(promise.rule().value());
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
