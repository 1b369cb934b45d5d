package io.github.biglocal.programme;

import io.github.biglocal.area.AreaRules;
import io.github.biglocal.asset.AssetRules;
import io.github.biglocal.commission.CommissionRules;
import io.github.biglocal.evaluation.EvaluationRules;
import io.github.biglocal.evidence.EvidenceRules;
import io.github.biglocal.funding.FundingRules;
import io.github.biglocal.grant.GrantRules;
import io.github.biglocal.lto.LtoRules;
import io.github.biglocal.match.MatchPresets;
import io.github.biglocal.match.MatchRules;
import io.github.biglocal.partnership.CompositionPresets;
import io.github.biglocal.partnership.PartnershipRules;
import io.github.biglocal.plan.PlanRules;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.support.SupportRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules of Big Local, together; each concept has its own list, in the package of its types. A set for each use:
 *
 * <ul>
 *   <li>{@link #standard()}: what the programme requires and advises, what areas have agreed for themselves, and
 *       whether the records are consistent;
 *   <li>{@link #practice()}: good practice in evaluation, for those who evaluate: {@code standard().with(practice())};
 *   <li>{@link #of(RuleKind)}: the rules of one kind;
 *   <li>{@link #all()}: every rule of the library, including those of other programmes and funders.
 * </ul>
 */
public final class BigLocalRules {
    private static final List<Rule<?>> OF_BIG_LOCAL = Stream.of(
                    AreaRules.all(),
                    PartnershipRules.all(),
                    LtoRules.all(),
                    SupportRules.all(),
                    PlanRules.all(),
                    FundingRules.all(),
                    GrantRules.all(),
                    CommissionRules.all(),
                    AssetRules.all(),
                    MatchRules.all(),
                    EvidenceRules.all(),
                    EvaluationRules.all(),
                    ProgrammeRules.all())
            .<Rule<?>>flatMap(List::stream)
            .toList();

    private BigLocalRules() {}

    /** {@return requirements, guidance, local terms and the consistency of the records, as published} */
    public static RuleSet standard() {
        return RuleSet.of(OF_BIG_LOCAL).ofKinds(EnumSet.complementOf(EnumSet.of(RuleKind.PRACTICE)));
    }

    /** {@return good practice in evaluation} */
    public static RuleSet practice() {
        return of(RuleKind.PRACTICE);
    }

    /**
     * {@return the rules of one kind}
     *
     * @param kind the kind
     */
    public static RuleSet of(RuleKind kind) {
        Objects.requireNonNull(kind, "kind");
        return RuleSet.of(OF_BIG_LOCAL).ofKinds(EnumSet.of(kind));
    }

    /**
     * {@return every rule of the library: those of Big Local of every kind, and the presets of other programmes and
     * funders} The presets ask for what Big Local does not; a set of them is for those programmes.
     */
    public static RuleSet all() {
        return RuleSet.of(Stream.of(OF_BIG_LOCAL, CompositionPresets.all(), MatchPresets.all())
                .<Rule<?>>flatMap(List::stream)
                .toList());
    }
}
