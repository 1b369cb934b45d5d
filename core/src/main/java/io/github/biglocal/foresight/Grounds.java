package io.github.biglocal.foresight;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.LookUp;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Observation;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * What a verdict stands on: the rule with its sources and the values of its parameters, the records it was worked out from, the
 * fields of them that it depends on, what was looked for and not found, and, where it is not known, the facts that are missing.
 *
 * <pre>{@code
 * Reference board = new Reference("Partnership", "example-4-of-8");
 * Grounds.of(BigLocalRules.standard(), ResidentMajority.ID, board, programme, day).toText();
 * }</pre>
 *
 * <p>Whether the verdict depends on a field is found out by comparison. For each field of those records that holds something,
 * the rule is asked again with the record without it; if answer, margin or findings are different, the field is a ground. So
 * it is done with each entry of a list of parts, such as a member, with each field of a part, and with each record that was
 * looked up. To leave out a date or a code often means always, or the usual; so a day is also moved to the day before, the day
 * after and the day after the one asked about, a period to that day, the one before and the one after, and the codes in a list
 * within a part, such as the votes of a member, to the next ones. What a record must have is changed only: days, periods and
 * codes like that, an amount by a penny and to £0, a whole number to the next, a name or an id to one that nothing has. What could not be tried is named. A field is tried on its own,
 * so of two that say the same neither is a ground; and a field may matter in another way than was tried. The id by which a record
 * is known is not tried.
 *
 * <p>The rule is asked once for each field tried, four times at most for a day or a period, in the records of one area; in the
 * whole programme only where the record is of no area, or the answer needs other areas. A board of 50 members takes a few
 * hundred answers.
 *
 * <p>Immutable and thread-safe; equal if all they hold is.
 */
public final class Grounds implements Explained {
    private static final int FEW = 3;

    private final RuleId rule;
    private final String title;
    private final List<Citation> sources;
    private final LocalDateRange guidance;
    private final Reference about;
    private final LocalDate asOf;
    private final Verdict verdict;
    private final List<ParameterGround> parameters;
    private final List<RecordGround> records;
    private final List<Missing> missing;
    private final List<String> notRecorded;
    private final List<VainLookUp> notFound;
    private final List<Change> comingChanges;
    private final Optional<String> ruleChange;

    private Grounds(
            Rule<?> rule,
            Reference about,
            LocalDate asOf,
            Observation seen,
            List<RecordGround> records,
            List<String> notRecorded) {
        RuleInfo info = rule.info();
        this.rule = info.id();
        this.title = info.title();
        this.sources = info.sources();
        this.guidance = info.guidance();
        this.about = about;
        this.asOf = asOf;
        this.verdict = seen.verdict();
        this.parameters = rule.parameters().values().stream()
                .map(value -> ParameterGround.of(value, info, asOf))
                .toList();
        this.records = records;
        this.missing = missing(verdict);
        this.notRecorded = notRecorded;
        this.notFound = seen.lookUps().stream()
                .filter(lookUp -> lookUp.found().isEmpty())
                .map(lookUp -> new VainLookUp(lookUp.type().getSimpleName(), lookUp.by()))
                .distinct()
                .toList();
        this.comingChanges = seen.coming();
        this.ruleChange =
                comingChanges.stream().findFirst().flatMap(next -> RuleChange.words(rule, comingChanges, next.date()));
    }

    private static List<Missing> missing(Verdict verdict) {
        return verdict instanceof Verdict.Unknown unknown ? unknown.missing() : List.of();
    }

    /**
     * {@return what the verdict of a rule about a record stands on} What the rule throws is passed on.
     *
     * @param rules the rules, as they are set
     * @param rule the rule
     * @param about the record that the rule is asked of; the first where several have its kind and id
     * @param programme the programme that the record is in
     * @param asOf the day
     * @throws InvalidValueException if the set has no such rule, or the rule is not asked of such a record in the programme
     */
    public static Grounds of(RuleSet rules, RuleId rule, Reference about, Programme programme, LocalDate asOf) {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(asOf, "asOf");
        return of(rules.rule(rule), about, programme, asOf);
    }

    private static <S extends Entity> Grounds of(Rule<S> rule, Reference about, Programme programme, LocalDate asOf) {
        S subject = subject(rule, about, programme)
                .orElseThrow(() -> new InvalidValueException(
                        Grounds.class,
                        "about",
                        "rule " + rule + " is asked of no " + about + " of the programme",
                        "Give the kind and id of a "
                                + Text.words(rule.subjectType().getSimpleName()) + " in the programme."));
        RuleInfo info = rule.info();
        Observation seen = Observation.of(rule, subject, programme, asOf);
        Map<Reference, Entity> stoodOn = new LinkedHashMap<>(Map.of(about, subject));
        Map<Reference, Entity> found = new TreeMap<>();
        seen.lookUps().stream()
                .map(LookUp::found)
                .flatMap(List::stream)
                .forEach(record -> found.putIfAbsent(record.reference(), record));
        found.forEach(stoodOn::putIfAbsent);
        List<RecordGround> records;
        if (info.guidance().contains(asOf)) {
            Programme around = programme.around(about);
            boolean isEnough = subject(rule, about, around)
                    .filter(its -> Observation.of(rule, its, around, asOf).equals(seen))
                    .isPresent();
            FieldTrials<S> trials = new FieldTrials<>(
                    rule, subject, asOf, seen.verdict(), isEnough ? around : programme, stoodOn.keySet());
            records = stoodOn.values().stream().map(trials::of).toList();
        } else {
            // The answer is that of the dates: no record is looked at.
            records = List.of(new RecordGround(about, List.of(), List.of()));
        }
        return new Grounds(rule, about, asOf, seen, records, notRecorded(missing(seen.verdict()), programme));
    }

    /** What is not recorded, by record, the same of several records together. */
    private static List<String> notRecorded(List<Missing> missing, Programme programme) {
        Map<Reference, List<GroundField>> fields = new LinkedHashMap<>();
        List<String> absent = new ArrayList<>();
        for (Missing fact : missing) {
            if (GroundField.of(fact.field()).equals(GroundField.WHOLE_RECORD)) {
                absent.add(
                        programme.find(fact.record()).isEmpty()
                                ? fact.record().toString()
                                : "which of several records " + fact.record() + " is");
            } else if (isKind(fact.field())) {
                absent.add(new VainLookUp(fact.field(), Optional.of(fact.record())).toString());
            } else {
                fields.computeIfAbsent(fact.record(), unused -> new ArrayList<>())
                        .add(GroundField.ofPath(fact.field()));
            }
        }
        List<RecordGround> records = fields.entrySet().stream()
                .map(each -> new RecordGround(each.getKey(), each.getValue(), List.of()))
                .toList();
        return Stream.concat(
                        counted(records, RecordGround::words).stream(),
                        absent.stream().distinct())
                .toList();
    }

    /** A field has a small letter, a kind of record a capital one. */
    private static boolean isKind(String field) {
        return Character.isUpperCase(field.charAt(0));
    }

    private static <S extends Entity> Optional<S> subject(Rule<S> rule, Reference about, Programme records) {
        return records.all(rule.subjectType()).stream()
                .filter(record -> record.reference().equals(about))
                .findFirst();
    }

    /** {@return the rule} */
    public RuleId rule() {
        return rule;
    }

    /** {@return what the rule asks, as a short statement of the state that satisfies it} */
    public String title() {
        return title;
    }

    /** {@return where the rule was published; at least one} */
    public List<Citation> sources() {
        return sources;
    }

    /** {@return the dates of the guidance that the rule comes from; outside them it is not applicable} */
    public LocalDateRange guidance() {
        return guidance;
    }

    /** {@return the record that the rule was asked of} */
    public Reference about() {
        return about;
    }

    /** {@return the day it was asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the verdict} */
    public Verdict verdict() {
        return verdict;
    }

    /** {@return the parameters of the rule with the values in force on the day; empty if it has none} */
    public List<ParameterGround> parameters() {
        return parameters;
    }

    /** {@return the record that the rule was asked of, then those that it looked up, by reference} */
    public List<RecordGround> records() {
        return records;
    }

    /** {@return the facts that are not recorded and that the answer waits for; empty if it is known} */
    public List<Missing> missing() {
        return missing;
    }

    /** {@return what was looked for and not found; empty if every look-up found something} */
    public List<VainLookUp> notFound() {
        return notFound;
    }

    /**
     * {@return the changes after the day in what the verdict stands on, in order; until the first of them it stays the same, if
     * nothing is recorded} Empty if no later day is recorded.
     */
    public List<Change> comingChanges() {
        return comingChanges;
    }

    /**
     * {@return the verdict, then what is not recorded, what it stands on, what could not be tried, what was not found, the values of
     * the parameters, when it may change, and the rule} The same fields of several records or parts are counted together.
     */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add("On " + Text.day(asOf) + ", " + about + ". " + verdict.description());
        if (!notRecorded.isEmpty()) {
            lines.add("Not recorded: " + few(notRecorded) + ".");
        }
        if (!guidance.contains(asOf)) {
            lines.add("It stands on the dates of the rule alone: no record was looked at.");
        } else {
            lines.addAll(ofRecords());
        }
        List<String> vain = notFound.stream()
                .map(VainLookUp::toString)
                .filter(what -> !notRecorded.contains(what))
                .toList();
        if (!vain.isEmpty()) {
            lines.add("Looked for and not found: " + few(vain) + ".");
        }
        if (!parameters.isEmpty()) {
            lines.add("Parameters: "
                    + parameters.stream().map(ParameterGround::toString).collect(Collectors.joining("; ")) + ".");
        }
        lines.add(whenItMayChange());
        lines.add("(Rule " + rule + ": " + title + ". It applies " + Text.period(guidance) + ". Source: "
                + sources.stream().map(Citation::toString).collect(Collectors.joining("; ")) + ".)");
        return List.copyOf(lines);
    }

    private List<String> ofRecords() {
        List<String> lines = new ArrayList<>();
        List<String> matter = counted(records, RecordGround::words);
        if (!matter.isEmpty()) {
            lines.add("It stands on: " + String.join("; ", matter) + ".");
        } else if (missing.isEmpty()) {
            lines.add("No field that could be tried changes the answer.");
        }
        Map<String, List<Reference>> others = records.stream()
                .filter(record -> record.words().isEmpty())
                .map(RecordGround::record)
                .filter(record -> !record.equals(about))
                .collect(Collectors.groupingBy(Reference::kind, TreeMap::new, Collectors.toList()));
        if (!others.isEmpty()) {
            lines.add("Looked up as well, and nothing that was tried there changes the answer: "
                    + Text.list(others.values().stream().map(Grounds::counted).toList()) + ".");
        }
        List<String> open = counted(records, RecordGround::wordsNotTried);
        if (!open.isEmpty()) {
            lines.add("Could not be tried: " + few(open) + ".");
        }
        return lines;
    }

    /** Records of a kind of which the same is said together; not those of which nothing is said. */
    private static List<String> counted(List<RecordGround> records, Function<RecordGround, List<String>> said) {
        Map<String, List<RecordGround>> same = records.stream()
                .filter(record -> !said.apply(record).isEmpty())
                .collect(Collectors.groupingBy(
                        record -> record.record().kind() + " " + said.apply(record),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.values().stream()
                .map(its -> counted(its.stream().map(RecordGround::record).toList()) + " ("
                        + String.join("; ", said.apply(its.get(0))) + ")")
                .toList();
    }

    /** Records of one kind. */
    private static String counted(List<Reference> records) {
        Reference first = records.get(0);
        return records.size() == 1 ? first.toString() : Text.count(records.size(), Text.words(first.kind()));
    }

    private String whenItMayChange() {
        if (comingChanges.isEmpty()) {
            return "No later day is recorded on which the answer may change.";
        }
        LocalDate next = comingChanges.get(0).date();
        Map<Reference, Set<String>> fields = new LinkedHashMap<>();
        comingChanges.stream()
                .filter(change -> change.date().equals(next) && !RuleChange.isOf(rule, change))
                .forEach(change -> fields.computeIfAbsent(change.where(), unused -> new LinkedHashSet<>())
                        .add(Text.words(change.what())));
        List<String> what = new ArrayList<>();
        fields.forEach((where, its) -> what.add(Text.list(its) + " of " + where));
        long later = comingChanges.stream().map(Change::date).distinct().count() - 1;
        return "The answer may change on " + Text.day(next)
                + ruleChange.map(its -> ": " + its).orElse("")
                + (what.isEmpty() ? "" : " (" + (ruleChange.isEmpty() ? "" : "also ") + few(what) + ")")
                + (later == 0 ? "." : ". It may change again on " + Text.count(later, "later day") + ".");
    }

    /** A list of names, shortened if it is long. */
    private static String few(List<String> names) {
        return names.size() <= FEW
                ? String.join("; ", names)
                : String.join("; ", names.subList(0, FEW - 1)) + " and " + Text.number(names.size() - FEW + 1)
                        + " more";
    }

    private List<Object> values() {
        return List.of(
                rule,
                title,
                sources,
                guidance,
                about,
                asOf,
                verdict,
                parameters,
                records,
                notRecorded,
                notFound,
                comingChanges,
                ruleChange);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grounds grounds && values().equals(grounds.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the lines of {@link #explain()} as a text} */
    @Override
    public String toString() {
        return toText();
    }
}
