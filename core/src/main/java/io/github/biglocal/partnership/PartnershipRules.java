package io.github.biglocal.partnership;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about partnerships and what they agreed for themselves, locally trusted organisations, reps and paid workers. */
public final class PartnershipRules {
    private PartnershipRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return List.of(
                ResidentMajority.standard(),
                MinimumSize.standard(),
                CompositionPresets.residentHalfOfSteeringBoard(),
                ReviewCountsEnoughMembers.standard(),
                ReviewCountsEnoughResidents.standard(),
                new LtoInPost(),
                new MemorandumSigned(),
                new CodeOfConductAdopted(),
                new ConflictProcessAdopted(),
                new ConflictManaged(),
                PartnershipReviewed.standard(),
                new LtoChosenByPartnership(),
                new LtoPassedDueDiligence(),
                new LtoShowsAbilities(),
                new OwnLtoIsLegalEntity(),
                new IncorporatedHasLegalForm(),
                new OneRepAtATime(),
                new OnePartnershipAtATime(),
                new OneChairAtATime(),
                new OfficeHolderInPost(),
                new MemberPeriodsDoNotOverlap(),
                new PartnershipPeriodsDoNotOverlap(),
                new LtoPeriodsDoNotOverlap(),
                new RepApproachesDoNotOverlap(),
                new WorkerEmploymentAgrees(),
                new EmployingLtoHasFunction(),
                CompositionPresets.councillorsInMinority(),
                new MemberLimitsKept(),
                new AdmittedAsAgreed(),
                new OfficeTermNotExceeded(),
                new MeetingQuorate(),
                new NoticeGiven(),
                new AnnualMeetingHeld(),
                new RepInPost());
    }
}
