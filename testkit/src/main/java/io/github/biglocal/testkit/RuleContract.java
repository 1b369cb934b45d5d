package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Proposal;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
 *         return quietHours(); // made anew, or no test would see that it remembers something
 *     }
 *
 *     protected List<Sample<Partnership>> samples() {
 *         Partnership eight = board().residents(8).build();
 *         Partnership seven = board().residents(7).others(1).build();
 *         return List.of(
 *                 Sample.of("eight residents", Answer.SATISFIED, eight, DAY),
 *                 Sample.of("seven residents", Answer.BREACHED, seven, DAY),
 *                 Sample.of("seven, and one not known", Answer.UNKNOWN, board().residents(7).unknown(1).build(), DAY)
 *                         .mayTurnOut(eight, seven));
 *     }
 *
 *     protected Map<Answer, String> never() {
 *         return Map.of(Answer.NOT_APPLICABLE, "every partnership is asked");
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Each answer has a sample, or a reason why the rule never gives it; and each sample has its answer, in words for
 *       people.
 *   <li>A rule depends on the day and the records that concern it only: made anew, in another thread, asked again or after other questions,
 *       also about other records of the same id, with the records in another order, or with those of another area, it says the same.
 *   <li>What is dated later does not matter: with a record like the sample's, with an id of its own and every day after the one that is asked
 *       about, it says the same.
 *   <li>Where samples are judged on the second day of its guidance, one at least is judged on the first, and so at the end: as it is, or
 *       with all its days moved.
 *   <li>A {@linkplain Timeline timeline} says on each day what the rule says as of that day: tried are the 40 days before and after the
 *       sample's, and those on which the rule {@linkplain Rule#changes changes} or its guidance begins or ends.
 *   <li>What is not known is named: a field of a record of the sample, records of a kind, or a record that is referred to and is not there.
 *       Where a field that has a value is named, the words say what is recorded, as in "the award in pounds (it is recorded in euros)".
 *   <li>An answer that is not known may turn out either way: recording what is named, all of it and no more, gives the answers that the
 *       sample {@linkplain Sample#mayTurnOut shows}, or it {@linkplain Sample#notTried says why} that is not shown.
 *   <li>A finding is a public record that says in sentences what is wrong and what would put it right; it, and each repair, names a field that
 *       a record of the sample has.
 *   <li>Each repair that is offered removes its finding, and leaves no answer not known. Where none of a kind of finding can be tried,
 *       because only a person knows what is right or the records make no programme, its test is aborted.
 * </ul>
 *
 * @param <S> the kind of record that the rule is asked of
 */
public abstract class RuleContract<S extends Entity> {
    private static final int DAYS_AROUND = 40;
    private static final int ORDERS = 3;
    private static final Pattern OF_THE_MACHINE = Pattern.compile("Optional[\\[.]|\\bnull\\b");
    private static final List<Answer> ANSWERS =
            List.of(Answer.SATISFIED, Answer.BREACHED, Answer.UNKNOWN, Answer.NOT_APPLICABLE);
    private static final Set<String> KINDS = kinds(Programme.class, new HashSet<>()).stream()
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    private static final List<Entity> OF_ANOTHER_AREA = Samples.maximal().all(Entity.class).stream()
            .filter(RuleContract::isOfTheModel)
            .toList();

    /** For the test of a rule. */
    protected RuleContract() {}

    /** {@return the rule, made anew: what a constant remembers is found only if it is made again} */
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
     * @param turnsOut a record once what is not known is recorded in it, in ways that differ in the answer; empty unless it is said
     * @param notTried why it is not shown how what is not known may turn out; empty unless it is said
     */
    public record Sample<S extends Entity>(
            String name,
            Answer expected,
            S subject,
            LocalDate asOf,
            List<Entity> others,
            List<Entity> turnsOut,
            Optional<String> notTried) {
        /** Copies the lists. */
        public Sample {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(asOf, "asOf");
            others = List.copyOf(Objects.requireNonNull(others, "others"));
            turnsOut = List.copyOf(Objects.requireNonNull(turnsOut, "turnsOut"));
            Objects.requireNonNull(notTried, "notTried");
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
            return new Sample<>(name, expected, subject, asOf, List.of(), List.of(), Optional.empty());
        }

        /**
         * {@return this sample, with other records that the rule may look at}
         *
         * @param records the records, without the one that is asked about
         */
        public Sample<S> among(Entity... records) {
            return new Sample<>(
                    name,
                    expected,
                    subject,
                    asOf,
                    List.of(Objects.requireNonNull(records, "records")),
                    turnsOut,
                    notTried);
        }

        /**
         * {@return this sample, of which the answer is not known, with a record as it may turn out to be} It is the one that is asked about or
         * another, with the same id and with what the rule names as missing recorded in it; or one that is missing.
         *
         * @param one the record once the facts are recorded in one way
         * @param another the record once they are recorded in another, for which the answer differs
         */
        public Sample<S> mayTurnOut(Entity one, Entity another) {
            Objects.requireNonNull(one, "one");
            Objects.requireNonNull(another, "another");
            return new Sample<>(name, expected, subject, asOf, others, List.of(one, another), notTried);
        }

        /**
         * {@return this sample, of which the answer is not known, with a reason why it is not shown how it may turn out}
         *
         * @param why the reason, in words
         */
        public Sample<S> notTried(String why) {
            Objects.requireNonNull(why, "why");
            return new Sample<>(name, expected, subject, asOf, others, turnsOut, Optional.of(why));
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
            return asked(rule, asOf, all());
        }

        private Verdict asked(Rule<S> rule, LocalDate day, Collection<Entity> records) {
            return rule.verdict(subject, RuleContext.on(day, Records.of(records)));
        }

        /** This sample with a record in the place of the one that has its id, or added to the others. */
        private Sample<S> with(Entity record, Class<S> type) {
            boolean isSubject = record.reference().equals(subject.reference());
            Stream<Entity> kept =
                    others.stream().filter(other -> !other.reference().equals(record.reference()));
            return new Sample<>(
                    name,
                    expected,
                    isSubject ? type.cast(record) : subject,
                    asOf,
                    Stream.concat(isSubject ? Stream.of() : Stream.of(record), kept)
                            .toList(),
                    turnsOut,
                    notTried);
        }

        private Set<LocalDate> days() {
            Set<LocalDate> days = new HashSet<>(Set.of(asOf));
            all().forEach(record -> Redating.redated(record, day -> {
                days.add(day);
                return day;
            }));
            return days;
        }

        /** This sample with the days in its records so many days later; empty if a record cannot have them. */
        private Optional<Sample<S>> later(long days, Class<S> type) {
            try {
                return Optional.of(new Sample<>(
                        name,
                        expected,
                        type.cast(Redating.redated(subject, day -> day.plusDays(days))),
                        asOf,
                        others.stream()
                                .map(record -> (Entity) Redating.redated(record, day -> day.plusDays(days)))
                                .toList(),
                        turnsOut,
                        notTried));
            } catch (InvalidValueException e) {
                // The period of a programme, say, is fixed.
                return Optional.empty();
            }
        }

        /** Another sample on this day and, where the record is of the model, under this id. */
        private Sample<S> namesake(Sample<S> other, Class<S> type) {
            S renamed = TypeShape.of(other.subject.getClass())
                    .flatMap(shape ->
                            shape.field("id").map(id -> type.cast(shape.with(other.subject, id, id.get(subject)))))
                    .orElse(other.subject);
            return new Sample<>(name, expected, renamed, asOf, other.others, turnsOut, notTried);
        }

        private List<Entity> found(Reference reference) {
            return records().all(Entity.class).stream()
                    .filter(record -> record.reference().equals(reference))
                    .toList();
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
                dynamicTest("a rule remembers no earlier question", this::remembersNothing),
                dynamicContainer(
                        "a rule applies from the first day of its guidance to the last",
                        edges().entrySet().stream()
                                .map(edge -> dynamicTest(
                                        Text.day(edge.getKey()), () -> judges(edge.getKey(), edge.getValue())))),
                ofEach("a sample has its answer", sample -> true, this::hasItsAnswer),
                ofEach(
                        "the order of the records does not matter",
                        sample -> !sample.others().isEmpty(),
                        this::orderDoesNotMatter),
                ofEach(
                        "the records of another area do not matter",
                        sample -> !(sample.subject() instanceof Programme),
                        this::otherAreasDoNotMatter),
                ofEach(
                        "what is dated later does not matter",
                        sample -> !(sample.subject() instanceof Programme)
                                && later(sample).isPresent(),
                        this::laterRecordsDoNotMatter),
                ofEach("a timeline agrees with every day", sample -> true, this::timelineAgrees),
                ofEach("what is not known is named", is(Answer.UNKNOWN), this::unknownIsNamed),
                ofEach("what is not known can turn out either way", is(Answer.UNKNOWN), this::turnsOutEitherWay),
                ofEach(
                        "a finding says what is wrong and how to put it right",
                        is(Answer.BREACHED),
                        this::findingIsSaid),
                dynamicContainer(
                        "each repair that is offered removes the finding",
                        kindsOfFinding().map(kind -> dynamicTest(kind, () -> repairsHelp(kind)))));
    }

    private DynamicNode ofEach(String law, Predicate<Sample<S>> which, Consumer<Sample<S>> test) {
        return dynamicContainer(
                law,
                samples().stream().filter(which).map(sample -> dynamicTest(sample.name(), () -> test.accept(sample))));
    }

    private Predicate<Sample<S>> is(Answer answer) {
        return sample -> sample.expected() == answer;
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

    private void remembersNothing() {
        Rule<S> shared = rule();
        List<Sample<S>> inTurn = new ArrayList<>(samples());
        for (String order : List.of("one after another", "the other way round")) {
            for (Sample<S> sample : inTurn) {
                assertThat(sample.asked(shared))
                        .as("%s, asked %s", sample, order)
                        .isEqualTo(sample.asked(rule()));
            }
            Collections.reverse(inTurn);
        }
        for (Sample<S> sample : inTurn) {
            assertThat(inTurn)
                    .as("asked after %s, under its id and on its day", sample)
                    .allSatisfy(other -> {
                        Sample<S> namesake = sample.namesake(other, shared.subjectType());
                        assertThat(namesake.asked(shared)).isEqualTo(namesake.asked(rule()));
                    });
            assertThat(CompletableFuture.supplyAsync(() -> sample.asked(shared)).join())
                    .as("%s, asked in another thread", sample)
                    .isEqualTo(sample.asked(shared));
        }
    }

    /** The first and the last day of the guidance, each with the one next to it that is within too. */
    private Map<LocalDate, LocalDate> edges() {
        LocalDateRange guidance = rule().info().guidance();
        Map<LocalDate, LocalDate> edges = new LinkedHashMap<>();
        if (!guidance.isUnboundedStart()) {
            edges.put(guidance.getStart(), guidance.getStart().plusDays(1));
        }
        if (!guidance.isUnboundedEnd()) {
            edges.put(guidance.getEndInclusive(), guidance.getEndInclusive().minusDays(1));
        }
        return edges;
    }

    private void judges(LocalDate edge, LocalDate next) {
        List<Sample<S>> judged =
                samples().stream().filter(sample -> isJudged(sample, next)).toList();
        assumeFalse(judged.isEmpty(), "no sample is judged there");
        assertThat(judged)
                .as(
                        "the samples that are judged on %s, of which one is judged on %s too, as it is or with all its days moved",
                        next, edge)
                .anyMatch(sample -> isJudged(sample, edge));
    }

    /** Whether a sample is judged on a day as it is, or with all its days moved so that its own or that of a record is that day. */
    private boolean isJudged(Sample<S> sample, LocalDate day) {
        Rule<S> rule = rule();
        return sample.asked(rule, day, sample.all()).answer() != Answer.NOT_APPLICABLE
                || sample.days().stream()
                        .map(its -> ChronoUnit.DAYS.between(its, day))
                        .flatMap(days -> sample.later(days, rule.subjectType()).stream())
                        .anyMatch(moved -> moved.asked(rule, day, moved.all()).answer() != Answer.NOT_APPLICABLE);
    }

    private void hasItsAnswer(Sample<S> sample) {
        Verdict verdict = sample.asked(rule());
        assertThat(verdict.answer()).as(verdict.description()).isEqualTo(sample.expected());
        assertThat(verdict.description()).as("what it says to people").doesNotContainPattern(OF_THE_MACHINE);
    }

    private void orderDoesNotMatter(Sample<S> sample) {
        Rule<S> rule = rule();
        List<Entity> records = sample.all();
        Collections.reverse(records);
        Random random = new Random(ORDERS);
        for (int order = 0; order < ORDERS; order++) {
            assertThat(sample.asked(rule, sample.asOf(), records))
                    .as("with the records in the order %s", records)
                    .isEqualTo(sample.asked(rule));
            Collections.shuffle(records, random);
        }
    }

    private void otherAreasDoNotMatter(Sample<S> sample) {
        Rule<S> rule = rule();
        Set<Reference> known = sample.records().all(Entity.class).stream()
                .flatMap(RuleContract::named)
                .collect(Collectors.toSet());
        List<Entity> more = sample.all();
        assumeTrue(
                OF_ANOTHER_AREA.stream()
                                .filter(record -> named(record).noneMatch(known::contains))
                                .filter(more::add)
                                .count()
                        > 0,
                "it names the records of the other area");
        assertThat(sample.asked(rule, sample.asOf(), more)).isEqualTo(sample.asked(rule));
    }

    private void laterRecordsDoNotMatter(Sample<S> sample) {
        List<Entity> more = sample.all();
        later(sample).ifPresent(more::add);
        assertThat(sample.asked(rule(), sample.asOf(), more)).isEqualTo(sample.asked(rule()));
    }

    /** A record like the one that is asked about, with every day after the one that is asked about; empty if it has none. */
    private Optional<S> later(Sample<S> sample) {
        Class<S> type = rule().subjectType();
        Sample<S> alone = sample.among();
        LocalDate first = Collections.min(alone.days());
        return alone.later(ChronoUnit.DAYS.between(first, sample.asOf()) + 1, type)
                .map(Sample::subject)
                .filter(record -> !record.equals(sample.subject()))
                .flatMap(record -> renamed(record, type));
    }

    private static <S extends Entity> Optional<S> renamed(S record, Class<S> type) {
        return TypeShape.of(record.getClass())
                .flatMap(shape -> shape.field("id").map(id -> {
                    try {
                        Object other =
                                id.valueType().getMethod("of", String.class).invoke(null, "recorded-later");
                        return type.cast(shape.with(record, id, other));
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException("an id of the model is made from text", e);
                    }
                }));
    }

    /** A record, and those that it names. */
    private static Stream<Reference> named(Entity record) {
        return Stream.concat(
                Stream.of(record.reference()), record.references().stream().map(FieldReference::to));
    }

    private void timelineAgrees(Sample<S> sample) {
        agreesAround(sample, sample.asOf(), DAYS_AROUND);
        Stream.concat(edges().keySet().stream(), rule().changes().stream().map(Change::date))
                .distinct()
                .forEach(day -> agreesAround(sample, day, 1));
    }

    private void agreesAround(Sample<S> sample, LocalDate middle, int days) {
        Rule<S> rule = rule();
        LocalDateRange period = LocalDateRange.ofClosed(middle.minusDays(days), middle.plusDays(days));
        Records records = sample.records();
        Timeline timeline = Timeline.of(rule, sample.subject(), records, period);
        period.stream()
                .forEach(day -> assertThat(timeline.on(day))
                        .as("on %s", day)
                        .isEqualTo(rule.verdict(sample.subject(), RuleContext.on(day, records))));
    }

    private void unknownIsNamed(Sample<S> sample) {
        assertThat(missing(sample))
                .allSatisfy(missing -> assertThat(isMissingThere(missing, sample))
                        .as(
                                "%s is a field of %s that has no value (or the words say what is recorded), a kind of record, or id where it is referred to and is not there once",
                                missing.field(), missing.record())
                        .isTrue());
    }

    private List<Missing> missing(Sample<S> sample) {
        return sample.asked(rule()) instanceof Verdict.Unknown unknown ? unknown.missing() : List.of();
    }

    private boolean isMissingThere(Missing missing, Sample<S> sample) {
        List<Entity> found = sample.found(missing.record());
        boolean isThere = found.size() == 1
                && isRecorded(found.get(0), missing.field())
                && !missing.what().contains("recorded");
        return !isThere && isAPlace(missing.record(), missing.field(), sample);
    }

    /** Whether a record has what one of its own fields can hold only once. */
    private static boolean isRecorded(Entity record, String field) {
        return TypeShape.of(record.getClass())
                .flatMap(shape -> shape.field(field))
                .filter(each -> each.occurrence() != TypeShape.Occurrence.MANY)
                .map(each -> each.get(record))
                .map(value -> value instanceof Optional<?> one ? one.orElse(null) : value)
                .filter(value -> !value.equals(OptionalInt.empty()))
                .filter(value -> !(value instanceof LocalDateRange period)
                        || !(period.isUnboundedStart() || period.isUnboundedEnd()))
                .isPresent();
    }

    /** A field of a record of the sample, records of a kind, or the id of a record that others refer to and that is not there. */
    private boolean isAPlace(Reference record, String field, Sample<S> sample) {
        List<Entity> found = sample.found(record);
        boolean isReferredTo = sample.records().all(Entity.class).stream()
                .flatMap(RuleContract::named)
                .anyMatch(record::equals);
        return found.stream().anyMatch(each -> hasField(each, field))
                || (isReferredTo && (isAKind(field) || (found.isEmpty() && field.equals("id"))));
    }

    private boolean hasField(Entity record, String field) {
        return TypeShape.of(record.getClass())
                .map(shape -> isAPath(shape, field) || ownFields().contains(field))
                .orElseGet(() -> Stream.of(record.getClass().getMethods())
                        .anyMatch(method -> method.getName().equals(first(field))));
    }

    /** To a field, or to an entry of one. */
    private static boolean isAPath(TypeShape shape, String path) {
        return shape.fieldAt(path).isPresent()
                || shape.fieldAt(path.substring(0, Math.max(0, path.lastIndexOf('/'))))
                        .filter(field -> field.occurrence() == TypeShape.Occurrence.MANY)
                        .isPresent();
    }

    private static String first(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }

    private boolean isAKind(String name) {
        return KINDS.contains(name)
                || everyRecord().anyMatch(record -> record.reference().kind().equals(name));
    }

    private static Set<Class<?>> kinds(Class<?> type, Set<Class<?>> found) {
        if (Entity.class.isAssignableFrom(type) && found.add(type)) {
            TypeShape.of(type).stream()
                    .flatMap(shape -> shape.fields().stream())
                    .forEach(field -> kinds(field.valueType(), found));
        }
        return found;
    }

    private Stream<Entity> everyRecord() {
        return samples().stream().flatMap(sample -> sample.records().all(Entity.class).stream());
    }

    private Set<String> ownFields() {
        return everyRecord()
                .flatMap(record -> record.additionalFields().keySet().stream())
                .collect(Collectors.toSet());
    }

    private void turnsOutEitherWay(Sample<S> sample) {
        assertThat(sample.turnsOut().isEmpty())
                .as("%s says with mayTurnOut how it may turn out, or with notTried why not", sample)
                .isEqualTo(sample.notTried().filter(why -> !why.isBlank()).isPresent());
        Rule<S> rule = rule();
        assertThat(sample.turnsOut().stream()
                        .map(record -> sample.with(record, rule.subjectType())
                                .asked(rule)
                                .answer()))
                .as("the answers once what is not known is recorded")
                .doesNotContain(Answer.UNKNOWN)
                .doesNotHaveDuplicates();
        List<Missing> named = missing(sample);
        List<Place> recorded = sample.turnsOut().stream()
                .flatMap(record -> recorded(record, sample))
                .toList();
        if (!recorded.isEmpty()) {
            assertThat(named)
                    .as("what the rule names, of which each is recorded in one way or the other")
                    .allMatch(each -> recorded.stream().anyMatch(place -> place.isOf(each)));
        }
        if (!rule.mayAskFurther()) {
            assertThat(recorded)
                    .as("what is recorded, of which the rule names each")
                    .allMatch(place -> named.stream().anyMatch(place::isOf));
        }
    }

    /** A field in which a record differs from the one of the sample, with the records in it; {@code id} if the sample has none. */
    private record Place(Reference record, String field, Set<Reference> within) {
        private boolean isOf(Missing missing) {
            return missing.record().equals(record)
                    ? first(missing.field()).equals(field)
                    : within.contains(missing.record())
                            || (field.equals("id") && missing.field().equals(record.kind()));
        }
    }

    private static Stream<Place> recorded(Entity record, Sample<?> sample) {
        List<Entity> found = sample.found(record.reference());
        if (found.size() != 1) {
            return Stream.of(new Place(record.reference(), "id", Set.of()));
        }
        Map<String, Object> before = values(found.get(0));
        Map<String, Object> after = values(record);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Place(record.reference(), field, within(after.get(field))));
    }

    /** What a record of the model has, by field. */
    private static Map<String, Object> values(Entity record) {
        Map<String, Object> values = new LinkedHashMap<>(record.additionalFields());
        TypeShape.of(record.getClass())
                .ifPresent(shape -> shape.fields().forEach(field -> values.put(field.name(), field.get(record))));
        return values;
    }

    private static Set<Reference> within(@Nullable Object value) {
        Stream<?> held = value instanceof Collection<?> many
                ? many.stream()
                : value instanceof Optional<?> one ? one.stream() : Stream.ofNullable(value);
        return held.filter(Entity.class::isInstance)
                .flatMap(each -> Records.of((Entity) each).all(Entity.class).stream())
                .map(Entity::reference)
                .collect(Collectors.toSet());
    }

    private List<Finding> findings(Sample<S> sample) {
        return sample.asked(rule()) instanceof Verdict.Breached breached ? breached.findings() : List.of();
    }

    private void findingIsSaid(Sample<S> sample) {
        for (Finding finding : findings(sample)) {
            assertThat(List.of(finding.problem(), finding.repair()))
                    .allSatisfy(sentence -> assertThat(sentence)
                            .as("a sentence for people")
                            .matches("(?s)\\P{Ll}.*[.?!]")
                            .doesNotContainPattern(OF_THE_MACHINE));
            assertThat(finding.getClass().isRecord()
                            && Modifier.isPublic(finding.getClass().getModifiers()))
                    .as(
                            "%s is a public record, so that its fields can be read",
                            finding.getClass().getSimpleName())
                    .isTrue();
            Reference about = finding.about().orElse(sample.subject().reference());
            assertThat(sample.found(about))
                    .as("the records %s, which it is about", about)
                    .isNotEmpty();
            assertThat(finding.aboutField().stream())
                    .allSatisfy(field -> assertThat(isAPlace(about, field, sample))
                            .as("%s, which it is about, is a field of %s", field, about)
                            .isTrue());
            assertThat(finding.repairs())
                    .allSatisfy(repair -> assertThat(isAPlace(repair.record(), repair.field(), sample))
                            .as("%s, which is to be changed, is a field of %s", repair.field(), repair.record())
                            .isTrue());
        }
    }

    private Stream<String> kindsOfFinding() {
        return breached()
                .flatMap(sample -> findings(sample).stream())
                .map(finding -> Finding.nameOf(finding.getClass()))
                .distinct();
    }

    private Stream<Sample<S>> breached() {
        return samples().stream().filter(is(Answer.BREACHED));
    }

    private void repairsHelp(String kind) {
        RuleSet alone = RuleSet.of(List.of(rule()));
        List<Boolean> tried = breached()
                .flatMap(sample -> programme(sample).stream()
                        .flatMap(programme -> alone.check(programme, sample.asOf()).open().stream()
                                .filter(found -> Finding.nameOf(found.finding().getClass())
                                        .equals(kind))
                                .map(found -> areAllRight(found, alone, programme, sample))))
                .toList();
        assumeFalse(tried.isEmpty(), "its records make no programme");
        assumeTrue(tried.contains(true), "only a person knows what is right");
    }

    /** Fails if one of the repairs of a finding does not remove it, or makes an answer not known; false if all need a person. */
    private boolean areAllRight(Report.PlacedFinding found, RuleSet alone, Programme programme, Sample<S> sample) {
        List<Repair> offered = alone.repairs(programme, sample.asOf(), found).stream()
                .filter(repair ->
                        !needsAPerson(repair) || programme.apply(repair).isPresent())
                .toList();
        assertThat(alone.proposals(programme, sample.asOf(), found))
                .as("%s: the repairs that can be carried out and remove %s", sample, found)
                .extracting(Proposal::repair)
                .containsAll(offered);
        assertThat(offered)
                .as("%s: the repairs that remove %s, and leave no more answers not known", sample, found)
                .allMatch(repair -> programme.apply(repair).stream()
                        .noneMatch(after -> notKnown(alone, after, sample) > notKnown(alone, programme, sample)));
        return !offered.isEmpty();
    }

    private static long notKnown(RuleSet rules, Records records, Sample<?> sample) {
        return rules.check(records, sample.asOf()).counts().unknown();
    }

    /** Whether it does not say what to set, add or remove, or says only how many. */
    private static boolean needsAPerson(Repair repair) {
        return repair instanceof Repair.Change change
                && (change.value().isEmpty()
                        || (change.action() != Repair.Action.SET
                                && change.value()
                                        .filter(Integer.class::isInstance)
                                        .isPresent()));
    }

    /** The records of a sample as a programme; empty if they are not of the model. */
    private static Optional<Programme> programme(Sample<?> sample) {
        if (sample.subject() instanceof Programme programme) {
            return Optional.of(programme);
        }
        Set<Entity> within = sample.records().all(Entity.class).stream()
                .flatMap(record -> record.recordsWithin().stream())
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
        List<Entity> records =
                sample.all().stream().filter(record -> !within.contains(record)).toList();
        return records.stream().allMatch(RuleContract::isOfTheModel)
                ? Optional.of((Programme) ProgrammeOfRecords.draft(ProgrammeId.of("contract"), "Contract", records)
                        .build())
                : Optional.empty();
    }

    private static boolean isOfTheModel(Entity record) {
        return TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .anyMatch(field -> field.valueType().isInstance(record));
    }
}
