package io.github.biglocal.programme;

import io.github.biglocal.area.AreaRules;
import io.github.biglocal.asset.AssetRules;
import io.github.biglocal.commission.CommissionRules;
import io.github.biglocal.evaluation.EvaluationRules;
import io.github.biglocal.evidence.EvidenceRules;
import io.github.biglocal.funding.FundingRules;
import io.github.biglocal.grant.GrantRules;
import io.github.biglocal.match.MatchRules;
import io.github.biglocal.partnership.PartnershipRules;
import io.github.biglocal.plan.PlanRules;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/** The rules of Big Local, together; each concept has its own list beside its types. */
public final class BigLocalRules {
    private BigLocalRules() {}

    /** {@return every rule, as published} */
    public static RuleSet standard() {
        List<Rule<?>> ofProgramme = List.of(
                new UniqueIds(),
                new ReferencesResolve(),
                DatesWithinProgramme.standard(),
                new OrganisationsDistinct(),
                MembersSurveyEveryTwoYears.standard());
        return RuleSet.of(Stream.of(
                        AreaRules.all(),
                        PartnershipRules.all(),
                        PlanRules.all(),
                        FundingRules.all(),
                        GrantRules.all(),
                        CommissionRules.all(),
                        AssetRules.all(),
                        MatchRules.all(),
                        EvidenceRules.all(),
                        EvaluationRules.all(),
                        ofProgramme)
                .flatMap(List::stream)
                .toList());
    }
}
