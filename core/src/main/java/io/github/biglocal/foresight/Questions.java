package io.github.biglocal.foresight;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Topic.Open;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is worth finding out: the facts that rules need and that are not recorded, gathered into questions, and the most useful
 * question first. First comes what settles most errors, then warnings and notes; then what may settle some; then what is needed
 * with other facts. Facts on which no verdict depends are not asked for.
 *
 * <pre>{@code
 * Questions questions = Questions.of(programme, BigLocalRules.standard(), asOf);
 * List<String> toAskFirst = questions.first(3).explain();
 * }</pre>
 *
 * <p>A promise that a question settles a verdict holds for each answer that says what was asked: not for "not known", "never" or
 * others that {@link Question#settles} lists.
 * They are not asked of a {@link Report} alone, which does not have the records, and so not their areas. Where several rules find the
 * same, because one stands in for another, only that one is counted.
 *
 * <p>Immutable and thread-safe; equal if day, area and questions are.
 */
public final class Questions implements Explained {
    /** The types that a document has, by name. */
    static final Map<String, TypeShape> KINDS = kinds();

    private final LocalDate asOf;
    /** Whose questions these are, as the end of a sentence; blank if all. */
    private final String whose;

    /** What there is to choose from. */
    private final List<Topic> topics;

    private final List<Question> questions;
    private final int equallyUseful;

    /** Of each verdict that is not asked for, because another rule asks the same: its area. */
    private final List<Optional<Reference>> askedByAnother;

    /** A fact that is missing, whatever each rule wants to know of it. */
    private record Key(Reference record, String field) {
        static Key of(Missing missing) {
            return new Key(missing.record(), missing.field());
        }
    }

    /** What makes facts one question. */
    private record FieldOfArea(Optional<Reference> area, String kind, String pattern) {}

    private Questions(
            LocalDate asOf,
            String whose,
            List<Topic> topics,
            List<Question> asked,
            int equallyUseful,
            List<Optional<Reference>> askedByAnother) {
        this.asOf = asOf;
        this.whose = whose;
        this.topics = topics;
        this.questions = List.copyOf(asked);
        this.equallyUseful = equallyUseful;
        this.askedByAnother = askedByAnother;
    }

    /**
     * {@return what is worth finding out about some records}
     *
     * @param records the records, such as a programme
     * @param rules the rules
     * @param asOf the date they are asked about
     */
    public static Questions of(Records records, RuleSet rules, LocalDate asOf) {
        Objects.requireNonNull(records, "records");
        List<Report.Result> results = new ArrayList<>();
        Objects.requireNonNull(rules, "rules").check(records, Objects.requireNonNull(asOf, "asOf"), entry -> {
            if (entry instanceof Report.Result result) {
                results.add(result);
            }
        });
        return of(results, records, rules, asOf);
    }

    /**
     * {@return what is worth finding out, of a report that is there already}
     *
     * @param report the report
     * @param records the records it is about
     * @param rules the rules it was made with
     * @throws InvalidValueException if the report keeps less than the {@linkplain Retention#ANSWERS answers}, and so does not have
     *     what is not known; or has a rule that is not of these
     */
    public static Questions of(Report report, Records records, RuleSet rules) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(rules, "rules");
        if (report.retention().compareTo(Retention.ANSWERS) < 0) {
            throw new InvalidValueException(
                    Questions.class,
                    "report",
                    "the report does not keep what is not known",
                    "Check with Retention.ANSWERS, or ask for the questions of the records.");
        }
        return of(report.results(), records, rules, report.asOf());
    }

    private static Questions of(Collection<Report.Result> results, Records records, RuleSet rules, LocalDate asOf) {
        Holders holders = new Holders(records);
        Map<Report.Result, List<Missing>> unknown = new LinkedHashMap<>();
        results.stream()
                .filter(result -> result.verdict() instanceof Verdict.Unknown)
                .sorted(Comparator.comparing(Report.Result::severity)
                        .thenComparing(Report.Result::rule)
                        .thenComparing(Report.Result::about))
                .forEach(result -> unknown.put(
                        result,
                        ((Verdict.Unknown) result.verdict())
                                .missing().stream()
                                        .map(missing -> holders.within(missing, result.about()))
                                        .toList()));
        Map<RuleId, Set<Key>> wanted = new HashMap<>();
        unknown.forEach((result, missing) ->
                wanted.computeIfAbsent(result.rule(), any -> new HashSet<>()).addAll(keys(missing)));
        Map<RuleId, Set<RuleId>> standIns = standIns(rules);
        List<Optional<Reference>> askedByAnother = new ArrayList<>();
        Map<Open, Set<Key>> open = new LinkedHashMap<>();
        Map<FieldOfArea, Map<Key, List<Missing>>> byField = new LinkedHashMap<>();
        unknown.forEach((result, facts) -> {
            Set<Key> keys = keys(facts);
            boolean isAskedByAnother = standIns.getOrDefault(result.rule(), Set.of()).stream()
                    .anyMatch(other -> wanted.getOrDefault(other, Set.of()).containsAll(keys));
            if (isAskedByAnother) {
                askedByAnother.add(records.area(result.about()));
                return;
            }
            open.put(open(result, facts, keys.size(), rules.rule(result.rule())), keys);
            for (Missing missing : facts) {
                byField.computeIfAbsent(
                                fieldOfArea(missing, records),
                                any -> new TreeMap<>(
                                        Comparator.comparing(Key::record).thenComparing(Key::field)))
                        .computeIfAbsent(Key.of(missing), any -> new ArrayList<>())
                        .add(missing);
            }
        });
        List<Topic> topics = new ArrayList<>();
        Map<Key, Topic> topicOf = new HashMap<>();
        byField.forEach((its, facts) -> {
            Topic topic = topic(its, facts, holders);
            topics.add(topic);
            facts.keySet().forEach(fact -> topicOf.put(fact, topic));
        });
        open.forEach((each, keys) -> keys.forEach(key -> each.needs(Objects.requireNonNull(topicOf.get(key)))));
        return ranked(asOf, "", topics, askedByAnother);
    }

    private static Open open(Report.Result result, List<Missing> facts, int number, Rule<?> rule) {
        return new Open(
                new UnknownVerdict(
                        result.rule(),
                        rule.info().title(),
                        result.severity(),
                        result.about(),
                        facts.stream().map(Missing::what).distinct().toList()),
                Math.min(((Verdict.Unknown) result.verdict()).settledBy(), number),
                !rule.mayAskFurther());
    }

    private static Topic topic(FieldOfArea its, Map<Key, List<Missing>> facts, Holders holders) {
        Optional<TypeShape.Field> field = at(its.kind(), its.pattern());
        List<Missing> asked = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        facts.forEach((fact, missing) -> {
            String what = FieldQuestions.what(its.kind(), its.pattern(), field, missing);
            Optional<String> entry = Optional.ofNullable(KINDS.get(its.kind()))
                    .flatMap(shape -> EntryNames.of(shape, holders.find(fact), fact.field()));
            entry.ifPresent(entries::add);
            asked.add(new Missing(
                    fact.record(),
                    fact.field(),
                    what + entry.map(known -> ": " + known).orElse("")));
        });
        return new Topic(
                its.area(),
                form(its.kind(), its.pattern()),
                FieldQuestions.what(
                        its.kind(),
                        its.pattern(),
                        field,
                        facts.values().stream().flatMap(List::stream).toList()),
                List.copyOf(asked),
                List.copyOf(entries));
    }

    private static Set<Key> keys(List<Missing> facts) {
        return facts.stream().map(Key::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The records, and those that hold others of an id that is given twice, such as a member of two partnerships. */
    private static final class Holders {
        private final Set<Reference> twice;
        private final Map<Reference, Entity> all = new HashMap<>();

        Holders(Records records) {
            List<Entity> given = records.all(Entity.class);
            twice = Reference.givenTwice(given);
            given.forEach(record -> all.put(record.reference(), record));
        }

        /** The record of a fact; empty if it is not there, or several are. */
        Optional<Entity> find(Key fact) {
            return twice.contains(fact.record()) ? Optional.empty() : Optional.ofNullable(all.get(fact.record()));
        }

        /** The same fact, as one of the record that was judged, if the id alone would not say which record is meant. */
        Missing within(Missing missing, Reference about) {
            return twice.contains(missing.record()) && !twice.contains(about)
                    ? Optional.ofNullable(all.get(about)).stream()
                            .flatMap(holder -> TypeShape.of(holder.getClass()).stream()
                                    .flatMap(shape -> shape.fields().stream())
                                    .filter(field -> holds(field.get(holder), missing.record())))
                            .findFirst()
                            .map(field -> new Missing(
                                    about,
                                    field.name() + "/"
                                            + FieldReference.step(
                                                    missing.record().id()) + "/" + missing.field(),
                                    missing.what()))
                            .orElse(missing)
                    : missing;
        }

        private static boolean holds(Object parts, Reference part) {
            return parts instanceof List<?> list
                    && list.stream()
                                    .filter(each -> each instanceof Entity entity
                                            && entity.reference().equals(part))
                                    .count()
                            == 1;
        }
    }

    /** Which rules stand in for each rule. */
    private static Map<RuleId, Set<RuleId>> standIns(RuleSet rules) {
        Map<RuleId, Set<RuleId>> standIns = new HashMap<>();
        rules.rules()
                .forEach(rule -> rule.info()
                        .standsInFor()
                        .forEach(other -> standIns.computeIfAbsent(other, any -> new HashSet<>())
                                .add(rule.info().id())));
        return standIns;
    }

    // What is asked for together

    private static FieldOfArea fieldOfArea(Missing missing, Records records) {
        Reference record = missing.record();
        return new FieldOfArea(records.area(record), record.kind(), pattern(record.kind(), missing.field()));
    }

    /** The path of a field, with a star for each entry of a list. */
    private static String pattern(String kind, String field) {
        List<String> steps = new ArrayList<>(Arrays.asList(field.split("/", -1)));
        for (int i = 0; i + 1 < steps.size(); i++) {
            boolean isList = at(kind, String.join("/", steps.subList(0, i + 1)))
                    .filter(list -> list.occurrence() == TypeShape.Occurrence.MANY)
                    .isPresent();
            if (isList) {
                steps.set(++i, "*");
            }
        }
        return String.join("/", steps);
    }

    /** A record that is missing, or is there twice, and a list of records: records. What the model does not know is no value. */
    private static FieldForm form(String kind, String field) {
        return field.equals("id") || KINDS.containsKey(field)
                ? FieldForm.RECORDS
                : at(kind, field).map(FieldForm::of).orElse(FieldForm.RECORDS);
    }

    private static Optional<TypeShape.Field> at(String kind, String field) {
        return Optional.ofNullable(KINDS.get(kind)).flatMap(shape -> shape.fieldAt(field));
    }

    private static Map<String, TypeShape> kinds() {
        Map<String, TypeShape> kinds = new HashMap<>();
        addKind(TypeShape.of(Programme.class).orElseThrow(), kinds);
        return Map.copyOf(kinds);
    }

    private static void addKind(TypeShape shape, Map<String, TypeShape> kinds) {
        if (kinds.putIfAbsent(shape.name(), shape) == null) {
            shape.fields().stream()
                    .map(TypeShape.Field::valueType)
                    .filter(Entity.class::isAssignableFrom)
                    .flatMap(type -> TypeShape.of(type).stream())
                    .forEach(held -> addKind(held, kinds));
        }
    }

    private static Questions ranked(
            LocalDate asOf, String whose, List<Topic> topics, List<Optional<Reference>> askedByAnother) {
        return new Questions(asOf, whose, topics, new Usefulness(asOf, topics).ranked(), 0, askedByAnother);
    }

    /** What the questions are chosen from. */
    List<Topic> topics() {
        return topics;
    }

    /** {@return the day that is asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the questions, most useful first; what each settles is counted as if it alone were answered} */
    public List<Question> questions() {
        return questions;
    }

    /**
     * {@return how many of the questions that were left out are as useful as the last of {@link #first the few to ask first}, once
     * these are answered; 0 if none is, or none was left out}
     */
    public int equallyUseful() {
        return equallyUseful;
    }

    /** {@return the areas that are asked something, by id} */
    public List<Reference> areas() {
        return topics.stream()
                .flatMap(topic -> topic.area().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return how many verdicts are not known for want of what is asked; {@link #askedByAnother} are not counted} */
    public int unknown() {
        return (int) topics.stream()
                .flatMap(topic -> topic.open().stream())
                .distinct()
                .count();
    }

    /** {@return how many more verdicts are not known, of rules that another rule stands in for and asks the same} */
    public int askedByAnother() {
        return askedByAnother.size();
    }

    /**
     * {@return the questions for an area, such as those to be sent to it}
     *
     * @param area the area; empty for what belongs to none, or to several
     */
    public Questions in(Optional<Reference> area) {
        Objects.requireNonNull(area, "area");
        return ranked(
                asOf,
                area.map(its -> " for area " + its.id()).orElse(" for no area, or for several"),
                topics.stream().filter(topic -> topic.area().equals(area)).toList(),
                askedByAnother.stream().filter(area::equals).toList());
    }

    /**
     * {@return the few questions to ask where there is not time for all: one after another, that which gains most once those before
     * it are answered} What each settles is counted so. Others may be {@linkplain #equallyUseful as useful as the last}.
     *
     * @param most how many at most; 0 or more
     * @throws InvalidValueException if it is negative
     */
    public Questions first(int most) {
        if (most < 0) {
            throw new InvalidValueException(
                    Questions.class,
                    "most",
                    "most is " + most,
                    "Give how many questions there is time for, 0 or more.");
        }
        Usefulness.First first = new Usefulness(asOf, topics).first(most);
        return new Questions(asOf, whose, topics, first.questions(), first.asUseful(), askedByAnother);
    }

    /** {@return how much is not known, and a line for each question; questions that differ only in their area are one line} */
    @Override
    public List<String> explain() {
        Map<List<Object>, List<Question>> alike = questions.stream()
                .collect(Collectors.groupingBy(Question::likeness, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        String day = "As of " + Text.day(asOf) + ", ";
        String unknown =
                day + Text.count(unknown() + askedByAnother(), "verdict is", "verdicts are") + " not known" + whose
                        + (askedByAnother() == 0
                                ? ""
                                : ", for " + Text.number(askedByAnother()) + " of which another rule asks the same");
        if (questions.isEmpty()) {
            lines.add(
                    unknown() + askedByAnother() == 0
                            ? day + "there is no verdict that is not known" + whose + "."
                            : unknown
                                    + (topics.isEmpty()
                                            ? "."
                                            : "; " + Text.count(topics.size(), "question") + " to ask."));
        } else if (questions.size() == topics.size()) {
            lines.add(unknown + "; " + Text.count(questions.size(), "question") + " to ask, most useful first.");
        } else {
            lines.add(unknown + ". " + few()
                    + (alike.size() < questions.size() ? " Those that differ only in their area are one line." : ""));
        }
        alike.values().forEach(same -> lines.add(Question.all(same).line()));
        return List.copyOf(lines);
    }

    private String few() {
        int number = questions.size();
        int settled = questions.stream().mapToInt(each -> each.settles().size()).sum();
        String of = " of " + Text.count(topics.size(), "question");
        String few = settled == 0
                ? Text.number(number) + of + " to ask first"
                : number == 1
                        ? "The first" + of + " settles " + Text.number(settled) + " of them, whatever the answer is"
                        : "The first " + Text.number(number) + of + " settle " + Text.number(settled)
                                + " of them, whatever the answers are";
        return few
                + (equallyUseful == 0
                        ? "."
                        : "; " + Text.count(equallyUseful, "more is", "more are") + " as useful as the last.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Questions all
                && asOf.equals(all.asOf)
                && whose.equals(all.whose)
                && questions.equals(all.questions)
                && equallyUseful == all.equallyUseful
                && askedByAnother.equals(all.askedByAnother);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, whose, questions);
    }

    /** {@return the questions as {@link #explain()} gives them} */
    @Override
    public String toString() {
        return toText();
    }
}
