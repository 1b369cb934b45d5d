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
     * {@return what the rules say of the records on a date} The same records, set and date give the same report.
     *
     * @param records the records
     * @param asOf the date
     */
    public Report check(Records records, LocalDate asOf) {
        RuleContext context = RuleContext.on(asOf, records);
        List<Report.Result> results = new ArrayList<>();
        List<Report.Failure> failures = new ArrayList<>();
        List<RuleId> idle = new ArrayList<>();
        for (Rule<?> rule : rules.values()) {
            if (!check(rule, records, context, results, failures)) {
                idle.add(rule.info().id());
            }
        }
        return new Report(asOf, results, failures, idle, acceptances);
    }

    /** Returns whether the rule had anything to look at. */
    private <S extends Entity> boolean check(
            Rule<S> rule,
            Records records,
            RuleContext context,
            List<Report.Result> results,
            List<Report.Failure> failures) {
        RuleId id = rule.info().id();
        List<S> subjects = records.all(rule.subjectType());
        for (S entity : subjects) {
            Reference subject = entity.reference();
            try {
                results.add(new Report.Result(id, severityOf(id), subject, rule.verdict(entity, context)));
            } catch (RuntimeException e) {
                // A rule that fails on one record must not take the others with it; the report says that it did.
                failures.add(new Report.Failure(id, subject, e));
            }
        }
        return !subjects.isEmpty();
    }

    private Rule<?> requireRule(RuleId id) {
        Rule<?> rule = rules.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("the set has no rule " + id + "; it has " + rules.keySet());
        }
        return rule;
    }
}
