package io.github.biglocal.match;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A funder's demand for match, made of parameters: Big Local asks for none, so it is in no standard set. The funders'
 * published ones are in {@link MatchPresets}; they are asked of the programme's own money, or, with
 * {@link #ofFunder}, of the lines of the funder whose demand it is.
 */
public final class EnoughMatch extends Rule<Project> {
    /** What the demand is made of. */
    public enum Scope {
        /** Of the project as a whole. */
        WHOLE_PROJECT,
        /** Of each phase of the project by itself. */
        EACH_PHASE
    }

    private final List<MatchRequirement> requirements;
    private final Scope scope;
    private final Optional<OrganisationId> funder;

    private EnoughMatch(RuleId id, List<MatchRequirement> requirements, Scope scope, Optional<OrganisationId> funder) {
        super(
                RuleInfo.of("match", id, RuleKind.REQUIREMENT)
                        .title("Others put in as much as the funder asks")
                        .rationale("The funder pays no more than a part of the whole, and may take its grant back where"
                                + " others do not come up with the rest.")
                        .sources(requirements.stream()
                                .map(MatchRequirement::source)
                                .distinct()
                                .toList())
                        .guidance(requirements.stream()
                                .map(MatchRequirement::period)
                                .reduce(LocalDateRange::span)
                                .orElseThrow(() -> new IllegalArgumentException("the rule needs a requirement")))
                        .build(),
                Project.class);
        this.requirements = List.copyOf(requirements);
        this.scope = scope;
        this.funder = funder;
    }

    /**
     * {@return the rule with some requirements}
     *
     * @param id the id of the rule; two rules of one set have different ones
     * @param requirements at least one; a grant of a size is asked the first that covers it on the day
     */
    public static EnoughMatch of(RuleId id, List<MatchRequirement> requirements) {
        return new EnoughMatch(id, requirements, Scope.WHOLE_PROJECT, Optional.empty());
    }

    /**
     * {@return the same rule, asked of something else}
     *
     * @param asked of the project, or of each of its phases; the size of the grant is that of the project either way
     */
    public EnoughMatch of(Scope asked) {
        return new EnoughMatch(info().id(), requirements, asked, funder);
    }

    /**
     * {@return the same rule, with the lines of a funder as the grant, and all others as match}
     *
     * @param organisation the funder
     */
    public EnoughMatch ofFunder(OrganisationId organisation) {
        return new EnoughMatch(info().id(), requirements, scope, Optional.of(organisation));
    }

    /** {@return the requirements, the first that covers a grant before the others} */
    public List<MatchRequirement> requirements() {
        return requirements;
    }

    @Override
    public List<Change> changes() {
        return Changes.of(reference()).during("requirements", requirements).toList();
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<FundingLine> own = byDate(project.programmeLines(), context.asOf());
        List<FundingLine> match = byDate(project.matchLines(), context.asOf());
        List<FundingLine> all = Stream.concat(own.stream(), match.stream()).toList();
        List<FundingLine> grants =
                funder.isPresent() ? all.stream().filter(this::isOfFunder).toList() : own;
        List<FundingLine> others = funder.isPresent()
                ? all.stream().filter(line -> !isOfFunder(line)).toList()
                : match;
        if (grants.isEmpty()) {
            return funder.isPresent()
                    ? Verdict.notApplicable("the funder has put nothing in by that day")
                    : Verdict.unknown("the programme money of the project by that day");
        }
        CurrencyUnit currency = grants.get(0).amount().getCurrencyUnit();
        Money grant = sum(currency, grants);
        Optional<MatchRequirement> asked = Dated.on(context.asOf(), requirements).stream()
                .filter(requirement -> requirement.least().isSameCurrency(grant) && requirement.covers(grant))
                .findFirst();
        if (asked.isEmpty()) {
            return Verdict.notApplicable("nothing is asked of a grant of " + grant + " on that day");
        }
        AmountBound bound = Project.bound(others).and(Project.bound(grants).inverse());
        if (scope == Scope.WHOLE_PROJECT) {
            return verdict(List.of(part(Optional.empty(), asked.get(), grant, sum(currency, others))), bound);
        }
        if (all.stream().anyMatch(line -> line.phase().isEmpty())) {
            return Verdict.unknown("the phase of a line");
        }
        TreeSet<String> phases = new TreeSet<>();
        all.forEach(line -> phases.add(line.phase().orElseThrow().value()));
        return verdict(
                phases.stream()
                        .map(ProjectPhase::of)
                        .map(phase -> part(
                                Optional.of(phase),
                                asked.get(),
                                sum(currency, of(phase, grants)),
                                sum(currency, of(phase, others))))
                        .toList(),
                bound);
    }

    private boolean isOfFunder(FundingLine line) {
        return line.contributor().isPresent() && line.contributor().equals(funder);
    }

    private static List<FundingLine> byDate(List<FundingLine> lines, LocalDate asOf) {
        return lines.stream()
                .filter(line -> line.date().filter(asOf::isBefore).isEmpty())
                .toList();
    }

    private static List<FundingLine> of(ProjectPhase phase, List<FundingLine> lines) {
        return lines.stream()
                .filter(line -> line.phase().equals(Optional.of(phase)))
                .toList();
    }

    private static Money sum(CurrencyUnit currency, List<FundingLine> lines) {
        return Money.zero(currency).plus(lines.stream().map(FundingLine::amount).toList());
    }

    private static Shortfall part(Optional<ProjectPhase> phase, MatchRequirement asked, Money grant, Money match) {
        return new Shortfall(phase, asked.share(), grant, match, asked.requiredMatch(grant));
    }

    private static Verdict verdict(List<Shortfall> parts, AmountBound bound) {
        List<Shortfall> lacking = parts.stream()
                .filter(part -> part.match().isLessThan(part.required()))
                .toList();
        AmountBound harmless = lacking.isEmpty() ? AmountBound.AT_LEAST : AmountBound.AT_MOST;
        if (bound != AmountBound.EXACT && bound != harmless) {
            return Verdict.unknown("the exact amount of a line that is told as a bound");
        }
        Money spare = parts.stream()
                .map(part -> part.match().minus(part.required()))
                .min(Money::compareTo)
                .orElseThrow();
        return lacking.isEmpty() ? Verdict.satisfied(new Headroom(spare)) : Verdict.of(lacking);
    }

    /**
     * Others put in less than is asked.
     *
     * @param phase the phase; empty if the project is looked at as a whole
     * @param share the least share of the whole that is asked
     * @param grant the grant
     * @param match what others put in
     * @param required the least match for the grant, rounded up to the penny
     */
    public record Shortfall(Optional<ProjectPhase> phase, Ratio share, Money grant, Money match, Money required)
            implements Finding {
        @Override
        public String problem() {
            return "Others put in " + match + " beside a grant of " + grant
                    + phase.map(part -> " in one phase").orElse("") + ", less than the " + required
                    + " that a share of " + share + " of the whole asks for.";
        }

        @Override
        public String repair() {
            return "Find " + required.minus(match) + " more, or lower the grant.";
        }
    }

    /**
     * Others put in enough.
     *
     * @param spare how much of the match could fall away, in the phase with the least to spare
     */
    public record Headroom(Money spare) implements Margin {
        @Override
        public String description() {
            return "Of the match, " + spare + " could fall away.";
        }
    }
}
