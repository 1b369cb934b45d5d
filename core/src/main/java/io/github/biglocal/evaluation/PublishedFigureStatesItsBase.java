package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.PrintedNumber.Unit;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A published figure says what it is out of, what it covers and when, as far as its measure asks for it: without that,
 * nobody can work it out again.
 */
public final class PublishedFigureStatesItsBase extends Rule<PublishedFigure> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("published-figure-states-its-base");

    /** Makes the rule. */
    public PublishedFigureStatesItsBase() {
        super(
                RuleInfo.of("evaluation", ID, RuleKind.PRACTICE)
                        .title("A published figure states its base, what it covers and its period")
                        .rationale(
                                "A figure can be checked only by a reader who knows what was counted, where and when.")
                        .sources(Guidance.EVALUATION_METHODS)
                        .rows("D14")
                        .basis("Evaluation practice; the report of 2020 states its own base (11 of 15 areas).")
                        .ownReading("A base is asked of percentages of things that are counted")
                        .ownReading("a period is asked of what changes over one")
                        .ownReading(
                                "what it covers is not asked of figures of a survey or an evaluation, and of what the library does not"
                                        + " work out from records")
                        .build(),
                PublishedFigure.class);
    }

    @Override
    protected Verdict judge(PublishedFigure figure, RuleContext context) {
        List<Detail> missing = new ArrayList<>();
        FigureMeasure measure = figure.measure();
        if (figure.base().isEmpty() && figure.value().unit() == Unit.PERCENTAGE && measure.isCounted()) {
            missing.add(Detail.BASE);
        }
        if (measure.isOfAnEvaluation()) {
            addIf(figure.evaluation().isEmpty(), Detail.EVALUATION, missing);
        } else if (measure.isOfASurvey()) {
            addIf(figure.survey().isEmpty(), Detail.SURVEY, missing);
        } else if (figure.scope().isEmpty()) {
            boolean saysOtherwise =
                    figure.survey().isPresent() || figure.evaluation().isPresent();
            addIf(!saysOtherwise && !measure.equals(FigureMeasure.OTHER), Detail.SCOPE, missing);
        } else {
            switch (figure.scope().get()) {
                case WAVE -> addIf(figure.wave().isEmpty(), Detail.WAVE, missing);
                case AREAS -> addIf(figure.areas().isEmpty(), Detail.AREAS, missing);
                case PROJECTS -> addIf(figure.projects().isEmpty(), Detail.PROJECTS, missing);
                case PROGRAMME -> {
                    // The whole has no list.
                }
            }
        }
        addIf(measure.isOverAPeriod() && figure.period().isEmpty(), Detail.PERIOD, missing);
        return missing.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new NotStated(figure.reference(), figure.measure(), missing));
    }

    private static void addIf(boolean notStated, Detail detail, List<Detail> missing) {
        if (notStated) {
            missing.add(detail);
        }
    }

    /** What it takes to work a figure out again. */
    public enum Detail {
        /** What it is a percentage of. */
        BASE("what it is a percentage of"),
        /** What it covers. */
        SCOPE("what it covers"),
        /** The wave it covers. */
        WAVE("which wave it covers"),
        /** The areas it covers. */
        AREAS("which areas it covers"),
        /** The projects it covers. */
        PROJECTS("which projects it covers"),
        /** The evaluation it is about. */
        EVALUATION("which evaluation it is about"),
        /** The survey it is about. */
        SURVEY("which survey it is about"),
        /** The period it is about. */
        PERIOD("which period it is about");

        private final String words;

        Detail(String words) {
            this.words = words;
        }

        private String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A figure does not state what it takes to work it out again.
     *
     * @param figure the figure
     * @param measure what it measures
     * @param details what it does not state; at least one
     */
    public record NotStated(Reference figure, FigureMeasure measure, List<Detail> details) implements Finding {
        /** Copies the list. */
        public NotStated {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(details, "details");
            details = List.copyOf(details);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(details.get(0).field());
        }

        @Override
        public String problem() {
            return "The published figure does not say "
                    + Text.list(details.stream().map(detail -> detail.words).toList()) + ".";
        }

        @Override
        public String repair() {
            return "Record the " + Text.list(details.stream().map(Detail::field).toList()) + ", if the source gives "
                    + (details.size() == 1 && details.get(0) != Detail.AREAS && details.get(0) != Detail.PROJECTS
                            ? "it."
                            : "them.");
        }

        @Override
        public List<Repair> repairs() {
            return details.size() == 1
                    ? List.of(Repair.record(figure, details.get(0).field()))
                    : List.of();
        }
    }
}
