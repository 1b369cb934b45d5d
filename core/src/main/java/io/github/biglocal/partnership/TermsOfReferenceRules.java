package io.github.biglocal.partnership;

import io.github.biglocal.rule.Rule;
import java.util.List;

/** The rules about what a partnership agreed for itself, and about who may sit on it besides residents. */
public final class TermsOfReferenceRules {
    private TermsOfReferenceRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(
                CompositionPresets.councillorsInMinority(),
                new MemberLimitsKept(),
                new AdmittedAsAgreed(),
                new OfficeTermNotExceeded(),
                new MeetingQuorate(),
                new NoticeGiven(),
                new YearlyMeetingHeld());
    }
}
