package io.github.biglocal.match;

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
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where leverage is claimed for a project, the evidence supports a claim of that strength. */
public final class LeverageClaimIsSupported extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("leverage-claim-is-supported");

    /** Makes the rule. */
    public LeverageClaimIsSupported() {
        super(
                RuleInfo.of("match", ID, RuleKind.PRACTICE)
                        .title("A claim of leverage is supported by evidence")
                        .rationale(
                                "Money that came alongside programme money need not have come because of it, so a claim needs evidence of the area's part.")
                        .sources(Guidance.INFLUENCE)
                        .rows("GT13")
                        .basis("Evaluation practice: the report of 2020 says that claims of influence are"
                                + " difficult to verify (section 3.2); no published text requires evidence of"
                                + " leverage.")
                        .ownReading("Which kind of evidence supports which strength of claim")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        if (project.matchLines().stream().allMatch(FundingLine::isNothing)) {
            return Verdict.notApplicable("the project has no match that could be claimed");
        }
        if (project.claimStrength().isEmpty()) {
            return Verdict.notApplicable("no claim of leverage is recorded");
        }
        ClaimStrength claimed = project.claimStrength().get();
        ClaimStrength shown = project.shownStrength(context.asOf());
        return shown == ClaimStrength.CLAIMED || shown.compareTo(claimed) < 0
                ? Verdict.breached(new Unsupported(project.reference(), claimed, shown))
                : Verdict.satisfied();
    }

    /**
     * The evidence does not support the claim.
     *
     * @param record the project
     * @param claimed how strong the claim is
     * @param shown the strongest claim that the evidence supports; {@link ClaimStrength#CLAIMED} if there is no evidence
     */
    public record Unsupported(Reference record, ClaimStrength claimed, ClaimStrength shown) implements Finding {
        public Unsupported {
            Objects.requireNonNull(claimed, "claimed");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(shown, "shown");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("claimStrength");
        }

        @Override
        public String problem() {
            return shown == ClaimStrength.CLAIMED
                    ? "Leverage is claimed, but no evidence of the programme's part in it is recorded."
                    : "Leverage is claimed as additional, but the evidence shows only that the programme contributed to"
                            + " it.";
        }

        @Override
        public String repair() {
            return shown == ClaimStrength.CLAIMED
                    ? "Record evidence of the programme's part, or report the match without claiming it as leverage."
                    : "Record evidence that the match would not have come without the programme, or claim only that the"
                            + " programme contributed.";
        }

        @Override
        public List<Repair> repairs() {
            return shown == ClaimStrength.CLAIMED
                    ? List.of(Repair.record(record, "roleEvidence"))
                    : List.of(Repair.record(record, "roleEvidence"), Repair.set(record, "claimStrength", shown));
        }
    }
}
