package io.github.biglocal.evidence;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The evidence of an impact comes from several sources, which differ in method, in who gathered the evidence or in who
 * speaks in it. A conversation between people of two kinds, such as members and workers, is of two sources.
 */
public final class EvidenceIsTriangulated extends Rule<Impact> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("impact-evidence-is-triangulated");

    /** The least number of sources. */
    public static final Parameter<Integer> SOURCES = Parameter.wholeNumber(
            "sources",
            "the smallest number of sources that differ in method, in who gathered the evidence or in who speaks in it",
            "source",
            2,
            2);

    private EvidenceIsTriangulated(RuleInfo info, Parameters parameters) {
        super(info, Impact.class, parameters);
    }

    private static RuleInfo info(Citation source) {
        return RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                .title("The impact is supported by more than one source")
                .rationale("Several sources, with different methods or points of view, are more reliable than one.")
                .source(source)
                .rows("GT08")
                .basis("Evaluation practice, after Bond's principle of triangulation, which gives no number.")
                .ownReading("At least two sources, where the published wording gives no number")
                .ownReading(
                        "sources differ in method, in who gathered the evidence or in who speaks in it, and any one of"
                                + " the three is enough")
                .ownReading("a conversation between people of two kinds is two sources")
                .build();
    }

    /** {@return the rule that asks for two sources} */
    public static EvidenceIsTriangulated standard() {
        return new EvidenceIsTriangulated(info(Guidance.TRIANGULATION), Parameters.of(SOURCES));
    }

    /**
     * {@return the rule with another number of sources}
     *
     * @param number how many; 2 or more
     * @param source where that was published
     */
    public static EvidenceIsTriangulated requiring(int number, Citation source) {
        Objects.requireNonNull(source, "source");
        return new EvidenceIsTriangulated(info(source), Parameters.of(SOURCES).with(SOURCES, number));
    }

    @Override
    protected Rule<Impact> with(Parameters changed) {
        return new EvidenceIsTriangulated(info(), changed);
    }

    @Override
    protected Verdict judge(Impact impact, RuleContext context) {
        if (impact.isAfter(context.asOf())) {
            return Verdict.notApplicable("the impact is dated after the date asked about");
        }
        List<Evidence> evidence = context.find(Evidence.BY_IMPACT, impact.id()).stream()
                .filter(piece -> !piece.isAfter(context.asOf()))
                .toList();
        if (evidence.isEmpty()) {
            return Verdict.notApplicable("the impact has no evidence yet");
        }
        int asked = parameters().get(SOURCES);
        EvidenceSources sources = EvidenceSources.of(evidence);
        if (sources.least() >= asked) {
            return Verdict.satisfied();
        }
        return sources.most() >= asked
                ? Verdict.unknown(missing(evidence), sources.factsFor(asked))
                : Verdict.breached(new TooFewSources(sources.least(), evidence.size(), asked));
    }

    private static List<Missing> missing(List<Evidence> evidence) {
        List<Missing> missing = new ArrayList<>();
        for (Evidence piece : evidence) {
            if (piece.method().isEmpty()) {
                missing.add(Missing.of(piece, "method", "how the evidence was gathered"));
            }
            if (piece.collector().isEmpty()) {
                missing.add(Missing.of(piece, "collector", "who gathered the evidence"));
            }
            if (EvidenceSources.hasUnknownSpeakers(piece)) {
                missing.add(Missing.of(piece, "speakers", "who speaks in the evidence"));
            }
        }
        return missing;
    }

    /**
     * The evidence comes from too few sources.
     *
     * @param sources how many sources it comes from; 1 or more
     * @param pieces how many pieces there are
     * @param minimum how many sources are required
     */
    public record TooFewSources(int sources, int pieces, int minimum) implements Finding {
        @Override
        public String problem() {
            return "The impact has " + Text.count(pieces, "piece") + " of evidence from "
                    + Text.count(sources, "source") + "; at least " + Text.count(minimum, "source") + " are needed.";
        }

        @Override
        public String repair() {
            return "Gather evidence by another method or from other people, or have someone else gather it.";
        }
    }
}
