package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.threeten.extra.LocalDateRange;

/**
 * What every rule keeps to. The test of a rule extends it, gives the rule and samples of all it may answer, with those on both sides of
 * each threshold, and has the tests below:
 *
 * <pre>{@code
 * class QuietHoursTest extends RuleContract<Partnership> {
 *     protected Rule<Partnership> rule() {
 *         return QUIET_HOURS;
 *     }
 *
 *     protected List<Sample<Partnership>> samples() {
 *         return List.of(
 *                 Sample.of("eight members", Answer.SATISFIED, board().residents(8).build(), DAY),
 *                 Sample.of("seven members", Answer.BREACHED, board().residents(7).build(), DAY),
 *                 ...);
 *     }
 *
 *     protected Map<Answer, String> never() {
 *         return Map.of(Answer.UNKNOWN, "the number of members is always known");
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Each answer has a sample, or a reason why the rule never gives it.
 *   <li>Each sample has its answer.
 *   <li>A rule depends on the records and the day only: asked again, made anew, in another thread, with the records in another order, it
 *       says the same.
 *   <li>It applies within its guidance only, and samples of a judgement are of a day within it.
 *   <li>A {@linkplain Timeline timeline} says on each day what the rule says as of that day.
 *   <li>What is not known is named: the record and its field; of a sample that says how it {@linkplain Sample#mayTurnOut may turn out},
 *       the answers differ.
 *   <li>A finding is a public record that says in sentences what is wrong and what would put it right.
 *   <li>Of the repairs that a finding offers, one at least removes it, where records of the model can be repaired.
 * </ul>
 *
 * @param <S> the kind of record that the rule is asked of
 */
public abstract class RuleContract<S extends Entity> {
    private static final int DAYS_AROUND = 40;
    private static final List<Answer> ANSWERS =
            List.of(Answer.SATISFIED, Answer.BREACHED, Answer.UNKNOWN, Answer.NOT_APPLICABLE);

    /** For the test of a rule. */
    protected RuleContract() {}

    /** {@return the rule, made anew} */
    protected abstract Rule<S> rule();

    /** {@return the samples} */
    protected abstract List<Sample<S>> samples();

    /** {@return why the rule never gives an answer that has no sample, in words; empty unless it is said} */
    protected Map<Answer, String> never() {
        return Map.of();
    }

    /**
     * A record that a rule is asked of, and what it should say.
     *
     * @param <S> the kind of record
     * @param name what is special about it, such as {@code seven members}
     * @param expected the answer
     * @param subject the record
     * @param asOf the day that is asked about
     * @param others the other records that a rule may look at
     * @param turnsOut the same record once what is not known is recorded, in ways that differ in the answer; empty unless it is said
     */
    public record Sample<S extends Entity>(
            String name, Answer expected, S subject, LocalDate asOf, List<Entity> others, List<S> turnsOut) {
        /** Copies the lists. */
        public Sample {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(asOf, "asOf");
            others = List.copyOf(Objects.requireNonNull(others, "others"));
            turnsOut = List.copyOf(Objects.requireNonNull(turnsOut, "turnsOut"));
        }

        /**
         * {@return a sample with no other records}
         *
         * @param <S> the kind of record
         * @param name what is special about it
         * @param expected the answer
         * @param subject the record
         * @param asOf the day that is asked about
         */
        public static <S extends Entity> Sample<S> of(String name, Answer expected, S subject, LocalDate asOf) {
            return new Sample<>(name, expected, subject, asOf, List.of(), List.of());
        }

        /**
         * {@return this sample, with other records that the rule may look at}
         *
         * @param records the records, without the one that is asked about
         */
        public Sample<S> among(Entity... records) {
            return new Sample<>(
                    name, expected, subject, asOf, List.of(Objects.requireNonNull(records, "records")), turnsOut);
        }

        /**
         * {@return this sample, of which the answer is not known, with the record as it may turn out to be}
         *
         * @param one the record once the facts are recorded in one way
         * @param another the record once they are recorded in another, for which the answer differs
         */
        public Sample<S> mayTurnOut(S one, S another) {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(another, "another");
            return new Sample<>(name, expected, subject, asOf, others, List.of(one, another));
        }

        private List<Entity> all() {
            List<Entity> all = new ArrayList<>(others);
            all.add(0, subject);
            return all;
        }

        private Records records() {
            return Records.of(all());
        }

        private Verdict asked(Rule<S> rule) {
            return rule.verdict(subject, RuleContext.on(asOf, records()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@return the tests, by what they are about} */
    @TestFactory
    public final Stream<DynamicNode> contract() {
        return Stream.of(
                dynamicTest("each answer has a sample, or a reason why it is never given", this::everyAnswerHasASample),
                ofEach("a sample has its answer", this::hasItsAnswer),
                ofEach("a rule depends on the records and the day only", this::dependsOnItsRecordsOnly),
                ofEach("a rule applies within its guidance only", this::keepsItsGuidance),
                ofEach("a timeline agrees with every day", this::timelineAgrees),
                ofEach("what is not known is named, and can turn out either way", this::unknownIsNamed),
                ofEach("a finding says what is wrong and how to put it right", this::findingIsSaid),
                ofEach("of the repairs that are offered, one removes the finding", this::repairHelps));
    }

    private DynamicNode ofEach(String law, Consumer<Sample<S>> test) {
        return dynamicContainer(
                law, samples().stream().map(sample -> dynamicTest(sample.name(), () -> test.accept(sample))));
    }

    private void everyAnswerHasASample() {
        Set<Answer> sampled = samples().stream().map(Sample::expected).collect(Collectors.toSet());
        List<String> amiss = new ArrayList<>();
        for (Answer answer : ANSWERS) {
            boolean isReasoned = !never().getOrDefault(answer, "").isBlank();
            if (!sampled.contains(answer) && !isReasoned) {
                amiss.add("No sample is " + answer.words()
                        + ", and never() gives no reason why the rule never says that. Add one or the other.");
            } else if (sampled.contains(answer) && isReasoned) {
                amiss.add("A sample is " + answer.words()
                        + ", and never() says that the rule never says that. Remove one or the other.");
            }
        }
        assertThat(amiss).isEmpty();
    }

    private void hasItsAnswer(Sample<S> sample) {
        Verdict verdict = sample.asked(rule());
        assertThat(verdict.answer()).as(verdict.description()).isEqualTo(sample.expected());
    }

    private void dependsOnItsRecordsOnly(Sample<S> sample) {
        Rule<S> rule = rule();
        Verdict first = sample.asked(rule);
        List<Entity> reversed = new ArrayList<>(sample.all());
        Collections.reverse(reversed);

        assertThat(sample.asked(rule)).as("asked again").isEqualTo(first);
        assertThat(sample.asked(rule())).as("made anew").isEqualTo(first);
        assertThat(CompletableFuture.supplyAsync(() -> sample.asked(rule)).join())
                .as("in another thread")
                .isEqualTo(first);
        assertThat(rule.verdict(sample.subject(), RuleContext.on(sample.asOf(), Records.of(reversed))))
                .as("with the records in another order")
                .isEqualTo(first);
    }

    private void keepsItsGuidance(Sample<S> sample) {
        Rule<S> rule = rule();
        LocalDateRange guidance = rule.info().guidance();
        List<LocalDate> outside = new ArrayList<>();
        if (!guidance.isUnboundedStart()) {
            outside.add(guidance.getStart().minusDays(1));
        }
        if (!guidance.isUnboundedEnd()) {
            outside.add(guidance.getEnd());
        }

        assertThat(outside)
                .allSatisfy(day -> assertThat(rule.verdict(sample.subject(), RuleContext.on(day, sample.records()))
                                .answer())
                        .as("on %s, outside the guidance", day)
                        .isEqualTo(Answer.NOT_APPLICABLE));
        assertThat(sample.expected() == Answer.NOT_APPLICABLE || guidance.contains(sample.asOf()))
                .as("the day of the sample, %s, is within the guidance, %s", sample.asOf(), guidance)
                .isTrue();
    }

    private void timelineAgrees(Sample<S> sample) {
        Rule<S> rule = rule();
        LocalDateRange period = LocalDateRange.ofClosed(
                sample.asOf().minusDays(DAYS_AROUND), sample.asOf().plusDays(DAYS_AROUND));
        Records records = sample.records();
        Timeline timeline = Timeline.of(rule, sample.subject(), records, period);
        period.stream()
                .forEach(day -> assertThat(timeline.on(day))
                        .as("on %s", day)
                        .isEqualTo(rule.verdict(sample.subject(), RuleContext.on(day, records))));
    }

    private void unknownIsNamed(Sample<S> sample) {
        Rule<S> rule = rule();
        if (sample.asked(rule) instanceof Verdict.Unknown unknown) {
            assertThat(unknown.missing())
                    .isNotEmpty()
                    .allSatisfy(missing -> assertThat(isAField(missing, sample))
                            .as("%s is a field of %s, or a kind of record", missing.field(), missing.record())
                            .isTrue());
        }
        if (!sample.turnsOut().isEmpty()) {
            assertThat(sample.turnsOut().stream()
                            .map(subject -> rule.verdict(
                                            subject,
                                            RuleContext.on(sample.asOf(), Records.of(with(subject, sample.others()))))
                                    .answer()))
                    .as("the answers once what is not known is recorded")
                    .doesNotContain(Answer.UNKNOWN)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<Entity> with(Entity subject, List<Entity> others) {
        List<Entity> all = new ArrayList<>(others);
        all.add(0, subject);
        return all;
    }

    /** A field of the record, a field of the user's own that a sample has, a kind of record, or the record itself. */
    private boolean isAField(Missing missing, Sample<S> sample) {
        String field = missing.field();
        return field.equals("id")
                || Character.isUpperCase(field.charAt(0))
                || ownFields().contains(field)
                || sample.records().all(Entity.class).stream()
                        .filter(record -> record.reference().equals(missing.record()))
                        .map(record -> TypeShape.of(record.getClass()))
                        .allMatch(shape ->
                                shape.isEmpty() || shape.get().fieldAt(field).isPresent());
    }

    private Set<String> ownFields() {
        return samples().stream()
                .flatMap(sample -> sample.all().stream())
                .flatMap(record -> TypeShape.of(record.getClass()).stream()
                        .flatMap(shape -> shape.additionalFields(record).keySet().stream()))
                .collect(Collectors.toSet());
    }

    private void findingIsSaid(Sample<S> sample) {
        for (Finding finding : findings(sample)) {
            assertThat(List.of(finding.problem(), finding.repair()))
                    .allSatisfy(sentence -> assertThat(sentence)
                            .as("a sentence for people")
                            .matches("(?s)\\P{Ll}.*[.?!]")
                            .doesNotContain("Optional[", "Optional.empty", "null"));
            assertThat(finding.getClass().isRecord()
                            && Modifier.isPublic(finding.getClass().getModifiers()))
                    .as(
                            "%s is a public record, so that its fields can be read",
                            finding.getClass().getSimpleName())
                    .isTrue();
        }
    }

    private List<Finding> findings(Sample<S> sample) {
        return sample.asked(rule()) instanceof Verdict.Breached breached ? breached.findings() : List.of();
    }

    private void repairHelps(Sample<S> sample) {
        if (sample.all().stream().anyMatch(record -> !isOfTheModel(record))) {
            return;
        }
        Programme programme = (Programme) ProgrammeOfRecords.draft(ProgrammeId.of("contract"), "Contract", sample.all())
                .build();
        RuleSet alone = RuleSet.of(List.of(rule()));
        for (Report.PlacedFinding found : alone.check(programme, sample.asOf()).open()) {
            boolean canBeTried = found.finding().repairs().stream()
                    .anyMatch(repair -> programme.apply(repair).isPresent());
            if (canBeTried) {
                assertThat(alone.proposals(programme, sample.asOf(), found))
                        .as("the repairs of %s that remove it", found)
                        .isNotEmpty();
            }
        }
    }

    private static boolean isOfTheModel(Entity record) {
        return TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .anyMatch(field -> field.valueType().isInstance(record));
    }
}
