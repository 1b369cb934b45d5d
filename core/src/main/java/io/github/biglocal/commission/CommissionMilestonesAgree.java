package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A milestone that is still to come or was missed has no day on which it was met; one that was met has one, and as long
 * as it is not recorded the question is open.
 */
public final class CommissionMilestonesAgree extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-milestones-agree");

    /** Makes the rule. */
    public CommissionMilestonesAgree() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("A milestone that is not met has no date on which it was met")
                        .rationale(
                                "A milestone that is still to come or was missed cannot have been met; its status or its date is wrong.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C1")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        List<Milestone> milestones = commission.milestones();
        if (milestones.isEmpty()) {
            return Verdict.notApplicable("the commission has no milestone on record");
        }
        List<MetThoughUnmet> findings = new ArrayList<>();
        long undated = 0;
        for (int place = 0; place < milestones.size(); place++) {
            Milestone milestone = milestones.get(place);
            Optional<MilestoneStatus> status = milestone.status();
            if (status.filter(MilestoneStatus.MET::equals).isPresent()
                    && milestone.met().isEmpty()) {
                undated++;
            }
            if (status.isPresent()
                    && milestone.met().isPresent()
                    && (status.get() == MilestoneStatus.SCHEDULED || status.get() == MilestoneStatus.NOT_MET)) {
                findings.add(new MetThoughUnmet(
                        place + 1, status.get(), milestone.met().get()));
            }
        }
        return findings.isEmpty() && undated > 0
                ? Verdict.unknown(
                        "the day on which " + undated + (undated == 1 ? " milestone was met" : " milestones were met"))
                : Verdict.of(findings);
    }

    /**
     * A milestone that is not met has a day on which it was.
     *
     * @param number which of the milestones, counted from 1
     * @param status its status
     * @param met the day
     */
    public record MetThoughUnmet(int number, MilestoneStatus status, LocalDate met) implements Finding {
        @Override
        public String problem() {
            return "Milestone " + number + " is " + status + ", and was met on " + met + ".";
        }

        @Override
        public String repair() {
            return "Correct the status of milestone " + number + ", or take the day out.";
        }
    }
}
