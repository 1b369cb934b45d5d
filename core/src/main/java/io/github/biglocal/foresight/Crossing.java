package io.github.biglocal.foresight;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.ChangedAnswer.Absence;
import io.github.biglocal.foresight.ChangedAnswer.Narrowing;
import io.github.biglocal.foresight.ChangedAnswer.Together;
import io.github.biglocal.foresight.Said.Asked;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Observation;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Runs of the rules whose answers changed, with some of the records, the settings and the day as in the second case and the
 * others as in the first: eight at most, since what did not change is not crossed.
 */
final class Crossing {
    /** How often the rules are asked to narrow one answer down; then what is left is named, though not all of it may matter. */
    private static final int MOST_TRIES = 300;

    private final Case first;
    private final Case second;
    private final Set<Asked> questions;
    private final Set<Factor> differing;
    private final Map<Set<Factor>, Map<Asked, List<Said>>> runs = new HashMap<>();
    private final Map<Optional<Reference>, Pair> pairs = new HashMap<>();

    /** What may differ between two cases. */
    private enum Factor {
        RECORDS,
        SETTINGS,
        DAY
    }

    /** What a report was made from, and its receipt. */
    record Case(
            Receipt receipt,
            Programme records,
            RecordIndex index,
            Catalogue catalogue,
            Receipt.Digests digests,
            ReceiptKey key) {
        static Case of(Receipt receipt, Inputs inputs) {
            Catalogue catalogue = Catalogue.of(inputs.rules());
            return new Case(
                    receipt,
                    inputs.records(),
                    RecordIndex.of(inputs.records()),
                    catalogue,
                    Receipt.Digests.of(inputs.records(), catalogue, inputs.key()),
                    inputs.key());
        }

        LocalDate day() {
            return receipt.asOf();
        }

        /** Why there is no answer; empty if another version of the library would have to be asked. */
        Optional<Absence> absence(Asked question) {
            if (!receipt.library().equals(LibraryVersion.CURRENT)) {
                return Optional.empty();
            }
            if (!catalogue.rules().containsKey(question.rule()) || catalogue.isOff(question.rule())) {
                return Optional.of(Absence.NOT_ASKED);
            }
            return Optional.of(index.has(question.about()) ? Absence.NOT_APPLICABLE : Absence.NOT_RECORDED);
        }
    }

    /** A question of which the answer changed: what is the same answer, and which one is sought. */
    private record Question(Asked asked, BiPredicate<List<Said>, List<Said>> same, List<Said> after) {
        boolean isWanted(List<Said> said) {
            return same.test(said, after);
        }
    }

    Crossing(Case first, Case second, Set<Asked> questions) {
        this.first = first;
        this.second = second;
        this.questions = questions;
        this.differing = EnumSet.noneOf(Factor.class);
        Receipt.Digests was = first.digests();
        Receipt.Digests is = second.digests();
        if (!was.records().equals(is.records())) {
            differing.add(Factor.RECORDS);
        }
        if (!was.settings().equals(is.settings()) || !was.rules().equals(is.rules())) {
            differing.add(Factor.SETTINGS);
        }
        if (!first.day().equals(second.day())) {
            differing.add(Factor.DAY);
        }
    }

    Optional<Reference> area(Reference about) {
        return second.records().area(about).or(() -> first.records().area(about));
    }

    /** What the rules say of a question in the first case, as this version of the library has them. */
    List<Said> before(Asked question) {
        return run(Set.of()).getOrDefault(question, List.of());
    }

    /** What the rules say of a question in the second case. */
    List<Said> after(Asked question) {
        return run(differing).getOrDefault(question, List.of());
    }

    Optional<Absence> absenceBefore(Asked question) {
        return first.absence(question);
    }

    Optional<Absence> absenceAfter(Asked question) {
        return second.absence(question);
    }

    /** Sets of causes, each of which is enough for a change of an answer. */
    List<Together> enough(Asked question, List<Said> was, List<Said> is) {
        BiPredicate<List<Said>, List<Said>> same = Said.sameKind(was, is) ? Said::same : Said::sameKind;
        List<Said> before = before(question);
        List<Said> after = after(question);
        List<Cause> library = new ArrayList<>();
        List<String> versions = Stream.of(
                        same.test(before, was) ? Optional.<Case>empty() : Optional.of(first),
                        same.test(after, is) ? Optional.<Case>empty() : Optional.of(second))
                .flatMap(Optional::stream)
                .map(each -> each.receipt().library())
                .distinct()
                .toList();
        if (!versions.isEmpty()) {
            library.add(new Cause.LibraryChanged(versions, LibraryVersion.CURRENT));
        }
        if (same.test(before, after)) {
            return List.of(new Together(library, Narrowing.COMPLETE));
        }
        Question changed = new Question(question, same, after);
        return minimal(question, changed::isWanted).stream()
                .flatMap(factors -> narrowed(changed, factors).stream())
                .distinct()
                .map(each -> new Together(
                        Stream.concat(each.causes().stream(), library.stream()).toList(), each.narrowing()))
                .toList();
    }

    // Which of records, settings and day

    /** The sets of what differs that are enough, and of which no part is. */
    private List<Set<Factor>> minimal(Asked question, Predicate<List<Said>> wanted) {
        List<Set<Factor>> minimal = new ArrayList<>();
        for (int size = 1; size <= differing.size(); size++) {
            for (Set<Factor> factors : ofSize(size)) {
                if (minimal.stream().noneMatch(factors::containsAll)
                        && wanted.test(run(factors).getOrDefault(question, List.of()))) {
                    minimal.add(factors);
                }
            }
        }
        return minimal;
    }

    private List<Set<Factor>> ofSize(int size) {
        List<Factor> all = List.copyOf(differing);
        List<Set<Factor>> some = new ArrayList<>();
        for (int bits = 1; bits < (1 << all.size()); bits++) {
            if (Integer.bitCount(bits) == size) {
                Set<Factor> factors = EnumSet.noneOf(Factor.class);
                for (int i = 0; i < all.size(); i++) {
                    if (((bits >> i) & 1) == 1) {
                        factors.add(all.get(i));
                    }
                }
                some.add(factors);
            }
        }
        return some;
    }

    private Map<Asked, List<Said>> run(Set<Factor> factors) {
        Set<Factor> key = Set.copyOf(factors);
        Map<Asked, List<Said>> known = runs.get(key);
        if (known == null) {
            Set<RuleId> asked = questions.stream().map(Asked::rule).collect(Collectors.toSet());
            known = Said.by(
                    rules(key, asked), of(Factor.RECORDS, key).records(), day(key), questions::contains, second.key());
            runs.put(key, known);
        }
        return known;
    }

    private Case of(Factor factor, Set<Factor> taken) {
        return taken.contains(factor) ? second : first;
    }

    private LocalDate day(Set<Factor> taken) {
        return of(Factor.DAY, taken).day();
    }

    private RuleSet rules(Set<Factor> taken, Collection<RuleId> asked) {
        Catalogue its = of(Factor.SETTINGS, taken).catalogue();
        return its.only(its.with(asked));
    }

    // Which records, which settings

    private List<Together> narrowed(Question question, Set<Factor> factors) {
        if (!factors.contains(Factor.RECORDS)) {
            Programme records = pair(question, factors).before();
            return settings(question, List.of(), Narrowing.COMPLETE, records, factors);
        }
        Pair pair = pair(question, factors);
        return Reduction.alternatives(
                        pair.paths(),
                        some -> pair.gives(question::isWanted, question.asked(), some, factors, this),
                        MOST_TRIES)
                .stream()
                .flatMap(some -> settings(
                        question,
                        List.of(new Cause.RecordsChanged(
                                RecordChange.at(some.differences(), first.records(), first.index(), second.index()))),
                        some.narrowing(),
                        pair.mixed(some.differences()),
                        factors)
                        .stream())
                .toList();
    }

    private static List<Said> said(Asked question, Map<Asked, List<Said>> run) {
        return run.getOrDefault(question, List.of());
    }

    private List<Together> settings(
            Question question, List<Cause> causes, Narrowing narrowing, Programme records, Set<Factor> factors) {
        if (!factors.contains(Factor.SETTINGS)) {
            return List.of(together(question, causes, narrowing, records, factors));
        }
        List<RuleId> asked = List.of(question.asked().rule());
        Set<RuleId> rules = new TreeSet<>(first.catalogue().with(asked));
        rules.addAll(second.catalogue().with(asked));
        SettingsMix mix = new SettingsMix(first.catalogue(), second.catalogue(), rules);
        return Reduction.alternatives(
                        mix.differences(),
                        some -> mixedRules(question.asked(), records, mix, some, day(factors))
                                .filter(question::isWanted)
                                .isPresent(),
                        MOST_TRIES)
                .stream()
                .map(some -> together(
                        question,
                        Stream.concat(
                                        causes.stream(),
                                        Stream.of(new Cause.SettingsChanged(some.differences().stream()
                                                .map(SettingsMix.Difference::setting)
                                                .toList())))
                                .toList(),
                        narrowing == Narrowing.STOPPED ? narrowing : some.narrowing(),
                        records,
                        factors))
                .toList();
    }

    private Together together(
            Question question, List<Cause> causes, Narrowing narrowing, Programme records, Set<Factor> factors) {
        List<Cause> all = new ArrayList<>(causes);
        if (factors.contains(Factor.DAY)) {
            all.add(day(question, records, factors));
        }
        return new Together(all, narrowing);
    }

    /** What some settings give; empty if a rule refuses its values together, so that there was never such a state. */
    private Optional<List<Said>> mixedRules(
            Asked question, Programme records, SettingsMix mix, Set<SettingsMix.Difference> taken, LocalDate day) {
        try {
            return Optional.of(said(question, Said.by(mix.with(taken), records, day, question::equals, second.key())));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** Two states of the records of an area, or of all of them. What a rule says of a mixture of them, it is asked once. */
    private record Pair(
            Programme before, Programme after, List<String> paths, Map<Run, Optional<Map<Asked, List<Said>>>> runs) {
        private record Run(RuleId rule, Set<String> taken, Set<Factor> factors) {}

        static Pair of(Programme before, Programme after) {
            return new Pair(before, after, List.copyOf(FieldMix.differences(before, after)), new HashMap<>());
        }

        Programme mixed(Set<String> taken) {
            return taken.isEmpty() ? before : FieldMix.of(before, after, taken::contains);
        }

        /** Whether the rules say what is wanted of a mixture; not if there was never such a state. */
        boolean gives(
                Predicate<List<Said>> wanted,
                Asked question,
                Set<String> taken,
                Set<Factor> factors,
                Crossing crossing) {
            Run run = new Run(question.rule(), Set.copyOf(taken), Set.copyOf(factors));
            Optional<Map<Asked, List<Said>>> known = runs.get(run);
            if (known == null) {
                known = run(run, crossing);
                runs.put(run, known);
            }
            return known.map(its -> Crossing.said(question, its)).filter(wanted).isPresent();
        }

        /** What the rules say of a mixture; empty if a record refuses the values together. */
        private Optional<Map<Asked, List<Said>>> run(Run run, Crossing crossing) {
            try {
                return Optional.of(Said.by(
                        crossing.rules(run.factors(), List.of(run.rule())),
                        mixed(run.taken()),
                        crossing.day(run.factors()),
                        crossing.questions::contains,
                        crossing.second.key()));
            } catch (InvalidValueException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * The record and those that the rule looked up, if the rule says of them what it says of all; else the records of the area, if it
     * does of these; else all of them. The fewer they are, the less is mixed for each question: of an area, all records for each of
     * them.
     */
    private Pair pair(Question question, Set<Factor> factors) {
        Asked asked = question.asked();
        if (factors.contains(Factor.RECORDS)) {
            Optional<Pair> near = near(asked).filter(pair -> saysWhatAllSay(pair, question, factors));
            if (near.isPresent()) {
                return near.get();
            }
        }
        Optional<Reference> area = area(asked.about());
        if (area.isPresent()) {
            Pair its = pairs.computeIfAbsent(area, unused -> ofArea(area.get()));
            if (saysWhatAllSay(its, question, factors)) {
                return its;
            }
        }
        return pairs.computeIfAbsent(Optional.empty(), unused -> Pair.of(first.records(), second.records()));
    }

    /** With all of the factors, and with all of them but each. */
    private boolean saysWhatAllSay(Pair pair, Question question, Set<Factor> factors) {
        return pair.gives(question::isWanted, question.asked(), taken(pair, factors), factors, this)
                && factors.stream().allMatch(factor -> {
                    Set<Factor> others = EnumSet.copyOf(factors);
                    others.remove(factor);
                    List<Said> without = said(question.asked(), run(others));
                    return pair.gives(
                            said -> question.same().test(said, without),
                            question.asked(),
                            taken(pair, others),
                            others,
                            this);
                });
    }

    private static Set<String> taken(Pair pair, Set<Factor> factors) {
        return factors.contains(Factor.RECORDS) ? Set.copyOf(pair.paths()) : Set.of();
    }

    /** Empty if records share a reference: rules may ask each of them, or take the first. */
    private Optional<Pair> near(Asked question) {
        Set<Reference> seen = new TreeSet<>(Set.of(question.about()));
        seen.addAll(lookedUp(question, first));
        seen.addAll(lookedUp(question, second));
        Set<Reference> listed = new TreeSet<>();
        seen.forEach(record -> {
            listed.addAll(first.index().listed(record));
            listed.addAll(second.index().listed(record));
        });
        return listed.stream()
                        .allMatch(record -> first.index().times(record) <= 1
                                && second.index().times(record) <= 1)
                ? Optional.of(Pair.of(only(listed, first.records()), only(listed, second.records())))
                : Optional.empty();
    }

    private static Programme only(Set<Reference> some, Programme all) {
        return all.withoutRecords()
                .replacingAll(some.stream()
                        .flatMap(record -> all.find(record).stream())
                        .filter(record -> !(record instanceof Programme))
                        .toList());
    }

    private static Set<Reference> lookedUp(Asked question, Case its) {
        return Optional.ofNullable(its.catalogue().rules().get(question.rule()))
                .map(rule -> lookedUp(rule, question.about(), its))
                .orElse(Set.of());
    }

    private static <S extends Entity> Set<Reference> lookedUp(Rule<S> rule, Reference about, Case its) {
        try {
            return its.records()
                    .find(about)
                    .filter(rule.subjectType()::isInstance)
                    .map(rule.subjectType()::cast)
                    .map(subject -> Observation.of(rule, subject, its.records(), its.day()))
                    .map(seen -> seen.lookUps().stream()
                            .flatMap(lookUp -> lookUp.found().stream())
                            .map(Entity::reference)
                            .collect(Collectors.toSet()))
                    .orElse(Set.of());
        } catch (RuntimeException | StackOverflowError e) {
            // A rule that fails has looked up what it says nothing of.
            return Set.of();
        }
    }

    private Pair ofArea(Reference area) {
        Programme before = around(first.records(), area);
        Programme after = around(second.records(), area);
        return Pair.of(withThoseOf(after, before, first.records()), withThoseOf(before, after, second.records()));
    }

    /** Some records, with those from all that others have too: a record may have been of another area. */
    private static Programme withThoseOf(Programme others, Programme some, Programme all) {
        return some.replacingAll(others.recordsWithin().stream()
                .map(Entity::reference)
                .filter(record -> some.find(record).isEmpty())
                .flatMap(record -> all.find(record).stream())
                .toList());
    }

    private static Programme around(Programme programme, Reference area) {
        Programme its = programme.around(area);
        // A programme of which no record belongs to the area gives itself.
        return its == programme ? programme.withoutRecords() : its;
    }

    // The day

    private Cause day(Question question, Programme records, Set<Factor> factors) {
        LocalDate before = first.day();
        LocalDate after = second.day();
        TurningDay turning = TurningDay.of(
                question.asked(),
                question.same(),
                of(Factor.SETTINGS, factors).catalogue(),
                records,
                before.isBefore(after)
                        ? LocalDateRange.ofClosed(before, after)
                        : LocalDateRange.ofClosed(after, before),
                second.key());
        List<Change> changes = turning.changes();
        // Where a record changed on the same day as the rule, or an acceptance ended, either may have done it.
        boolean isOfRule = !changes.isEmpty()
                && turning.ended().isEmpty()
                && changes.stream()
                        .allMatch(change -> RuleChange.isOf(question.asked().rule(), change));
        return isOfRule
                ? new Cause.RuleChanged(changes)
                : new Cause.DayChanged(before, after, changes, turning.ended());
    }
}
