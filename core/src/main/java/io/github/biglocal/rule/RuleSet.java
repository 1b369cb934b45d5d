package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.threeten.extra.LocalDateRange;

/**
 * The rules that a caller checks records against, with the caller's severities and accepted findings. Immutable and
 * thread-safe: every change gives a new set. A rule that is left out is off: its settings are kept, and it can be
 * switched on again.
 *
 * <pre>{@code
 * RuleSet mine = BigLocalRules.standard()
 *         .without(SupportRules.REP_IN_POST)
 *         .withSeverity(MinimumSize.ID, Severity.WARNING)
 *         .with(ResidentMajority.requiring(Ratio.of(2, 3), Citation.of("Our constitution, 2024")));
 * }</pre>
 */
public final class RuleSet {
    private final SortedMap<RuleId, Rule<?>> known;
    private final SortedSet<RuleId> off;
    private final SortedMap<RuleId, Severity> severities;
    private final List<Acceptance> acceptances;

    private RuleSet(
            SortedMap<RuleId, Rule<?>> known,
            SortedSet<RuleId> off,
            SortedMap<RuleId, Severity> severities,
            List<Acceptance> acceptances) {
        this.known = Collections.unmodifiableSortedMap(known);
        this.off = Collections.unmodifiableSortedSet(off);
        this.severities = Collections.unmodifiableSortedMap(severities);
        this.acceptances = List.copyOf(acceptances);
    }

    /**
     * {@return a set of rules}
     *
     * @param rules the rules
     * @throws InvalidValueException if two of them have the same id
     */
    public static RuleSet of(Collection<? extends Rule<?>> rules) {
        SortedMap<RuleId, Rule<?>> byId = new TreeMap<>();
        for (Rule<?> rule : rules) {
            if (byId.putIfAbsent(rule.info().id(), rule) != null) {
                throw new InvalidValueException(
                        RuleSet.class,
                        "rules",
                        "two rules have the id " + rule.info().id(),
                        "Leave one of them out.");
            }
        }
        return new RuleSet(byId, new TreeSet<>(), new TreeMap<>(), List.of());
    }

    /**
     * {@return this set with a rule added, or replacing the one with its id}
     *
     * @param rule the rule
     */
    public RuleSet with(Rule<?> rule) {
        RuleId id = rule.info().id();
        SortedMap<RuleId, Rule<?>> changed = new TreeMap<>(known);
        changed.put(id, rule);
        return new RuleSet(changed, without(off, id), severities, acceptances);
    }

    /**
     * {@return the rules of this set and of another, with the settings of both; where both have a rule, the other set's
     * is used}
     *
     * @param other the other set
     */
    public RuleSet with(RuleSet other) {
        SortedMap<RuleId, Rule<?>> rules = new TreeMap<>(known);
        rules.putAll(other.known);
        SortedSet<RuleId> neither = new TreeSet<>(off);
        neither.removeAll(other.known.keySet());
        neither.addAll(other.off);
        SortedMap<RuleId, Severity> grave = new TreeMap<>(severities);
        grave.keySet().removeAll(other.known.keySet());
        grave.putAll(other.severities);
        Set<Acceptance> accepted = new LinkedHashSet<>(acceptances);
        accepted.addAll(other.acceptances);
        return new RuleSet(rules, neither, grave, List.copyOf(accepted));
    }

    /**
     * {@return this set without a rule}
     *
     * @param id the rule's id
     * @throws InvalidValueException if the set has no such rule, so a misspelt id is not taken for success
     */
    public RuleSet without(RuleId id) {
        requireRule(id);
        SortedSet<RuleId> changed = new TreeSet<>(off);
        changed.add(id);
        return new RuleSet(known, changed, severities, acceptances);
    }

    /**
     * {@return this set with another severity for a rule}
     *
     * @param id the rule's id
     * @param severity the severity of a breach of it for the caller
     * @throws InvalidValueException if the set has no such rule
     */
    public RuleSet withSeverity(RuleId id, Severity severity) {
        Objects.requireNonNull(severity, "severity");
        requireRule(id);
        SortedMap<RuleId, Severity> changed = new TreeMap<>(severities);
        changed.put(id, severity);
        return new RuleSet(known, off, changed, acceptances);
    }

    /**
     * {@return this set with a finding accepted}
     *
     * @param acceptance which finding, why, and until when
     * @throws InvalidValueException if the set has no such rule
     */
    public RuleSet accepting(Acceptance acceptance) {
        requireRule(acceptance.rule());
        Set<Acceptance> changed = new LinkedHashSet<>(acceptances);
        changed.add(acceptance);
        return new RuleSet(known, off, severities, List.copyOf(changed));
    }

    /**
     * {@return the settings of this set} For every rule it knows: whether it is asked, the severity of a breach, and
     * the values of its parameters; and the findings that are accepted.
     */
    public Settings settings() {
        SortedMap<RuleId, RuleSettings> settings = new TreeMap<>();
        known.forEach((id, rule) -> {
            SortedMap<String, Object> values = new TreeMap<>();
            rule.parameters()
                    .values()
                    .forEach(value -> values.put(value.parameter().name(), value.value()));
            settings.put(
                    id,
                    new RuleSettings(
                            Optional.of(off.contains(id) ? RuleSettings.Use.OFF : RuleSettings.Use.ON),
                            Optional.of(severity(id, rule)),
                            values));
        });
        return new Settings(settings, acceptances);
    }

    /**
     * {@return this set, changed by settings; what they do not name stays as it is}
     *
     * @param settings the settings
     * @throws InvalidValueException if they name a rule that the set does not know or a parameter that a rule does not
     *     have, or a value is not one of its parameter
     */
    public RuleSet with(Settings settings) {
        SortedMap<RuleId, Rule<?>> rules = new TreeMap<>(known);
        SortedSet<RuleId> left = new TreeSet<>(off);
        SortedMap<RuleId, Severity> grave = new TreeMap<>(severities);
        settings.rules().forEach((id, changes) -> {
            Rule<?> rule = requireKnown(id);
            for (Map.Entry<String, Object> value : changes.values().entrySet()) {
                rule = changed(rule, value.getKey(), value.getValue());
            }
            rules.put(id, rule);
            changes.use().ifPresent(use -> {
                if (use == RuleSettings.Use.OFF) {
                    left.add(id);
                } else {
                    left.remove(id);
                }
            });
            changes.severity().ifPresent(severity -> grave.put(id, severity));
        });
        Set<Acceptance> accepted = new LinkedHashSet<>(acceptances);
        for (Acceptance acceptance : settings.acceptances()) {
            requireKnown(acceptance.rule());
            accepted.add(acceptance);
        }
        return new RuleSet(rules, left, grave, List.copyOf(accepted));
    }

    private static Rule<?> changed(Rule<?> rule, String parameter, Object value) {
        try {
            return rule.with(parameter, value);
        } catch (InvalidValueException e) {
            throw new InvalidValueException(
                    RuleSet.class,
                    e.field(),
                    "rule " + rule.info().id() + " cannot be set like that. " + e.problem(),
                    e.repair());
        }
    }

    private static SortedSet<RuleId> without(SortedSet<RuleId> ids, RuleId id) {
        SortedSet<RuleId> others = new TreeSet<>(ids);
        others.remove(id);
        return others;
    }

    /** {@return the rules that are asked, by id} */
    public List<Rule<?>> rules() {
        return known.values().stream()
                .filter(rule -> !off.contains(rule.info().id()))
                .<Rule<?>>map(rule -> rule)
                .toList();
    }

    /**
     * {@return the rules of some kinds, with their settings}
     *
     * @param kinds the kinds
     */
    public RuleSet ofKinds(Set<RuleKind> kinds) {
        Objects.requireNonNull(kinds, "kinds");
        SortedMap<RuleId, Rule<?>> rules = new TreeMap<>();
        known.forEach((id, rule) -> {
            if (kinds.contains(rule.info().kind())) {
                rules.put(id, rule);
            }
        });
        SortedSet<RuleId> left = new TreeSet<>(off);
        left.retainAll(rules.keySet());
        SortedMap<RuleId, Severity> grave = new TreeMap<>(severities);
        grave.keySet().retainAll(rules.keySet());
        return new RuleSet(
                rules,
                left,
                grave,
                acceptances.stream()
                        .filter(acceptance -> rules.containsKey(acceptance.rule()))
                        .toList());
    }

    /**
     * {@return a rule of this set}
     *
     * @param id the rule's id
     * @throws InvalidValueException if the set has no such rule
     */
    public Rule<?> rule(RuleId id) {
        return requireRule(id);
    }

    /**
     * {@return the severity of a breach of a rule in this set}
     *
     * @param id the rule's id
     * @throws InvalidValueException if the set has no such rule
     */
    public Severity severityOf(RuleId id) {
        return severity(id, requireRule(id));
    }

    private Severity severity(RuleId id, Rule<?> rule) {
        return severities.getOrDefault(id, rule.info().severity());
    }

    /**
     * {@return the kind of a rule of this set: a requirement, guidance, a local term, consistency of the records, or
     * practice}
     *
     * @param id the rule's id
     * @throws InvalidValueException if the set has no such rule
     */
    public RuleKind kindOf(RuleId id) {
        return requireRule(id).info().kind();
    }

    /**
     * {@return the concept a rule belongs to, such as {@code partnership}}
     *
     * @param id the rule's id
     * @throws InvalidValueException if the set has no such rule
     */
    public String conceptOf(RuleId id) {
        return requireRule(id).info().concept();
    }

    /**
     * {@return the report of the rules on the records on a date} The same records, set and date give the same report.
     * It keeps the {@linkplain Retention#ANSWERS answers}, and leaves out what is not applicable.
     *
     * <p>Rules may be anyone's code: one that throws, even a stack overflow, gives null, or gives a finding or a margin
     * that throws or has a null in it, is a {@linkplain Report#failed() failure} on that record, and the rest goes on.
     * Other errors of the virtual machine, such as that memory has run out, are passed on.
     *
     * @param records the records
     * @param asOf the date
     * @throws NullPointerException if the records give a null
     */
    public Report check(Records records, LocalDate asOf) {
        return check(records, asOf, Retention.ANSWERS);
    }

    /**
     * {@return the report of the rules on the records on a date, as {@link #check(Records, LocalDate)}}
     *
     * @param records the records
     * @param asOf the date
     * @param retention what the report keeps
     */
    public Report check(Records records, LocalDate asOf, Retention retention) {
        return run(records, asOf).keeping(Objects.requireNonNull(retention, "retention"));
    }

    /**
     * Hands over the answers of the rules about the records on a date, one verdict, finding and failure at a time, and
     * keeps none of them: a verdict as soon as the rule has answered, and then its findings. They come by rule, a rule
     * after those that stand in for it, and by record.
     *
     * @return the counts, the rules without subjects, and the acceptances that were not used
     * @param records the records
     * @param asOf the date
     * @param sink takes the entries; what it throws ends the check
     */
    public Report check(Records records, LocalDate asOf, Consumer<? super Report.Entry> sink) {
        return run(records, asOf).to(Objects.requireNonNull(sink, "sink"));
    }

    /**
     * {@return the same report as {@link #check(Records, LocalDate)}, with the rules asked by several threads at once}
     * For programmes large enough to benefit; the threads are those of the common pool, or of the pool it is called in.
     *
     * @param records the records; safe for use by many threads, as a programme is
     * @param asOf the date
     */
    public Report checkInParallel(Records records, LocalDate asOf) {
        return checkInParallel(records, asOf, Retention.ANSWERS);
    }

    /**
     * {@return the same report as {@link #check(Records, LocalDate, Retention)}, with the rules asked by several
     * threads at once}
     *
     * @param records the records; safe for use by many threads, as a programme is
     * @param asOf the date
     * @param retention what the report keeps
     */
    public Report checkInParallel(Records records, LocalDate asOf, Retention retention) {
        return run(records, asOf).inParallel(Objects.requireNonNull(retention, "retention"));
    }

    /**
     * Hands over the timelines of the rules of this set on the records, one at a time, by rule and by record, and keeps none
     * of them. Of a rule that never applies in the period there is a timeline that says so.
     *
     * @return the rules that failed to run, with the records
     * @param records the records
     * @param period the period; at least a day, and neither end open
     * @param sink takes the timelines; what it throws ends the run
     */
    public List<Report.Failure> timelines(
            Records records, LocalDateRange period, Consumer<? super RecordTimeline> sink) {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(sink, "sink");
        Require.of(RuleSet.class).bounded("period", period);
        return new Timelines(records, period, this::severityOf, sink).of(rules());
    }

    /**
     * {@return the repairs that put a finding right and give no rule of this set a new error, each with the comparison of the
     * reports before and after it; smallest first} A repair that needs what only a person can know, such as a day or an
     * amount, is not among them. Empty if there is none, or the records do not have the finding on that date.
     *
     * <p>The rules are asked about the {@linkplain Records#around records that the finding can concern}, of a programme those
     * of one area: once, and once more for each repair that can be carried out, of which there are a few. What a repair changes in a comparison
     * across areas is not seen. To carry out several, ask again after each.
     *
     * <pre>{@code
     * Report report = rules.check(programme, asOf);
     * Proposal smallest = rules.proposals(programme, asOf, report.open().get(0)).get(0);
     * Programme repaired = programme.apply(smallest.repair()).orElseThrow();
     * }</pre>
     *
     * @param records the records, such as a programme
     * @param asOf the date
     * @param finding one of the findings of this set on the records on that date
     * @throws InvalidValueException if the set has no such rule
     */
    public List<Proposal> proposals(Records records, LocalDate asOf, Report.PlacedFinding finding) {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(finding, "finding");
        Records around = records.around(finding.about());
        Map<Repair, Records> possible = new LinkedHashMap<>();
        for (Repair candidate : repairs(around, asOf, finding)) {
            around.apply(candidate).ifPresent(after -> possible.put(candidate, after));
        }
        if (possible.isEmpty()) {
            return List.of();
        }
        Report before = check(around, asOf, Retention.FINDINGS);
        List<Proposal> proposals = new ArrayList<>();
        possible.forEach((repair, after) -> {
            ReportComparison comparison = ReportComparison.between(before, check(after, asOf, Retention.FINDINGS));
            if (isRight(comparison, finding)) {
                proposals.add(new Proposal(repair, comparison));
            }
        });
        proposals.sort(Comparator.comparing(proposal -> proposal.repair().size()));
        return List.copyOf(proposals);
    }

    private static boolean isRight(ReportComparison comparison, Report.PlacedFinding finding) {
        return comparison.goneFindings().contains(finding)
                && comparison.newlyFailed().isEmpty()
                && comparison.newFindings().stream().noneMatch(each -> each.severity() == Severity.ERROR);
    }

    /**
     * {@return the changes, any one of which would put a finding right, as the finding names them or its rule finds more in the record}
     * Whether they do, and what else they change, is not tried: see {@link #proposals}. Empty if only a person can say, or the records do
     * not have the finding on that date.
     *
     * @param records the records, such as a programme
     * @param asOf the date
     * @param finding one of the findings of this set on the records on that date
     * @throws InvalidValueException if the set has no such rule
     */
    public List<Repair> repairs(Records records, LocalDate asOf, Report.PlacedFinding finding) {
        Objects.requireNonNull(finding, "finding");
        return candidates(requireRule(finding.rule()), RuleContext.on(asOf, records), finding);
    }

    private static <S extends Entity> List<Repair> candidates(
            Rule<S> rule, RuleContext context, Report.PlacedFinding placed) {
        Finding finding = placed.finding();
        for (S subject : context.all(rule.subjectType())) {
            // A finding that names no record is about the one that the rule was asked of.
            if ((finding.about().isPresent() || subject.reference().equals(placed.about()))
                    && gives(rule, subject, context, finding)) {
                return rule.repairs(subject, context, finding);
            }
        }
        return List.of();
    }

    private static <S extends Entity> boolean gives(Rule<S> rule, S subject, RuleContext context, Finding finding) {
        try {
            return rule.verdict(subject, context) instanceof Verdict.Breached breached
                    && breached.findings().contains(finding);
        } catch (RuntimeException | StackOverflowError e) {
            // A rule that fails on a record is reported by the check.
            return false;
        }
    }

    private Check run(Records records, LocalDate asOf) {
        return new Check(
                rules(),
                this::severityOf,
                acceptances.stream()
                        .filter(acceptance -> !off.contains(acceptance.rule()))
                        .toList(),
                records,
                asOf);
    }

    private Rule<?> requireRule(RuleId id) {
        Rule<?> rule = requireKnown(id);
        if (off.contains(id)) {
            throw new InvalidValueException(
                    RuleSet.class, "id", "rule " + id + " is off in this set", "Turn it on in its settings.");
        }
        return rule;
    }

    private Rule<?> requireKnown(RuleId id) {
        Rule<?> rule = known.get(Objects.requireNonNull(id, "id"));
        if (rule != null) {
            return rule;
        }
        Optional<RuleId> successor = known.values().stream()
                .map(Rule::info)
                .filter(info -> info.replaces().contains(id))
                .map(RuleInfo::id)
                .findFirst();
        throw successor.isPresent()
                ? new InvalidValueException(
                        RuleSet.class, "id", "rule " + id + " is retired", "Use " + successor.get() + " in its place.")
                : new InvalidValueException(
                        RuleSet.class,
                        "id",
                        "the set has no rule " + id,
                        Nearest.of(
                                        id.value(),
                                        known.keySet().stream()
                                                .map(RuleId::value)
                                                .toList())
                                .map(near -> "Use " + near + ", or see rules() for those it has.")
                                .orElse("See rules() for those it has."));
    }

    /** {@return how many rules are asked, how many are off, and how many findings are accepted} */
    @Override
    public String toString() {
        return Text.count(known.size() - off.size(), "rule") + ", " + Text.number(off.size()) + " off, "
                + Text.count(acceptances.size(), "accepted finding");
    }
}
