package io.github.biglocal.partnership;

import io.github.biglocal.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about partnerships and what they have agreed for themselves. */
public final class PartnershipRules {
    private PartnershipRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        List<Rule<?>> ofBoards = List.of(
                ResidentMajority.standard(),
                MinimumSize.standard(),
                CompositionPresets.residentHalfOfSteeringBoard(),
                ReviewCountsEnoughMembers.standard(),
                ReviewCountsEnoughResidents.standard(),
                CompositionPresets.councillorsInMinority(),
                new MemberLimitsKept(),
                new MemberExclusionsKept(),
                new OfficeHolderInPost());
        return Stream.of(ofBoards, GovernanceRules.all())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }
}
