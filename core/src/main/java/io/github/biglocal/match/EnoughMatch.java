package io.github.biglocal.match;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Series;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.match.UncertainSum.Range;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.ParameterValue;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * A funder's requirement for match, as parameters. Big Local asks for no match, so the rule is not in the standard set.
 * The funders' published ones are in {@link MatchPresets}; they apply to the programme's own money or, with
 * {@link #ofFunder}, of the lines of the funder whose requirement it is. A line without a date counts on any date.
 *
 * <p>Immutable and thread-safe.
 */
public final class EnoughMatch extends Rule<Project> {
    /** What the requirement is asked of. */
    public enum Scope {
        /** Of the project as a whole. */
        WHOLE_PROJECT,
        /** Of each phase of the project separately. */
        EACH_PHASE
    }

    /** Which match a funder counts. */
    public enum Counted {
        /** All match, in any form and from any source. */
        ALL,
        /** Match in money only, not in kind or as volunteer time. */
        CASH,
        /** Match that does not come from public bodies, which include lottery distributors. */
        NON_PUBLIC;

        private MatchView view() {
            return switch (this) {
                case ALL -> MatchView.GROSS;
                case CASH -> MatchView.CASH_ONLY;
                case NON_PUBLIC -> MatchView.NON_PUBLIC_ONLY;
            };
        }
    }

    /** What the requirement is asked of; the size of the grant is that of the project either way. */
    public static final Parameter<Scope> SCOPE =
            Parameter.choice("scope", "what must have enough match of its own", Scope.class, Scope.WHOLE_PROJECT);

    /** Which match counts. */
    public static final Parameter<Counted> COUNTED =
            Parameter.choice("counted", "which match counts", Counted.class, Counted.ALL);

    private final List<Band> bands;
    private final List<MatchRequirement> requirements;
    private final Optional<OrganisationId> funder;

    private EnoughMatch(RuleInfo info, List<Band> bands, Optional<OrganisationId> funder, Parameters parameters) {
        super(
                info.toBuilder()
                        .guidance(requirements(info, bands, parameters).stream()
                                .map(MatchRequirement::period)
                                .reduce(LocalDateRange::span)
                                .orElseThrow())
                        .build(),
                Project.class,
                parameters);
        this.bands = bands;
        this.requirements = requirements(info, bands, parameters);
        this.funder = funder;
    }

    /**
     * {@return the rule with some requirements}
     *
     * @param id the id of the rule; two rules of one set have different ones
     * @param requirements at least one; the first that covers a grant of its size on the day applies
     */
    public static EnoughMatch of(RuleId id, List<MatchRequirement> requirements) {
        Objects.requireNonNull(requirements, "requirements");
        return of(
                RuleInfo.of("match", id, RuleKind.REQUIREMENT)
                        .title("Match is at least what the funder requires")
                        .rationale("The funder pays only part of the cost, and may withdraw its grant if others do not"
                                + " pay the rest.")
                        .sources(requirements.stream()
                                .map(MatchRequirement::source)
                                .distinct()
                                .toList()),
                requirements);
    }

    /**
     * {@return the rule with some requirements, in words of its own}
     *
     * @param info what the rule says about itself; its dates are those of the requirements
     * @param requirements at least one; the first that covers a grant of its size on the day applies
     * @throws InvalidValueException if there are none, or two are for grants of the same sizes on one day
     */
    public static EnoughMatch of(RuleInfo.Builder info, List<MatchRequirement> requirements) {
        return of(info, SCOPE.standard(), requirements);
    }

    /**
     * {@return the rule with some requirements, whose source says what they are asked of}
     *
     * @param info what the rule says about itself; its dates are those of the requirements
     * @param asked what they are asked of; the published value of its parameter {@link #SCOPE}
     * @param requirements at least one; the first that covers a grant of its size on the day applies
     * @throws InvalidValueException if there are none, or two are for grants of the same sizes on one day
     */
    public static EnoughMatch of(RuleInfo.Builder info, Scope asked, List<MatchRequirement> requirements) {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(requirements, "requirements");
        Require.of(EnoughMatch.class).notEmpty("requirements", requirements);
        List<Band> bands = Band.of(requirements);
        List<ParameterValue<?>> values = new ArrayList<>();
        values.add(ParameterValue.standard(SCOPE.withStandard(asked)));
        values.add(ParameterValue.standard(COUNTED));
        bands.forEach(band -> values.add(ParameterValue.standard(band.share())));
        return new EnoughMatch(info.build(), bands, Optional.empty(), Parameters.of(values));
    }

    /**
     * {@return the same rule, asked of something else}
     *
     * @param asked of the project, or of each of its phases; the size of the grant is that of the project either way
     */
    public EnoughMatch of(Scope asked) {
        Objects.requireNonNull(asked, "asked");
        return with(parameters().with(SCOPE, asked));
    }

    /**
     * {@return the same rule, with only some match counted} Where a line does not say what it comes from, or in what form,
     * it is not known whether it counts.
     *
     * @param counted which match counts
     */
    public EnoughMatch counting(Counted counted) {
        Objects.requireNonNull(counted, "counted");
        return with(parameters().with(COUNTED, counted));
    }

    /**
     * {@return the same rule, with the lines of a funder as the grant, and all others as match} A match line without a
     * contributor may be the funder's; a line of the programme's without one is not.
     *
     * @param organisation the funder
     */
    public EnoughMatch ofFunder(OrganisationId organisation) {
        Objects.requireNonNull(organisation, "organisation");
        return new EnoughMatch(info(), bands, Optional.of(organisation), parameters());
    }

    @Override
    protected EnoughMatch with(Parameters changed) {
        return new EnoughMatch(info(), bands, funder, changed);
    }

    /** {@return the requirements, the first that covers a grant before the others} */
    public List<MatchRequirement> requirements() {
        return requirements;
    }

    @Override
    public List<Change> changes() {
        return Changes.of(reference()).during("requirements", requirements).toList();
    }

    /**
     * Grants of a given size, and what is required of them over time.
     *
     * @param least the smallest grant
     * @param below the grant from which another requirement applies; empty if there is none
     * @param share the least share of the whole cost that comes from others, by editions
     */
    private record Band(Money least, Optional<Money> below, Parameter<Series<Edition<Ratio>>> share) {
        private record Size(Money least, Optional<Money> below) {}

        static List<Band> of(List<MatchRequirement> requirements) {
            Objects.requireNonNull(requirements, "requirements");
            Map<Size, List<MatchRequirement>> bySize = new LinkedHashMap<>();
            requirements.forEach(
                    each -> bySize.computeIfAbsent(new Size(each.least(), each.below()), unused -> new ArrayList<>())
                            .add(each));
            return bySize.entrySet().stream()
                    .map(band -> of(band.getKey(), band.getValue(), bySize.size() == 1))
                    .toList();
        }

        private static String grants(Size size) {
            Optional<String> most = size.below()
                    .map(limit -> isWhole(limit) || !isWhole(limit.minusMinor(1))
                            ? "less than " + Text.money(limit)
                            : "no more than " + Text.money(limit.minusMinor(1)));
            if (size.least().isZero()) {
                return most.map(limit -> ", for grants of " + limit).orElse("");
            }
            return ", for grants of " + Text.money(size.least()) + " or more"
                    + most.map(limit -> " and " + limit).orElse("");
        }

        private static boolean isWhole(Money amount) {
            return amount.getAmount().stripTrailingZeros().scale() <= 0;
        }

        private static Band of(Size size, List<MatchRequirement> requirements, boolean alone) {
            Objects.requireNonNull(requirements, "requirements");
            String least = size.least().getCurrencyUnit().getCode().toLowerCase(Locale.ROOT) + "-"
                    + size.least()
                            .getAmount()
                            .stripTrailingZeros()
                            .toPlainString()
                            .replace('.', '-');
            String below = size.below()
                    .map(limit -> "-below-"
                            + limit.getAmount()
                                    .stripTrailingZeros()
                                    .toPlainString()
                                    .replace('.', '-'))
                    .orElse("");
            String meaning = "the smallest share of grant and match together that must be match" + grants(size);
            Series<Edition<Ratio>> editions = Series.of(requirements.stream()
                    .map(each -> Edition.of(each.period(), each.share(), each.source()))
                    .toList());
            return new Band(
                    size.least(),
                    size.below(),
                    Parameter.dated(
                            Parameter.share(
                                    alone ? "share" : "share-from-" + least + below,
                                    meaning,
                                    requirements.get(0).share()),
                            editions));
        }
    }

    private static List<MatchRequirement> requirements(RuleInfo info, List<Band> bands, Parameters parameters) {
        Citation source = info.sources().get(0);
        return bands.stream()
                .flatMap(band -> parameters.get(band.share()).entries().stream()
                        .map(edition -> new MatchRequirement(
                                edition.period(),
                                band.least(),
                                band.below(),
                                edition.value(),
                                edition.source().orElse(source))))
                .toList();
    }

    /** A line, and its place. */
    private record Placed(Project project, ProjectFigure side, int place, FundingLine line) {
        static List<Placed> of(Project project, RuleContext context) {
            return Stream.of(ProjectFigure.PROGRAMME_MONEY, ProjectFigure.MATCH)
                    .flatMap(side -> of(project, side).stream())
                    .filter(line ->
                            line.line().date().filter(context.asOf()::isBefore).isEmpty())
                    .toList();
        }

        private static List<Placed> of(Project project, ProjectFigure side) {
            List<FundingLine> lines = project.lines(side);
            List<Placed> placed = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                placed.add(new Placed(project, side, i, lines.get(i)));
            }
            return placed;
        }

        Missing missing(String name, String what) {
            return Missing.of(project, Facts.field(side, place, name), what);
        }

        Missing exactAmount() {
            return Facts.exactAmount(project.reference(), side, place);
        }
    }

    /** What a line comes from, and the phase it is for, say whether its exact amount is needed; so does the size of the grant. */
    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        return Reading.asked(judgeThen(recorded.asRecordedOn(context.asOf()), context), recorded, context.asOf());
    }

    private Verdict judgeThen(Project project, RuleContext context) {
        List<MatchRequirement> inForce = Dated.on(context.asOf(), requirements);
        List<Placed> lines = Placed.of(project, context);
        if (funder.isEmpty()) {
            if (project.programmeLines().isEmpty()) {
                return inForce.stream().allMatch(each -> each.share().equals(Ratio.ZERO))
                        ? Verdict.notApplicable("no match is required on the date asked about")
                        : Verdict.unknown(Facts.programmeLines(project));
            }
            return judge(
                    inForce,
                    lines.stream()
                            .filter(line -> line.side() == ProjectFigure.PROGRAMME_MONEY)
                            .toList(),
                    lines.stream()
                            .filter(line -> line.side() == ProjectFigure.MATCH)
                            .toList());
        }
        List<Placed> unnamed = lines.stream()
                .filter(line -> line.side() == ProjectFigure.MATCH
                        && line.line().contributor().isEmpty())
                .toList();
        Verdict verdict = judgeFunder(inForce, lines, Set.of());
        // The funder's own lines may be among those that do not name a contributor: any one of them, or all.
        Set<Placed> all = new LinkedHashSet<>(unnamed);
        boolean same = Stream.concat(Stream.of(all), unnamed.stream().map(Set::of))
                .allMatch(theirs -> judgeFunder(inForce, lines, theirs).getClass() == verdict.getClass());
        return same
                ? verdict
                : Verdict.unknown(
                        unnamed.stream()
                                .map(line -> line.missing("contributor", "who contributes the money"))
                                .toList(),
                        1);
    }

    private Verdict judgeFunder(List<MatchRequirement> inForce, List<Placed> lines, Set<Placed> theirs) {
        List<Placed> grants = new ArrayList<>();
        List<Placed> others = new ArrayList<>();
        for (Placed line : lines) {
            boolean own = (funder.isPresent() && line.line().contributor().equals(funder)) || theirs.contains(line);
            (own ? grants : others).add(line);
        }
        return judge(inForce, grants, others);
    }

    private Verdict judge(List<MatchRequirement> inForce, List<Placed> grants, List<Placed> others) {
        if (grants.isEmpty()) {
            return Verdict.notApplicable("no grant from this funder is dated on or before the date asked about");
        }
        CurrencyUnit currency = grants.get(0).line().amount().getCurrencyUnit();
        Part whole = new Part(Optional.empty(), currency);
        grants.forEach(whole::addGrant);
        others.forEach(line -> whole.addMatch(line, parameters().get(COUNTED).view()));
        Optional<MatchRequirement> asked = asked(inForce, whole.grant.range().least());
        Optional<Money> greatest = whole.grant.range().most();
        boolean certain = greatest.isPresent()
                ? asked.equals(asked(inForce, greatest.get()))
                : asked.filter(each -> each.below().isEmpty()).isPresent();
        if (!certain) {
            return Verdict.unknown(whole.grant.missing(), 1);
        }
        if (asked.isEmpty()) {
            return Verdict.notApplicable(
                    inForce.stream()
                                    .anyMatch(each ->
                                            each.least().getCurrencyUnit().equals(currency))
                            ? "no match is required for a grant of "
                                    + Text.money(whole.grant.range().least()) + " on the date asked about"
                            : "the requirement is not set in " + Text.currency(currency)
                                    + ", the currency of the grant");
        }
        return parameters().get(SCOPE) == Scope.WHOLE_PROJECT
                ? verdict(List.of(whole), asked.get())
                : ofPhases(grants, others, currency, asked.get());
    }

    private static Optional<MatchRequirement> asked(List<MatchRequirement> inForce, Money grant) {
        return inForce.stream()
                .filter(each -> each.least().isSameCurrency(grant) && each.covers(grant))
                .findFirst();
    }

    private Verdict ofPhases(List<Placed> grants, List<Placed> others, CurrencyUnit currency, MatchRequirement asked) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Set<String> phases = new TreeSet<>();
        List<Placed> unphased = new ArrayList<>();
        Stream.concat(grants.stream(), others.stream())
                .forEach(line -> line.line()
                        .phase()
                        .ifPresentOrElse(phase -> phases.add(phase.value()), () -> unphased.add(line)));
        phases.forEach(phase -> parts.put(phase, new Part(Optional.of(ProjectPhase.of(phase)), currency)));
        Part rest = new Part(Optional.empty(), currency);
        grants.forEach(line -> partOf(line, parts, rest).addGrant(line));
        others.forEach(line -> partOf(line, parts, rest)
                .addMatch(line, parameters().get(COUNTED).view()));
        if (unphased.isEmpty() || asked.share().equals(Ratio.ZERO)) {
            return verdict(List.copyOf(parts.isEmpty() ? List.of(rest) : parts.values()), asked);
        }
        // Even with all match whose phase is not recorded, some phase may have too little.
        List<Shortfall> lacking = parts.values().stream()
                .flatMap(part -> part.shortfall(asked, rest.match.range()).stream())
                .toList();
        if (!lacking.isEmpty()) {
            return Verdict.breached(lacking);
        }
        return Verdict.unknown(
                unphased.stream()
                        .map(line -> line.missing("phase", "which phase of the project the money is for"))
                        .toList(),
                unphased.size());
    }

    private static Part partOf(Placed line, Map<String, Part> parts, Part rest) {
        return line.line()
                .phase()
                .map(phase -> parts.getOrDefault(phase.value(), rest))
                .orElse(rest);
    }

    private static Verdict verdict(List<Part> parts, MatchRequirement asked) {
        if (asked.share().equals(Ratio.ZERO)) {
            return Verdict.satisfied(new Headroom(parts.stream()
                    .map(part -> part.match.range().least())
                    .min(Money::compareTo)
                    .orElseThrow()));
        }
        List<Shortfall> lacking = parts.stream()
                .flatMap(part -> part.shortfall(asked, Range.exactly(part.none)).stream())
                .toList();
        if (!lacking.isEmpty()) {
            return Verdict.breached(lacking);
        }
        Set<Missing> missing = new LinkedHashSet<>();
        int settledBy = 0;
        Optional<Money> spare = Optional.empty();
        for (Part part : parts) {
            Optional<Money> required = part.grant.range().most().map(asked::requiredMatch);
            Optional<Money> left = required.map(part.match.range().least()::minus);
            if (left.filter(amount -> !amount.isNegative()).isEmpty()) {
                missing.addAll(part.grant.missing());
                missing.addAll(part.match.missing());
                int fewest = part.grant.isExact()
                        ? Math.min(
                                part.match.fewestToStayBelow(required.orElseThrow()),
                                part.match.fewestToExceed(required.orElseThrow().minusMinor(1)))
                        : 1;
                settledBy = settledBy == 0 ? fewest : Math.min(settledBy, fewest);
            } else if (spare.isEmpty() || left.get().isLessThan(spare.get())) {
                spare = left;
            }
        }
        return missing.isEmpty()
                ? Verdict.satisfied(new Headroom(spare.orElseThrow()))
                : Verdict.unknown(List.copyOf(missing), Math.min(settledBy, missing.size()));
    }

    /** The grant and the match of the project, or of one of its phases. */
    private static final class Part {
        private final Optional<ProjectPhase> phase;
        private final Money none;
        private final UncertainSum grant;
        private final UncertainSum match;

        Part(Optional<ProjectPhase> phase, CurrencyUnit currency) {
            this.phase = phase;
            this.none = Money.zero(currency);
            this.grant = new UncertainSum(currency);
            this.match = new UncertainSum(currency);
        }

        void addGrant(Placed line) {
            grant.add(Range.of(line.line()), line.exactAmount());
        }

        void addMatch(Placed line, MatchView view) {
            Range range = Range.of(line.line());
            switch (view.answer(line.line())) {
                case COUNTS -> match.add(range, line.exactAmount());
                case LEFT_OUT -> match.add(Range.exactly(none));
                case NOT_RECORDED ->
                    match.add(
                            new Range(none, range.most()),
                            view.equals(MatchView.CASH_ONLY)
                                    ? line.missing("kind", "in what form the contribution is made")
                                    : line.missing("stream", "where the match comes from"));
            }
        }

        /** What is certainly missing, even with some more match. */
        Optional<Shortfall> shortfall(MatchRequirement asked, Range more) {
            Money required = asked.requiredMatch(grant.range().least());
            return match.range()
                    .plus(more)
                    .most()
                    .filter(most -> most.isLessThan(required))
                    .map(most ->
                            new Shortfall(phase, asked.share(), grant.range().least(), most, required));
        }
    }

    /**
     * The match is less than is required.
     *
     * @param phase the phase; empty if the project is looked at as a whole
     * @param share the least share of the whole cost that is required
     * @param grant the grant; the least it can be
     * @param match what others put in that counts; the most it can be
     * @param required the least match for the grant, rounded up to the penny
     */
    public record Shortfall(Optional<ProjectPhase> phase, Ratio share, Money grant, Money match, Money required)
            implements Finding {
        public Shortfall {
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(match, "match");
            Objects.requireNonNull(phase, "phase");
            Objects.requireNonNull(required, "required");
            Objects.requireNonNull(share, "share");
        }

        @Override
        public String problem() {
            return phase.map(part -> "In the " + Text.words(part.value()) + " phase, a")
                            .orElse("A")
                    + " grant of " + Text.money(grant) + " requires match of " + Text.money(required) + " ("
                    + Text.percent(share.numerator(), share.denominator())
                    + " of grant and match together), but there is "
                    + (match.isZero() ? "none" : "only " + Text.money(match)) + ".";
        }

        @Override
        public String repair() {
            // With no match at all, a smaller grant would lack it just the same.
            return "Find " + Text.money(required.minus(match))
                    + (match.isZero() ? " of match." : " more match, or accept a smaller grant.");
        }
    }

    /**
     * There is enough match.
     *
     * @param spare how much of the match is not needed, in the phase with the least to spare
     */
    public record Headroom(Money spare) implements Margin {
        public Headroom {
            Objects.requireNonNull(spare, "spare");
        }

        @Override
        public String description() {
            return spare.isZero()
                    ? "The match is exactly what is required."
                    : "There is " + Text.money(spare) + " more match than required.";
        }
    }
}
