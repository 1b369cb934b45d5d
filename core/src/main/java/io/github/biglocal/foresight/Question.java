package io.github.biglocal.foresight;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.reading.FieldForm;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a person asks together: the same field of some records of an area that are of one kind, such as where three members live.
 * It says which verdicts the answer settles.
 *
 * <p>Immutable and thread-safe; equal if all its contents are.
 */
public final class Question implements Explained {
    /** How many records or entries are named. */
    private static final int MOST_NAMES = 3;

    private static final int MOST_RULES = 6;

    /** How many rules a line of a list has the words of. */
    private static final int MOST_IN_A_LINE = 3;

    private final LocalDate asOf;
    private final Optional<Reference> area;
    private final FieldForm form;
    private final String what;
    private final List<Missing> facts;
    /** What the entries of lists are known by that the facts are in: one for each fact, or none if they are in no list. */
    private final List<String> entries;

    private final List<UnknownVerdict> settles;
    private final List<UnknownVerdict> maySettle;
    private final List<UnknownVerdict> helps;

    Question(
            LocalDate asOf,
            Topic topic,
            List<UnknownVerdict> settles,
            List<UnknownVerdict> maySettle,
            List<UnknownVerdict> helps) {
        this.asOf = asOf;
        this.area = topic.area();
        this.form = topic.form();
        this.what = topic.what();
        this.facts = List.copyOf(topic.facts());
        this.entries = List.copyOf(topic.entries());
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

    /**
     * {@return the facts, each once: one, or the same of several records or parts of them} Where a fact is in an entry of a list, its
     * words end with what a person knows the entry by, such as {@code : match lines, entry 2 (£500, sport-england)}.
     */
    public List<Missing> facts() {
        return facts;
    }

    /**
     * {@return the verdicts that are given once it is answered, whatever the answer is; most serious first} That holds for answers
     * that say what was asked. They may stay unknown with "not known", "never", a period without an end, money in another currency
     * than that of the records, or a legal form that does not say whether the organisation is incorporated.
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
        return Text.sentence(subject() + ": find out " + what + ", as of " + Text.day(asOf)) + " " + why();
    }

    /** What is asked, without the day; of why, what it is most worth asking for. */
    String line() {
        return Text.sentence(subject() + ": find out " + what) + " " + mostly();
    }

    /** {@return which rules it settles, may settle and helps with, as sentences} */
    public String why() {
        return Gain.of(this).stream()
                .map(gain -> gain.sentence(MOST_RULES, about()))
                .collect(Collectors.joining(" "));
    }

    /** The words of the rules for which it is most worth asking; of the other rules, how many there are. */
    private String mostly() {
        List<Gain> gains = Gain.of(this);
        List<String> others = gains.stream().skip(1).map(Gain::inShort).toList();
        return gains.get(0).sentence(MOST_IN_A_LINE, about())
                + (others.isEmpty() ? "" : " It " + Text.list(others) + ".");
    }

    /** A record and its entries; of several records, each with its entry, or the records alone. */
    private String subject() {
        List<String> ids = records().stream().map(Reference::id).toList();
        if (ids.size() == 1) {
            String record = Text.words(facts.get(0).record().kind()) + " " + ids.get(0);
            return entries.isEmpty() ? record : record + ", " + few(entries, MOST_NAMES);
        }
        List<String> named = IntStream.range(0, entries.size())
                .mapToObj(i -> facts.get(i).record().id() + ", " + entries.get(i))
                .toList();
        return about() + area.map(its -> " in " + its.id()).orElse("") + " ("
                + (named.isEmpty() ? fewIds(ids) : few(named, MOST_NAMES)) + ")";
    }

    private static String fewIds(List<String> ids) {
        int more = ids.size() - MOST_NAMES;
        return more > 0
                ? String.join(", ", ids.subList(0, MOST_NAMES)) + " and " + Text.count(more, "other")
                : Text.list(ids);
    }

    private static String few(List<String> names, int most) {
        int more = names.size() - most;
        return names.stream().limit(most).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + Text.count(more, "other") : "");
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

    /** The verdicts that it settles, may settle or helps with, by rule, and in what words. */
    private record Gain(String those, String others, Map<RuleId, List<UnknownVerdict>> rules) {
        /** The gains that there are; a rule is named where it gains most. */
        static List<Gain> of(Question question) {
            List<Gain> gains = List.of(
                    of("Settles: ", "settles", question.settles),
                    of("May settle: ", "may settle", question.maySettle),
                    of("Needed, with other facts, for: ", "is needed for", question.helps));
            Set<RuleId> named = new HashSet<>();
            gains.forEach(gain -> gain.rules.keySet().removeIf(rule -> !named.add(rule)));
            return gains.stream().filter(gain -> !gain.rules.isEmpty()).toList();
        }

        private static Gain of(String those, String others, List<UnknownVerdict> verdicts) {
            return new Gain(
                    those,
                    others,
                    verdicts.stream()
                            .collect(Collectors.groupingBy(
                                    UnknownVerdict::rule, LinkedHashMap::new, Collectors.toList())));
        }

        String inShort() {
            return others + " " + Text.count(rules.size(), "other rule");
        }

        /** Says of how many records a rule is asked where they are not those of the question. */
        String sentence(int most, String asked) {
            return those
                    + few(rules.values().stream().map(same -> rule(same, asked)).toList(), most) + ".";
        }
    }

    private static String rule(List<UnknownVerdict> same, String asked) {
        UnknownVerdict first = same.get(0);
        String about = counted(same.size(), first.about().kind());
        return first.title() + " (" + first.severity().word()
                + (same.size() == 1 || about.equals(asked) ? "" : ", " + about) + ")";
    }

    /** The records that it is about, by their number. */
    private String about() {
        List<Reference> records = records();
        return counted(records.size(), records.get(0).kind());
    }

    private List<Reference> records() {
        return facts.stream().map(Missing::record).distinct().toList();
    }

    /** What is the same of questions that differ only in their area; whether in entries of lists, of which each fact then has one. */
    List<Object> likeness() {
        return List.of(
                facts.get(0).record().kind(),
                form,
                what,
                entries.isEmpty(),
                rules(settles),
                rules(maySettle),
                rules(helps));
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
                        new Topic(
                                Optional.empty(),
                                first.form,
                                first.what,
                                all(alike, each -> each.facts),
                                all(alike, each -> each.entries)),
                        all(alike, each -> each.settles),
                        all(alike, each -> each.maySettle),
                        all(alike, each -> each.helps));
    }

    private static <T> List<T> all(List<Question> alike, Function<Question, List<T>> its) {
        return alike.stream().flatMap(each -> its.apply(each).stream()).toList();
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
