package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rules a caller holds records to, with the severities and accepted findings of the caller's choice. Immutable:
 * every change gives a new set.
 *
 * <pre>{@code
 * RuleSet mine = BigLocalRules.standard()
 *         .without(RepInPost.ID)
 *         .withSeverity(MinimumSize.ID, Severity.WARNING)
 *         .with(ResidentMajority.requiring(Ratio.of(2, 3), Citation.of("Our constitution, 2024")));
 * }</pre>
 */
public final class RuleSet {
    private final SortedMap<RuleId, Rule<?>> rules;
    private final Map<RuleId, Severity> severities;
    private final List<Acceptance> acceptances;

    private RuleSet(SortedMap<RuleId, Rule<?>> rules, Map<RuleId, Severity> severities, List<Acceptance> acceptances) {
        this.rules = rules;
        this.severities = Map.copyOf(severities);
        this.acceptances = List.copyOf(acceptances);
    }

    /**
     * {@return a set of rules}
     *
     * @param rules the rules
     * @throws IllegalArgumentException if two of them have the same id
     */
    public static RuleSet of(Collection<? extends Rule<?>> rules) {
        SortedMap<RuleId, Rule<?>> byId = new TreeMap<>();
        for (Rule<?> rule : rules) {
            if (byId.putIfAbsent(rule.info().id(), rule) != null) {
                throw new IllegalArgumentException(
                        "two rules have the id " + rule.info().id());
            }
        }
        return new RuleSet(byId, Map.of(), List.of());
    }

    /**
     * {@return this set with a rule added, or put in the place of the one with its id}
     *
     * @param rule the rule
     */
    public RuleSet with(Rule<?> rule) {
        SortedMap<RuleId, Rule<?>> changed = new TreeMap<>(rules);
        changed.put(rule.info().id(), rule);
        return new RuleSet(changed, severities, acceptances);
    }

    /**
     * {@return this set less a rule}
     *
     * @param id the rule's id
     * @throws IllegalArgumentException if the set has no such rule, so that a misspelt id is not taken for success
     */
    public RuleSet without(RuleId id) {
        requireRule(id);
        SortedMap<RuleId, Rule<?>> changed = new TreeMap<>(rules);
        changed.remove(id);
        Map<RuleId, Severity> others = new TreeMap<>(severities);
        others.remove(id);
        List<Acceptance> stillMeant = acceptances.stream()
                .filter(acceptance -> !acceptance.rule().equals(id))
                .toList();
        return new RuleSet(changed, others, stillMeant);
    }

    /**
     * {@return this set with another severity for a rule}
     *
     * @param id the rule's id
     * @param severity how much a breach of it matters to the caller
     * @throws IllegalArgumentException if the set has no such rule
     */
    public RuleSet withSeverity(RuleId id, Severity severity) {
        requireRule(id);
        Map<RuleId, Severity> changed = new TreeMap<>(severities);
        changed.put(id, severity);
        return new RuleSet(rules, changed, acceptances);
    }

    /**
     * {@return this set with a finding accepted}
     *
     * @param acceptance which finding, why, and until when
     * @throws IllegalArgumentException if the set has no such rule
     */
    public RuleSet accepting(Acceptance acceptance) {
        requireRule(acceptance.rule());
        List<Acceptance> changed = new ArrayList<>(acceptances);
        changed.add(acceptance);
        return new RuleSet(rules, severities, changed);
    }

    /** {@return the rules, by id} */
    public List<Rule<?>> rules() {
        return List.copyOf(rules.values());
    }

    /**
     * {@return how much a breach of a rule matters in this set}
     *
     * @param id the rule's id
     * @throws IllegalArgumentException if the set has no such rule
     */
    public Severity severityOf(RuleId id) {
        return severities.getOrDefault(id, requireRule(id).info().severity());
    }

    /**
     * {@return the concept a rule belongs to, such as {@code partnership}}
     *
     * @param id the rule's id
     * @throws IllegalArgumentException if the set has no such rule
     */
    public String conceptOf(RuleId id) {
        return requireRule(id).concept();
    }

    /**
     * {@return what the rules say of the records on a date} The same records, set and date give the same report.
     *
     * @param records the records
     * @param asOf the date
     */
    public Report check(Records records, LocalDate asOf) {
        return check(rules.values().stream(), records, asOf);
    }

    /**
     * {@return the same report as {@link #check(Records, LocalDate)}, the rules being asked by several threads at once} For
     * programmes so large that it pays; the threads are those of the common pool, or of the pool it is called in.
     *
     * @param records the records; safe for use by many threads, as a programme is
     * @param asOf the date
     */
    public Report checkInParallel(Records records, LocalDate asOf) {
        return check(rules.values().parallelStream(), records, asOf);
    }

    private Report check(Stream<Rule<?>> asked, Records records, LocalDate asOf) {
        RuleContext context = RuleContext.on(asOf, records);
        List<Answers> answers = asked.map(rule -> ask(rule, records, context)).toList();
        return new Report(
                asOf,
                answers.stream().flatMap(each -> each.results().stream()).toList(),
                answers.stream().flatMap(each -> each.failures().stream()).toList(),
                answers.stream().filter(Answers::isIdle).map(Answers::rule).toList(),
                acceptances);
    }

    /** What one rule said. */
    private record Answers(RuleId rule, List<Report.Result> results, List<Report.Failure> failures) {
        boolean isIdle() {
            return results.isEmpty() && failures.isEmpty();
        }
    }

    private <S extends Entity> Answers ask(Rule<S> rule, Records records, RuleContext context) {
        RuleId id = rule.info().id();
        Severity severity = severityOf(id);
        Answers answers = new Answers(id, new ArrayList<>(), new ArrayList<>());
        for (S entity : records.all(rule.subjectType())) {
            Reference subject = entity.reference();
            try {
                answers.results().add(new Report.Result(id, severity, subject, rule.verdict(entity, context)));
            } catch (RuntimeException e) {
                // A rule that fails on one record must not take the others with it; the report says that it did.
                answers.failures().add(new Report.Failure(id, severity, subject, e));
            }
        }
        return answers;
    }

    private Rule<?> requireRule(RuleId id) {
        Rule<?> rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("the set has no rule " + id + "; it has " + rules.keySet());
        }
        return rule;
    }
}
