package io.github.biglocal.foresight;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.foresight.Said.Asked;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Why a report says something else than an earlier one: each answer that changed, and whether that is because of the records and
 * which of their fields, the settings, the edition of the rule, the day, or the library.
 *
 * <pre>{@code
 * WhyChanged.between(march, new Inputs(recordsInMarch, rules, key), june, new Inputs(records, rules, key)).toText();
 * }</pre>
 *
 * <p>Found by asking the rules whose answers changed again, with some of what changed as it was and the rest as it is. What is
 * named was enough for the change by itself, and no one thing of it could be left out; where several changes were needed, they are
 * named together. Where any of several would have done, up to three that have nothing in common are named. Where so much changed that
 * the rules would have to be asked some hundreds of times about one answer, the search stops, and the result says so.
 *
 * <p>A rule that applied to a record in one report and not in the other is an answer that changed; where it applied in neither, there
 * is nothing to compare.
 *
 * <p>The answers of a receipt are those of the version that made it. Where this version of the library says something else on the same
 * records, settings and day, that is put down to the library.
 *
 * <p>Immutable and thread-safe.
 */
public final class WhyChanged implements Explained {
    private static final int MOST_NAMED = 3;

    private static final Comparator<ChangedAnswer> ORDER = Comparator.comparing(ChangedAnswer::kind)
            .thenComparing(answer -> answer.area().map(area -> "0" + area.id()).orElse("1"))
            .thenComparing(
                    answer -> answer.after().severity().map(Severity::ordinal).orElse(Severity.values().length))
            .thenComparing(ChangedAnswer::rule)
            .thenComparing(ChangedAnswer::about);

    private final LocalDate before;
    private final LocalDate after;
    private final List<ChangedAnswer> changed;
    private final long same;

    private WhyChanged(Receipt first, Receipt second, List<ChangedAnswer> changed, long same) {
        this.before = first.asOf();
        this.after = second.asOf();
        this.changed = List.copyOf(changed);
        this.same = same;
    }

    /**
     * {@return why the answers of a second receipt are not those of a first}
     *
     * @param before the first receipt
     * @param first what its report was made from
     * @param after the second receipt
     * @param second what its report was made from
     * @throws InvalidValueException if the keys differ; if a receipt is not of the records, the settings or the key that are given for
     *     it; or not of the rules, though this version of the library made it
     */
    public static WhyChanged between(Receipt before, Inputs first, Receipt after, Inputs second) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(second, "second");
        requireOneKey(first, second);
        Crossing.Case one = requireOf(before, first, "first");
        Crossing.Case other = requireOf(after, second, "second");
        SortedMap<Asked, List<Said>> was = answers(before);
        SortedMap<Asked, List<Said>> is = answers(after);
        SortedSet<Asked> questions = new TreeSet<>(was.keySet());
        questions.addAll(is.keySet());
        long all = questions.size();
        questions.removeIf(question -> Said.same(said(question, was), said(question, is)));
        Crossing crossing = new Crossing(one, other, questions);
        return new WhyChanged(
                before,
                after,
                questions.stream()
                        .map(question -> changed(question, said(question, was), said(question, is), crossing))
                        .sorted(ORDER)
                        .toList(),
                all - questions.size());
    }

    private static SortedMap<Asked, List<Said>> answers(Receipt receipt) {
        SortedMap<Asked, List<Said>> answers = new TreeMap<>();
        receipt.answers().stream()
                .sorted(Receipt.Line.ORDER)
                .forEach(line -> answers.computeIfAbsent(line.question(), unused -> new ArrayList<>(1))
                        .add(Said.of(line)));
        return answers;
    }

    private static List<Said> said(Asked question, Map<Asked, List<Said>> answers) {
        return answers.getOrDefault(question, List.of());
    }

    private static ChangedAnswer changed(Asked question, List<Said> was, List<Said> is, Crossing crossing) {
        return new ChangedAnswer(
                question.rule(),
                question.about(),
                crossing.area(question.about()),
                side(was, crossing.before(question), crossing.absenceBefore(question)),
                side(is, crossing.after(question), crossing.absenceAfter(question)),
                crossing.enough(question, was, is));
    }

    /** With the verdict, where this version gives the answer that the receipt has. */
    private static ChangedAnswer.Side side(
            List<Said> received, List<Said> now, Optional<ChangedAnswer.Absence> ifNone) {
        return ChangedAnswer.Side.of(Said.same(received, now) ? now : received, ifNone);
    }

    private static void requireOneKey(Inputs first, Inputs second) {
        if (!first.key().equals(second.key())) {
            throw new InvalidValueException(
                    WhyChanged.class,
                    "key",
                    "receipts of different keys cannot be compared",
                    "Make the second receipt with the key of the first.");
        }
    }

    private static Crossing.Case requireOf(Receipt receipt, Inputs inputs, String which) {
        Crossing.Case its = Crossing.Case.of(receipt, inputs);
        Receipt.Digests given = its.digests();
        require(receipt.inputs().records().equals(given.records()), which, "records");
        require(receipt.inputs().settings().equals(given.settings()), which, "settings");
        require(
                receipt.inputs().rules().equals(given.rules())
                        || !receipt.library().equals(LibraryVersion.CURRENT),
                which,
                "rules");
        return its;
    }

    private static void require(boolean same, String which, String what) {
        if (!same) {
            throw new InvalidValueException(
                    WhyChanged.class,
                    what,
                    "the reports cannot be compared because the " + what + " given are not those of the " + which
                            + " receipt, or the key is another",
                    "Give the " + what + " that the report was made from, and the key of its receipt.");
        }
    }

    /** {@return the day of the first receipt} */
    public LocalDate before() {
        return before;
    }

    /** {@return the day of the second receipt} */
    public LocalDate after() {
        return after;
    }

    /** {@return the answers that changed: other answers before other figures, by area, the most serious first} */
    public List<ChangedAnswer> changed() {
        return changed;
    }

    /** {@return how many answers are the same in both} */
    public long same() {
        return same;
    }

    /** {@return how many answers changed and because of what, and a line for each; those that changed alike are counted together} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        List<ChangedAnswer> others = of(ChangedAnswer.Kind.ANSWER);
        List<ChangedAnswer> figures = of(ChangedAnswer.Kind.FIGURES);
        if (changed.isEmpty()) {
            lines.add("Every answer is what it was.");
        }
        if (!others.isEmpty()) {
            lines.add(Text.count(others.size(), "answer is", "answers are") + " not what "
                    + (others.size() == 1 ? "it was" : "they were") + counted(others) + ".");
        }
        if (!figures.isEmpty()) {
            lines.add(Text.count(figures.size(), "answer is", "answers are") + " as before, with other figures"
                    + counted(figures) + ".");
        }
        alike().forEach((what, alike) ->
                lines.add(alike.size() == 1 ? alike.get(0).toString() : what + records(alike)));
        lines.add("Compared: the report as of " + Text.day(before) + " with that as of " + Text.day(after) + "; "
                + Text.count(same, "answer is", "answers are") + " the same.");
        return lines;
    }

    private List<ChangedAnswer> of(ChangedAnswer.Kind kind) {
        return changed.stream().filter(answer -> answer.kind() == kind).toList();
    }

    private static String counted(List<ChangedAnswer> answers) {
        Map<String, Long> byCause = answers.stream()
                .collect(Collectors.groupingBy(ChangedAnswer::nouns, LinkedHashMap::new, Collectors.counting()));
        if (byCause.size() == 1) {
            return ", " + (answers.size() > 1 ? "all " : "") + "because of "
                    + answers.get(0).nouns();
        }
        return byCause.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> Text.number(each.getValue()) + " because of " + each.getKey())
                .collect(Collectors.joining("; ", ": ", ""));
    }

    private Map<String, List<ChangedAnswer>> alike() {
        return changed.stream()
                .collect(Collectors.groupingBy(ChangedAnswer::withoutRecord, LinkedHashMap::new, Collectors.toList()));
    }

    private static String records(List<ChangedAnswer> alike) {
        List<String> named = new ArrayList<>(alike.stream()
                .limit(MOST_NAMED)
                .map(answer -> answer.about().toString())
                .toList());
        if (alike.size() > MOST_NAMED) {
            named.add(Text.count(alike.size() - MOST_NAMED, "other"));
        }
        return " " + Text.count(alike.size(), "record") + ": " + Text.list(named) + ".";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WhyChanged why
                && before.equals(why.before)
                && after.equals(why.after)
                && changed.equals(why.changed)
                && same == why.same;
    }

    @Override
    public int hashCode() {
        return Objects.hash(before, after, changed, same);
    }

    /** {@return the explanation as {@link #explain()} gives it} */
    @Override
    public String toString() {
        return toText();
    }
}
