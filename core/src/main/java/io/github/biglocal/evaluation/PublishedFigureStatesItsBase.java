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
                        .rationale("A figure can be checked only by a reader who knows what was counted, where and when.")
                        .sources(Guidance.EVALUATION_METHODS)
                        .rows("D14")
                        .basis("Evaluation practice; the report of 2020 states its own base (11 of 15 areas).")
                        .ownReading("A base is asked of percentages of things that are counted")
                        .ownReading("a period is asked of what changes over one")
                        .build(),
                PublishedFigure.class);
    }

    @Override
    protected Verdict judge(PublishedFigure figure, RuleContext context) {
        List<String> missing = new ArrayList<>();
        FigureMeasure measure = figure.measure();
        if (figure.base().isEmpty() && figure.value().unit() == Unit.PERCENTAGE && !measure.isOfMoney()) {
            missing.add("base");
        }
        if (measure.isOfAnEvaluation()) {
            addIf(figure.evaluation().isEmpty(), "evaluation", missing);
        } else if (measure.isOfASurvey()) {
            addIf(figure.survey().isEmpty(), "survey", missing);
        } else if (figure.scope().isEmpty()) {
            missing.add("scope");
        } else {
            switch (figure.scope().get()) {
                case WAVE -> addIf(figure.wave().isEmpty(), "wave", missing);
                case AREAS -> addIf(figure.areas().isEmpty(), "areas", missing);
                case PROJECTS -> addIf(figure.projects().isEmpty(), "projects", missing);
                case PROGRAMME -> {
                    // The whole has no list.
                }
            }
        }
        addIf(measure.isOverAPeriod() && figure.period().isEmpty(), "period", missing);
        return missing.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new NotStated(figure.reference(), figure.measure(), missing));
    }

    private static void addIf(boolean notStated, String field, List<String> missing) {
        if (notStated) {
            missing.add(field);
        }
    }

    /**
     * A figure does not state what it takes to work it out again.
     *
     * @param figure the figure
     * @param measure what it measures
     * @param fields the fields that are empty; at least one
     */
    public record NotStated(Reference figure, FigureMeasure measure, List<String> fields) implements Finding {
        /** Copies the list. */
        public NotStated {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(fields, "fields");
            fields = List.copyOf(fields);
        }

        private static String words(String field) {
            return switch (field) {
                case "base" -> "what it is a percentage of";
                case "scope" -> "what it covers";
                case "wave" -> "which wave it covers";
                case "areas" -> "which areas it covers";
                case "projects" -> "which projects it covers";
                case "period" -> "over which period";
                default -> "which " + field + " it is about";
            };
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(fields.get(0));
        }

        @Override
        public String problem() {
            return "The published figure does not say "
                    + Text.list(fields.stream().map(NotStated::words).toList()) + ".";
        }

        @Override
        public String repair() {
            return "Record the " + Text.list(fields) + ", if the source gives "
                    + (fields.size() == 1 ? "it." : "them.");
        }

        @Override
        public List<Repair> repairs() {
            return fields.size() == 1 ? List.of(Repair.record(figure, fields.get(0))) : List.of();
        }
    }
}
