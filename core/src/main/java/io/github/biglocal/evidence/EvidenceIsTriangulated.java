package io.github.biglocal.evidence;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** The evidence of an impact comes from several sources: other methods, or other collectors. (Check GT08, of triangulation.) */
public final class EvidenceIsTriangulated extends Rule<Impact> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("impact-evidence-is-triangulated");

    private final int minimum;

    private EvidenceIsTriangulated(int minimum, List<Citation> sources) {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("The impact is supported by more than one source")
                        .rationale("Several sources using different methods are more reliable than one.")
                        .sources(sources)
                        .rows("GT08")
                        .basis("Evaluation practice, after Bond's principle of triangulation, which gives no number.")
                        .ownReading("At least two sources")
                        .ownReading("differing in method or in collector")
                        .build() /*PARAMS List.of("at least " + minimum + " sources, which differ in method or in collector")*/,
                Impact.class);
        this.minimum = Require.atLeast("minimum", 2, minimum);
    }

    /** {@return the rule that asks for two sources} */
    public static EvidenceIsTriangulated standard() {
        return new EvidenceIsTriangulated(2, List.of(Guidance.EVIDENCE_PRINCIPLES));
    }

    /**
     * {@return the rule with another number of sources}
     *
     * @param minimum how many; 2 or more
     * @param source where that was published
     */
    public static EvidenceIsTriangulated requiring(int minimum, Citation source) {
        return new EvidenceIsTriangulated(minimum, List.of(source));
    }

    @Override
    protected Verdict judge(Impact impact, RuleContext context) {
        if (impact.isAfter(context.asOf())) {
            return Verdict.notApplicable("the impact was seen on a later day");
        }
        List<Evidence> evidence = context.find(Evidence.BY_IMPACT, impact.id()).stream()
                .filter(piece -> !piece.isAfter(context.asOf()))
                .toList();
        if (evidence.isEmpty()) {
            return Verdict.notApplicable("the impact has no evidence by the day");
        }
        int certain = certainSources(evidence);
        if (certain >= minimum) {
            return Verdict.satisfied();
        }
        // Each piece of which something is not known may be a source more.
        long unclear = evidence.stream()
                .filter(piece -> piece.method().isEmpty() || piece.collector().isEmpty())
                .count();
        return Math.min(certain + unclear, evidence.size()) >= minimum
                ? Verdict.unknown("how, or by whom, the evidence of the impact was gathered")
                : Verdict.breached(new TooFewSources(certain, evidence.size(), minimum));
    }

    /** How many sources there are at the least: whatever is not known may be the same as what is. */
    private static int certainSources(List<Evidence> evidence) {
        long methods = evidence.stream()
                .flatMap(piece -> piece.method().stream())
                .distinct()
                .count();
        long collectors = evidence.stream()
                .flatMap(piece -> piece.collector().stream())
                .distinct()
                .count();
        long pairs = evidence.stream()
                .filter(piece -> piece.method().isPresent() && piece.collector().isPresent())
                .map(piece -> List.of(piece.method(), piece.collector()))
                .distinct()
                .count();
        return (int) Math.max(1, Math.max(pairs, Math.max(methods, collectors)));
    }

    /**
     * The evidence comes from too few sources.
     *
     * @param sources how many sources it comes from; 1 or more
     * @param pieces how many pieces there are
     * @param minimum how many sources are asked for
     */
    public record TooFewSources(int sources, int pieces, int minimum) implements Finding {
        @Override
        public String problem() {
            return "The impact is supported from " + sources + (sources == 1 ? " source" : " sources")
                    + " (pieces of evidence: " + pieces + "), fewer than the " + minimum + " asked for.";
        }

        @Override
        public String repair() {
            return "Gather evidence in another way, or have somebody else gather it.";
        }
    }
}
