package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An impact on the wider community is supported by more than evidence about individuals. */
public final class CommunityImpactHasWiderEvidence extends Rule<Impact> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("community-impact-has-wider-evidence");

    /** Makes the rule. */
    public CommunityImpactHasWiderEvidence() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("An impact on the community has evidence about more than individuals")
                        .rationale("Change in individuals does not show that the wider community has changed.")
                        .sources(Guidance.FOUR_OUTCOMES)
                        .rows("GT09")
                        .basis(
                                "Evaluation practice: Our Bigger Story 2015-16 says that the ripple effect into the wider community is not yet clear.")
                        .build(),
                Impact.class);
    }

    @Override
    protected Verdict judge(Impact impact, RuleContext context) {
        if (impact.isAfter(context.asOf())) {
            return Verdict.notApplicable("the impact is dated after the date asked about");
        }
        if (impact.level().isPresent() && impact.level().get() != ChangeLevel.COMMUNITY) {
            return Verdict.notApplicable("the impact is not on the wider community");
        }
        List<Evidence> evidence = context.find(Evidence.BY_IMPACT, impact.id()).stream()
                .filter(piece -> !piece.isAfter(context.asOf()))
                .toList();
        if (evidence.isEmpty()) {
            return Verdict.notApplicable("the impact has no evidence yet");
        }
        boolean isWider = evidence.stream()
                .anyMatch(piece -> piece.level()
                        .filter(level -> level != ChangeLevel.INDIVIDUAL)
                        .isPresent());
        List<Missing> missing = new ArrayList<>();
        if (impact.level().isEmpty()) {
            missing.add(Missing.of(impact, "level", "who the impact is on"));
        }
        int least = missing.size();
        if (!isWider) {
            evidence.stream()
                    .filter(piece -> piece.level().isEmpty())
                    .forEach(piece -> missing.add(Missing.of(piece, "level", "who the evidence is about")));
        }
        if (missing.isEmpty()) {
            return isWider ? Verdict.satisfied() : Verdict.breached(new OnlyIndividuals(evidence.size()));
        }
        return Verdict.unknown(missing, missing.size() > least ? least + 1 : least);
    }

    /**
     * All evidence is about individuals.
     *
     * @param pieces how many pieces there are; 1 or more
     */
    public record OnlyIndividuals(int pieces) implements Finding {
        @Override
        public Optional<String> aboutField() {
            return Optional.of("level");
        }

        @Override
        public String problem() {
            return "The impact is said to be on the wider community, but "
                    + (pieces == 1
                            ? "its only piece of evidence is"
                            : "all its " + Text.count(pieces, "piece") + " of evidence are")
                    + " about individuals.";
        }

        @Override
        public String repair() {
            return "Gather evidence about the community, or claim a change for individuals only.";
        }
    }
}
