package io.github.biglocal.foresight;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person asks in one breath: the same field of some records of an area that are of one kind, such as where three members live.
 * It says which verdicts the answer settles.
 *
 * <p>Immutable and thread-safe; equal if all its contents are.
 */
public final class Question implements Explained {
    /** By verdicts settled, then those that may be, then those that are helped; of each errors before warnings before notes. */
    static final Comparator<Question> MOST_USEFUL_FIRST = mostUsefulFirst();

    private static final int MOST_RECORDS = 5;
    private static final int MOST_RULES = 6;

    private final LocalDate asOf;
    private final Optional<Reference> area;
    private final FieldForm form;
    private final String what;
    private final List<Missing> facts;
    private final List<UnknownVerdict> settles;
    private final List<UnknownVerdict> maySettle;
    private final List<UnknownVerdict> helps;

    Question(
            LocalDate asOf,
            Optional<Reference> area,
            FieldForm form,
            String what,
            List<Missing> facts,
            List<UnknownVerdict> settles,
            List<UnknownVerdict> maySettle,
            List<UnknownVerdict> helps) {
        this.asOf = asOf;
        this.area = area;
        this.form = form;
        this.what = what;
        this.facts = List.copyOf(facts);
        this.settles = List.copyOf(settles);
        this.maySettle = List.copyOf(maySettle);
        this.helps = List.copyOf(helps);
    }

    /** {@return the day that is asked about} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return the area of the records; empty if they belong to none, or to several} */
    public Optional<Reference> area() {
        return area;
    }

    /** {@return what is to be found out, as part of a sentence, such as {@code when the plan was endorsed}} */
    public String what() {
        return what;
    }

    /** {@return what an answer is: one value, several, or records} */
    public FieldForm form() {
        return form;
    }

    /** {@return the facts, each once: one, or the same of several records or parts of them} */
    public List<Missing> facts() {
        return facts;
    }

    /**
     * {@return the verdicts that are given once it is answered, whatever the answer is; most serious first} That holds for answers
     * that say what was asked. With "not known", "never", or money in another currency than that of the records, they stay unknown.
     */
    public List<UnknownVerdict> settles() {
        return settles;
    }

    /**
     * {@return the verdicts that some answers settle, and others not; most serious first} Some of the facts may be enough; and where
     * records or their parts are to be listed, or the answer names another record, or the rule {@linkplain Rule#mayAskFurther asks
     * one thing after another}, something else may then turn out to be missing.
     */
    public List<UnknownVerdict> maySettle() {
        return maySettle;
    }

    /** {@return the verdicts for which it is needed, and other questions too; most serious first} */
    public List<UnknownVerdict> helps() {
        return helps;
    }

    /** {@return of whom or what, and what to find out, and what it settles, as one paragraph} */
    public String sentence() {
        return "For " + subject() + ", find out " + what + ", as of " + Text.day(asOf) + ". " + why();
    }

    /** What is asked, without the day. */
    String line() {
        return "For " + subject() + ", find out " + what + ". " + why();
    }

    /** {@return which rules it settles, may settle and helps with, as sentences} */
    public String why() {
        return Stream.of(
                        gain("Settles ", settles),
                        gain("May settle ", maySettle),
                        gain("Needed, with other facts, for ", helps))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private String subject() {
        List<Reference> records = facts.stream().map(Missing::record).distinct().toList();
        Reference first = records.get(0);
        String whose = records.size() == 1
                ? Text.words(first.kind()) + " " + first.id()
                : counted(records.size(), first.kind()) + place(records);
        int entries = facts.size() - records.size();
        return entries == 0 ? whose : whose + ", in " + Text.count(facts.size(), "entry", "entries");
    }

    private String place(List<Reference> records) {
        String names = records.stream().limit(MOST_RECORDS).map(Reference::id).collect(Collectors.joining(", "));
        int more = records.size() - MOST_RECORDS;
        return area.map(its -> " in " + its.id()).orElse("") + " ("
                + (more > 0
                        ? names + " and " + Text.count(more, "other")
                        : Text.list(records.stream().map(Reference::id).toList()))
                + ")";
    }

    static String counted(int number, String kind) {
        String one = Text.words(kind);
        int of = one.indexOf(" of ");
        return switch (kind) {
            case "Evidence" -> Text.count(number, "piece of evidence", "pieces of evidence");
            case "Volunteering" -> Text.count(number, "record of volunteering", "records of volunteering");
            default ->
                of < 0
                        ? Text.count(number, one)
                        : Text.count(
                                number, one, Text.count(2, one.substring(0, of)).substring(2) + one.substring(of));
        };
    }

    private static Optional<String> gain(String verb, List<UnknownVerdict> verdicts) {
        Map<RuleId, List<UnknownVerdict>> byRule = verdicts.stream()
                .collect(Collectors.groupingBy(UnknownVerdict::rule, LinkedHashMap::new, Collectors.toList()));
        if (byRule.isEmpty()) {
            return Optional.empty();
        }
        List<String> rules = new ArrayList<>(
                byRule.values().stream().limit(MOST_RULES).map(Question::rule).toList());
        int more = byRule.size() - MOST_RULES;
        if (more > 0) {
            rules.add("and " + Text.count(more, "other"));
        }
        return Optional.of(verb + Text.count(byRule.size(), "rule") + ": " + String.join("; ", rules) + ".");
    }

    private static String rule(List<UnknownVerdict> same) {
        UnknownVerdict first = same.get(0);
        return first.title() + " (" + first.severity().word()
                + (same.size() == 1
                        ? ""
                        : ", " + counted(same.size(), first.about().kind())) + ")";
    }

    /** What is the same of questions that differ only in their area. */
    List<Object> likeness() {
        return List.of(facts.get(0).record().kind(), form, what, rules(settles), rules(maySettle), rules(helps));
    }

    private static Collection<RuleId> rules(List<UnknownVerdict> verdicts) {
        return verdicts.stream().map(UnknownVerdict::rule).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Questions that differ only in their area, as one of no area. */
    static Question all(List<Question> alike) {
        Question first = alike.get(0);
        return alike.size() == 1
                ? first
                : new Question(
                        first.asOf,
                        Optional.empty(),
                        first.form,
                        first.what,
                        alike.stream().flatMap(each -> each.facts.stream()).toList(),
                        alike.stream().flatMap(each -> each.settles.stream()).toList(),
                        alike.stream().flatMap(each -> each.maySettle.stream()).toList(),
                        alike.stream().flatMap(each -> each.helps.stream()).toList());
    }

    private static Comparator<Question> mostUsefulFirst() {
        return Stream.<Function<Question, List<UnknownVerdict>>>of(
                        Question::settles, Question::maySettle, Question::helps)
                .flatMap(verdicts -> Arrays.stream(Severity.values())
                        .<Comparator<Question>>map(severity ->
                                Comparator.comparing(question -> -count(verdicts.apply(question), severity))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static long count(List<UnknownVerdict> verdicts, Severity severity) {
        return verdicts.stream()
                .filter(verdict -> verdict.severity() == severity)
                .count();
    }

    @Override
    public List<String> explain() {
        return List.of(sentence());
    }

    private List<Object> values() {
        return List.of(asOf, area, form, what, facts, settles, maySettle, helps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Question question && values().equals(question.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, area, facts);
    }

    /** {@return the question as {@link #sentence()} gives it} */
    @Override
    public String toString() {
        return toText();
    }
}
