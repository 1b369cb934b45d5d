package io.github.biglocal.generated;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Asked;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A rule asked of a record among others on a day, and what it says once facts are recorded that are not: in every way, or
 * where that is too many, in some.
 *
 * @param <S> the kind of record the rule is about
 * @param what which question it is, for messages
 * @param rule the rule
 * @param subject the record
 * @param records the records; the subject may be one of them
 * @param asOf the day
 */
record Completion<S extends Entity>(String what, Rule<S> rule, S subject, List<Entity> records, LocalDate asOf) {
    private static final Map<Class<?>, List<Method>> HOLDERS = FieldPath.holders();
    private static final int MOST_WAYS = 100;
    private static final int MOST_SUBSETS = 12;
    private static final int MOST_WAYS_OF_SEVERAL = 40;
    private static final int MOST_GAPS_TOGETHER = 3;
    private static final int DEPTH = 2;

    /** A verdict that hangs on facts which cannot be recorded here, such as a record that nobody listed. */
    private static final String OPEN = "open";

    /** A field of a record that is empty, or does not say enough. */
    private record Gap(Entity record, FieldPath field) {
        String kind() {
            return record.reference().kind() + " " + field;
        }

        @Override
        public String toString() {
            return record + " " + field;
        }
    }

    /** Some gaps, and what may be recorded in each. */
    private record Ways(List<Gap> gaps, List<List<Values.Candidate>> candidates) {
        /** One value for each gap: all ways, or some, among them those in which all gaps of a kind have the same value. */
        List<List<Values.Candidate>> chosen(int most, Random random) {
            long all = 1;
            for (List<Values.Candidate> each : candidates) {
                all = Math.min(Long.MAX_VALUE / 1000, all * each.size());
            }
            List<List<Values.Candidate>> chosen = new ArrayList<>();
            if (all <= most) {
                for (long number = 0; number < all; number++) {
                    chosen.add(way(number));
                }
                return chosen;
            }
            int longest = candidates.stream().mapToInt(List::size).max().orElse(0);
            List<String> kinds = gaps.stream().map(Gap::kind).distinct().toList();
            // What is found of one kind may matter only with what is found of another, such as who joined when, as
            // what.
            int others = kinds.size() > 1 && gaps.size() <= MOST_GAPS_TOGETHER ? 3 : 1;
            for (int other = 0; other < others; other++) {
                for (int i = 0; i < longest && chosen.size() < most * kinds.size() * (other + 1); i++) {
                    for (String kind : kinds) {
                        List<Values.Candidate> same = new ArrayList<>();
                        for (int j = 0; j < gaps.size(); j++) {
                            List<Values.Candidate> each = candidates.get(j);
                            same.add(each.get((gaps.get(j).kind().equals(kind) ? i : other) % each.size()));
                        }
                        chosen.add(same);
                    }
                }
            }
            int some = gaps.size() == 1 ? 0 : Math.max(kinds.size() == 1 ? most / 3 : most, most - chosen.size());
            for (int i = 0; i < some; i++) {
                List<Values.Candidate> any = new ArrayList<>();
                for (List<Values.Candidate> each : candidates) {
                    any.add(each.get(random.nextInt(each.size())));
                }
                chosen.add(any);
            }
            return chosen;
        }

        private List<Values.Candidate> way(long number) {
            List<Values.Candidate> way = new ArrayList<>();
            long left = number;
            for (List<Values.Candidate> each : candidates) {
                way.add(each.get((int) (left % each.size())));
                left /= each.size();
            }
            return way;
        }

        Ways only(Set<Integer> places) {
            return new Ways(
                    places.stream().map(gaps::get).toList(),
                    places.stream().map(candidates::get).toList());
        }
    }

    Asked asked() {
        return Asked.of(rule, subject, Records.of(records), asOf);
    }

    Verdict verdict() {
        return asked().verdict();
    }

    static String kind(Verdict verdict) {
        return verdict.getClass().getSimpleName();
    }

    /** The same question, a record being another. */
    private Completion<S> with(Entity record, Entity changed) {
        List<Entity> among = new ArrayList<>(records.size());
        for (Entity each : records) {
            among.add(replaced(each, record, changed));
        }
        S asked = rule.subjectType().cast(replaced(subject, record, changed));
        return new Completion<>(what, rule, asked, among, asOf);
    }

    private static Entity replaced(Entity in, Entity record, Entity changed) {
        if (in == record || (in.getClass() == record.getClass() && in.equals(record))) {
            return changed;
        }
        Class<?> type = FieldPath.declared(in.getClass());
        Entity result = in;
        for (Method list : HOLDERS.getOrDefault(type, List.of())) {
            Class<?> held = RecordType.heldType(list);
            if (!held.isInstance(record) && !HOLDERS.containsKey(held)) {
                continue;
            }
            List<Entity> entries = new ArrayList<>();
            boolean any = false;
            for (Object entry : (List<?>) FieldPath.call(list, result)) {
                Entity after = replaced((Entity) entry, record, changed);
                any |= after != entry;
                entries.add(after);
            }
            if (any) {
                result = (Entity) RecordType.changed(result, list.getName(), entries);
            }
        }
        return result;
    }

    private Optional<Completion<S>> with(List<Gap> gaps, List<Values.Candidate> values) {
        Completion<S> changed = this;
        List<Gap> left = new ArrayList<>(gaps);
        for (int i = 0; i < gaps.size(); i++) {
            Entity before = left.get(i).record();
            Entity after;
            try {
                after = exact(left.get(i), (Entity)
                        left.get(i).field().changed(before, values.get(i).value()));
                changed = changed.with(before, after);
            } catch (IllegalArgumentException e) {
                // Nonsense: nobody can record it.
                return Optional.empty();
            }
            for (int j = i + 1; j < left.size(); j++) {
                Gap later = left.get(j);
                left.set(j, new Gap(replaced(later.record(), before, after), later.field()));
            }
        }
        return Optional.of(changed);
    }

    /**
     * An amount that is recorded as it was on the day, is no longer a bound of the true one, as "over £2 million" was, and no
     * change of it counts for more.
     */
    private static Entity exact(Gap gap, Entity changed) {
        List<String> line = new ArrayList<>(gap.field().steps());
        if (!line.remove(line.size() - 1).equals("amount")) {
            return changed;
        }
        return without("later", List.of(), line, without("bound", Optional.empty(), line, changed));
    }

    private static Entity without(String field, Object nothing, List<String> line, Entity changed) {
        FieldPath path =
                new FieldPath(Stream.concat(line.stream(), Stream.of(field)).toList());
        return path.type(FieldPath.declared(changed.getClass())).isPresent()
                ? (Entity) path.changed(changed, nothing)
                : changed;
    }

    /** Where the facts would stand; empty if one of them is a record that nobody listed, or it is not plain which. */
    private Optional<List<Gap>> gaps(List<Missing> facts) {
        List<Gap> gaps = new ArrayList<>();
        for (Missing fact : facts) {
            Set<Entity> named = FieldPath.isInARecord(fact) ? named(fact.record()) : Set.of();
            if (named.size() != 1) {
                return Optional.empty();
            }
            Gap gap = new Gap(named.iterator().next(), FieldPath.of(fact.field()));
            if (gap.field().in(gap.record()).isEmpty()
                    || gap.field().isOfRecords(FieldPath.declared(gap.record().getClass()))) {
                return Optional.empty();
            }
            if (!gaps.contains(gap)) {
                gaps.add(gap);
            }
        }
        return Optional.of(gaps);
    }

    private Set<Entity> named(Reference reference) {
        Set<Entity> found = new LinkedHashSet<>();
        addNamed(subject, reference, found);
        if (found.isEmpty()) {
            records.forEach(record -> addNamed(record, reference, found));
        }
        return found;
    }

    private static void addNamed(Entity in, Reference reference, Set<Entity> found) {
        within(in).stream()
                .filter(record -> record.reference().equals(reference))
                .forEach(found::add);
    }

    /** A record and those within it. */
    private static List<Entity> within(Entity record) {
        List<Entity> found = new ArrayList<>(List.of(record));
        for (Method list : HOLDERS.getOrDefault(FieldPath.declared(record.getClass()), List.of())) {
            for (Object entry : (List<?>) FieldPath.call(list, record)) {
                found.addAll(within((Entity) entry));
            }
        }
        return found;
    }

    private Ways ways(List<Gap> gaps, Asked asked) {
        Values values = new Values(asOf, what.hashCode());
        values.addFrom(subject);
        asked.found().forEach(values::addFrom);
        asked.coming().forEach(values::addDay);
        rule.changes().stream().map(Change::date).forEach(values::addDay);
        rule.parameters().values().stream().map(ParameterValue::value).forEach(values::addFrom);
        // What a reference may lead to need not have been looked at.
        records.stream().flatMap(record -> within(record).stream()).forEach(values::addId);
        List<List<Values.Candidate>> candidates = new ArrayList<>();
        for (Gap gap : gaps) {
            candidates.add(values.of(
                    gap.field()
                            .type(FieldPath.declared(gap.record().getClass()))
                            .orElseThrow(),
                    gap.field().in(gap.record()).orElseThrow()));
        }
        return new Ways(gaps, candidates);
    }

    /** Those of the facts that would stand in a field which is empty. */
    List<Missing> empty(List<Missing> facts) {
        return facts.stream()
                .filter(fact -> gaps(List.of(fact)).stream()
                        .flatMap(List::stream)
                        .allMatch(gap -> gap.field()
                                .in(gap.record())
                                .filter(FieldPath::isEmpty)
                                .isPresent()))
                .toList();
    }

    /** What is wrong with what the rule says is not known. */
    List<String> problemsOfUnknown() {
        Asked asked = asked();
        Verdict.Unknown unknown = (Verdict.Unknown) asked.verdict();
        List<String> problems = new ArrayList<>();
        Optional<List<Gap>> gaps = gaps(unknown.missing());
        if (gaps.isEmpty()) {
            return problems;
        }
        Ways ways = ways(gaps.get(), asked);
        if (ways.candidates().stream().anyMatch(List::isEmpty)) {
            return problems;
        }
        Random random = new Random(what.hashCode());
        Set<String> kinds = new TreeSet<>();
        Set<String> still = new TreeSet<>();
        boolean settled = false;
        for (List<Values.Candidate> way : ways.chosen(MOST_WAYS, random)) {
            Optional<Completion<S>> completed = with(ways.gaps(), way);
            if (completed.isPresent()) {
                Verdict verdict = completed.get().verdict();
                kinds.addAll(completed.get().kindsOf(verdict, DEPTH, unknown));
                settled |= isSettled(verdict);
                if (way.stream().allMatch(Values.Candidate::whole)) {
                    sameFact(unknown, verdict)
                            .ifPresent(fact -> still.add(fact.record() + " " + fact.field()
                                    + ", once " + ways.gaps() + " is "
                                    + way.stream().map(Values.Candidate::value).toList()));
                }
            }
        }
        if (!still.isEmpty()) {
            problems.add("is still not known for want of " + still.iterator().next());
        }
        if (kinds.size() == 1 && !kinds.contains(OPEN)) {
            problems.add("is " + kinds + " in whatever way they are recorded: " + facts(unknown));
        }
        if (kinds.isEmpty()) {
            problems.add("can be completed in no way: " + facts(unknown));
        }
        // Where one field has several facts, they cannot be told apart.
        boolean apart = ways.gaps().size() == unknown.missing().size();
        if (apart && kinds.size() > 1 && (settled || !kinds.contains(OPEN))) {
            problems.addAll(problemsOfNumber(unknown, ways, settled, random));
        }
        return problems;
    }

    /** What else turns out to be missing once all that is said to be missing is recorded, in some way in which it is. */
    List<Missing> furtherFacts() {
        Asked asked = asked();
        Verdict.Unknown unknown = (Verdict.Unknown) asked.verdict();
        Optional<Ways> ways = gaps(unknown.missing())
                .map(gaps -> ways(gaps, asked))
                .filter(each -> each.candidates().stream().noneMatch(List::isEmpty));
        return ways.stream()
                .flatMap(each -> each.chosen(MOST_WAYS, new Random(what.hashCode())).stream()
                        .flatMap(way -> with(each.gaps(), way).stream()))
                .map(Completion::verdict)
                .filter(verdict -> verdict instanceof Verdict.Unknown
                        && sameFact(unknown, verdict).isEmpty())
                .findFirst()
                .map(verdict -> ((Verdict.Unknown) verdict).missing())
                .orElse(List.of());
    }

    private static boolean isSettled(Verdict verdict) {
        return verdict instanceof Verdict.Satisfied || verdict instanceof Verdict.Breached;
    }

    private static Optional<Missing> sameFact(Verdict.Unknown before, Verdict after) {
        return after instanceof Verdict.Unknown unknown
                ? before.missing().stream()
                        .filter(fact -> unknown.missing().stream()
                                .anyMatch(other -> other.record().equals(fact.record())
                                        && other.field().equals(fact.field())))
                        .findFirst()
                : Optional.empty();
    }

    private static String facts(Verdict.Unknown unknown) {
        return unknown.missing().stream()
                .map(fact -> fact.record() + " " + fact.field())
                .toList()
                .toString();
    }

    /** The kinds of verdict there can be: where other facts turn out to be missing, once those are recorded too. */
    private Set<String> kindsOf(Verdict verdict, int depth, Verdict.Unknown before) {
        if (!(verdict instanceof Verdict.Unknown unknown)) {
            return Set.of(kind(verdict));
        }
        if (sameFact(before, verdict).isPresent()) {
            return Set.of();
        }
        Optional<List<Gap>> gaps = depth == 0 ? Optional.empty() : gaps(unknown.missing());
        if (gaps.isEmpty()) {
            return Set.of(OPEN);
        }
        Ways ways = ways(gaps.get(), asked());
        Set<String> kinds = new TreeSet<>();
        for (List<Values.Candidate> way : ways.chosen(8, new Random(depth))) {
            with(ways.gaps(), way)
                    .ifPresent(completed -> kinds.addAll(completed.kindsOf(completed.verdict(), depth - 1, unknown)));
        }
        return kinds;
    }

    /** Whether as many facts as the verdict says can settle it, and no fewer. */
    private List<String> problemsOfNumber(Verdict.Unknown unknown, Ways ways, boolean allSettle, Random random) {
        int facts = ways.gaps().size();
        for (int number = 1; number < unknown.settledBy(); number++) {
            Optional<String> how = settling(ways, number, random);
            if (how.isPresent()) {
                return List.of(
                        "says that " + unknown.settledBy() + " facts settle it, and " + number + " does: " + how.get());
            }
        }
        boolean settles = unknown.settledBy() == facts
                ? allSettle
                : settling(ways, unknown.settledBy(), random).isPresent();
        return settles
                ? List.of()
                : List.of("says that " + unknown.settledBy() + " of " + facts + " facts settle it, and none do: "
                        + facts(unknown));
    }

    private Optional<String> settling(Ways ways, int number, Random random) {
        for (Set<Integer> places : subsets(ways.gaps().size(), number, random)) {
            Ways some = ways.only(places);
            for (List<Values.Candidate> way : some.chosen(number == 1 ? MOST_WAYS : MOST_WAYS_OF_SEVERAL, random)) {
                Optional<Verdict> verdict = with(some.gaps(), way).map(Completion::verdict);
                if (verdict.filter(Completion::isSettled).isPresent()) {
                    return Optional.of(some.gaps() + " being "
                            + way.stream().map(Values.Candidate::value).toList() + " it is "
                            + kind(verdict.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Set<Set<Integer>> subsets(int all, int number, Random random) {
        Set<Set<Integer>> subsets = new LinkedHashSet<>();
        if (number == 1) {
            for (int i = 0; i < all && i < MOST_SUBSETS; i++) {
                subsets.add(Set.of(i));
            }
            return subsets;
        }
        for (int attempt = 0; attempt < MOST_SUBSETS; attempt++) {
            Set<Integer> places = new TreeSet<>();
            while (places.size() < number) {
                places.add(random.nextInt(all));
            }
            subsets.add(places);
        }
        return subsets;
    }

    /**
     * What is wrong with a verdict that was given although fields are empty which the rule names as missing at other
     * times.
     *
     * @param named the fields, by the kind of record
     */
    List<String> problemsOfGiven(Map<String, Set<String>> named) {
        Asked asked = asked();
        Set<Gap> gaps = new LinkedHashSet<>();
        Set<Entity> looked = new LinkedHashSet<>(List.of(subject));
        looked.addAll(asked.found());
        for (Entity record : looked) {
            for (Entity each : within(record)) {
                String kind = each.reference().kind();
                for (String pattern : named.getOrDefault(kind, Set.of())) {
                    for (FieldPath path : FieldPath.matching(each, pattern)) {
                        if (path.in(each).filter(FieldPath::isEmpty).isPresent()
                                && !path.isOfRecords(FieldPath.declared(each.getClass()))) {
                            gaps.add(new Gap(each, path));
                        }
                    }
                }
            }
        }
        if (gaps.isEmpty()) {
            return List.of();
        }
        Ways all = ways(List.copyOf(gaps), asked);
        Random random = new Random(what.hashCode());
        List<Ways> tried = new ArrayList<>();
        for (int i = 0; i < all.gaps().size() && i < 8; i++) {
            tried.add(all.only(Set.of(i)));
        }
        if (gaps.size() > 1) {
            tried.add(all);
        }
        for (Ways ways : tried) {
            if (ways.candidates().stream().anyMatch(List::isEmpty)) {
                continue;
            }
            for (List<Values.Candidate> way : ways.chosen(MOST_WAYS_OF_SEVERAL, random)) {
                Optional<Verdict> verdict = with(ways.gaps(), way).map(Completion::verdict);
                if (verdict.filter(other -> other.getClass() != asked.verdict().getClass())
                        .isPresent()) {
                    return List.of("is " + kind(asked.verdict()) + ", and " + kind(verdict.get()) + " once "
                            + ways.gaps() + " is "
                            + way.stream().map(Values.Candidate::value).toList());
                }
            }
        }
        return List.of();
    }

    @Override
    public String toString() {
        return rule + " of " + subject + ", " + what + ", on " + asOf;
    }
}
