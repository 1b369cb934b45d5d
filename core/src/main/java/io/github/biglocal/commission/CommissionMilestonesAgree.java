package io.github.biglocal.commission;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A milestone that is still to come or was missed has no date on which it was met. */
public final class CommissionMilestonesAgree extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-milestones-agree");

    /** Makes the rule. */
    public CommissionMilestonesAgree() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("Only a milestone that was met has a date on which it was met")
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
            return Verdict.notApplicable("the commission has no milestones on record");
        }
        List<StatusContradictsDate> findings = new ArrayList<>();
        for (int place = 0; place < milestones.size(); place++) {
            Optional<LocalDate> met = milestones.get(place).met();
            Optional<MilestoneStatus> unmet = milestones
                    .get(place)
                    .status()
                    .filter(status -> status == MilestoneStatus.SCHEDULED || status == MilestoneStatus.NOT_MET);
            if (met.isPresent() && unmet.isPresent()) {
                findings.add(new StatusContradictsDate(commission.reference(), place, unmet.get(), met.get()));
            }
        }
        return Verdict.of(findings);
    }

    /**
     * A milestone that is not met has a date on which it was met.
     *
     * @param record the commission
     * @param position which of the milestones, counted from 0
     * @param status its status
     * @param met the day
     */
    public record StatusContradictsDate(Reference record, int position, MilestoneStatus status, LocalDate met)
            implements Finding {
        public StatusContradictsDate {
            Objects.requireNonNull(met, "met");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(status, "status");
        }

        private String field(String name) {
            return "milestones/" + position + "/" + name;
        }

        private String name() {
            return "the " + Text.ordinal(position + 1L) + " milestone";
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field("status"));
        }

        @Override
        public String problem() {
            return Text.sentence(
                    name() + " is recorded as " + Text.words(status) + ", but also as met on " + Text.day(met));
        }

        @Override
        public String repair() {
            return "Correct the status of " + name() + ", or remove the date.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.set(record, field("status"), MilestoneStatus.MET), Repair.remove(record, field("met"), met));
        }
    }
}
