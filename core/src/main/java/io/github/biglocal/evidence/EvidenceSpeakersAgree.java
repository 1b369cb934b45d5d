package io.github.biglocal.evidence;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Evidence in which only members, workers and others who deliver speak is not recorded as independent, even if an
 * independent evaluator gathered it.
 */
public final class EvidenceSpeakersAgree extends Rule<Evidence> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("evidence-speakers-agree");

    /** Makes the rule. */
    public EvidenceSpeakersAgree() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("Evidence from those who delivered the work is not recorded as independent")
                        .rationale(
                                "People who speak about their own work do not confirm it, even to an independent interviewer.")
                        .sources(Guidance.CONSISTENCY, Guidance.OUTCOME_HARVESTING)
                        .rows("GT08")
                        .basis("The library's own check: the speakers contradict the independence on record.")
                        .ownReading(
                                "Members, workers, volunteers, diary keepers, the LTO and delivery partners count as"
                                        + " having had a part in the work")
                        .ownReading("One other speaker is enough for the evidence to be independent")
                        .build(),
                Evidence.class);
    }

    @Override
    protected Verdict judge(Evidence evidence, RuleContext context) {
        if (evidence.isAfter(context.asOf())) {
            return Verdict.notApplicable("the evidence is dated after the date asked about");
        }
        if (evidence.independence().isEmpty() || evidence.speakers().isEmpty()) {
            return Verdict.notApplicable(
                    "who speaks in it, or whether they had a part in the activity, is not recorded");
        }
        return evidence.independence().equals(Optional.of(Independence.INDEPENDENT))
                        && evidence.speakers().stream()
                                .allMatch(speaker -> speaker.independence().isPresent())
                ? Verdict.breached(new RecordedAsIndependent(
                        evidence.reference(),
                        evidence.speakers().stream().sorted().toList()))
                : Verdict.satisfied();
    }

    /**
     * Evidence is recorded as independent, but only people who had a part in the work speak in it.
     *
     * @param evidence the evidence
     * @param speakers those who speak in it, sorted; at least one
     */
    public record RecordedAsIndependent(Reference evidence, List<Speaker> speakers) implements Finding {
        public RecordedAsIndependent {
            Objects.requireNonNull(evidence, "evidence");
            Objects.requireNonNull(speakers, "speakers");
            speakers = List.copyOf(speakers);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("independence");
        }

        @Override
        public String problem() {
            return "The evidence is recorded as independent, but everyone who speaks in it had a part in the work ("
                    + Text.list(speakers.stream()
                            .map(speaker -> Text.words(speaker.value()))
                            .toList()) + ").";
        }

        @Override
        public String repair() {
            return "Record it as self-reported, or record who else speaks in it.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    Repair.set(evidence, "independence", Independence.SELF_REPORTED),
                    Repair.correct(evidence, "speakers"));
        }
    }
}
