package io.github.biglocal.evaluation;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Id;
import io.github.biglocal.evaluation.FieldworkSummary.LeftOut;
import io.github.biglocal.evaluation.FieldworkSummary.Part;
import io.github.biglocal.evaluation.FieldworkSummary.Round;
import io.github.biglocal.evaluation.FieldworkSummary.Why;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.threeten.extra.LocalDateRange;

/**
 * The fieldwork of evaluations added up: how many interviews, focus groups, events and so on, with how many people, and what
 * was produced, such as films.
 *
 * <pre>{@code
 * FieldworkSummary summary = FieldworkSummaries.asOf(LocalDate.of(2019, 12, 31)).of(programme.evaluations());
 * summary.total(EvidenceMethod.INTERVIEW);
 * }</pre>
 *
 * <p>A round counts once it is over, because a source counts it whole. Rounds of several evaluations are all counted: two
 * evaluations that report the same round have to be told apart by the caller.
 *
 * <p>Source of the kinds of figure: Big Local as Change Agent, TSRC 2020, appendix.
 *
 * <p>Immutable and thread-safe.
 */
public final class FieldworkSummaries {
    private final LocalDate asOf;

    private FieldworkSummaries(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * {@return the calculator}
     *
     * @param asOf the last day that counts
     */
    public static FieldworkSummaries asOf(LocalDate asOf) {
        return new FieldworkSummaries(Objects.requireNonNull(asOf, "asOf"));
    }

    /**
     * {@return the fieldwork of some evaluations}
     *
     * @param evaluations the evaluations
     */
    public FieldworkSummary of(Collection<Evaluation> evaluations) {
        Gathered all = new Gathered();
        Set<EvaluationId> twice = idsUsedTwice(evaluations);
        inOrder(evaluations).forEach(evaluation -> add(evaluation, twice, unused -> all));
        return all.summary(asOf);
    }

    /**
     * {@return the fieldwork of each evaluation, by its id} The parts add up to the whole.
     *
     * @param evaluations the evaluations
     */
    public Map<EvaluationId, FieldworkSummary> byEvaluation(Collection<Evaluation> evaluations) {
        Set<EvaluationId> twice = idsUsedTwice(evaluations);
        Map<EvaluationId, Gathered> groups = new LinkedHashMap<>();
        for (Evaluation evaluation : inOrder(evaluations)) {
            Gathered own = groups.computeIfAbsent(evaluation.id(), unused -> new Gathered());
            add(evaluation, twice, unused -> own);
        }
        Map<EvaluationId, FieldworkSummary> summaries = new LinkedHashMap<>();
        groups.forEach((id, group) -> summaries.put(id, group.summary(asOf)));
        return summaries;
    }

    /**
     * {@return the fieldwork in each area, by its id; after them, under an empty key, the rounds that name no area or
     * several, and what was produced} A round in several areas does not say how much of it was in which, so it is in none
     * of theirs. The parts add up to the whole.
     *
     * @param evaluations the evaluations
     */
    public Map<Optional<AreaId>, FieldworkSummary> byArea(Collection<Evaluation> evaluations) {
        Set<EvaluationId> twice = idsUsedTwice(evaluations);
        Gathered elsewhere = new Gathered();
        Map<AreaId, Gathered> groups = new TreeMap<>(Comparator.comparing(Id::value));
        for (Evaluation evaluation : inOrder(evaluations)) {
            add(
                    evaluation,
                    twice,
                    areas -> areas.size() == 1
                            ? groups.computeIfAbsent(areas.get(0), unused -> new Gathered())
                            : elsewhere);
        }
        Map<Optional<AreaId>, FieldworkSummary> summaries = new LinkedHashMap<>();
        groups.forEach((area, group) -> summaries.put(Optional.of(area), group.summary(asOf)));
        if (!elsewhere.isEmpty()) {
            summaries.put(Optional.empty(), elsewhere.summary(asOf));
        }
        return summaries;
    }

    /** Where what names some areas belongs. */
    private interface Place {
        Gathered of(List<AreaId> areas);
    }

    private void add(Evaluation evaluation, Set<EvaluationId> twice, Place place) {
        boolean isGivenTwice = twice.contains(evaluation.id());
        for (int i = 0; i < evaluation.fieldwork().size(); i++) {
            Fieldwork fieldwork = evaluation.fieldwork().get(i);
            Gathered group = place.of(fieldwork.areas());
            Optional<Why> why = whyNot(isGivenTwice, Optional.of(fieldwork.period()));
            if (why.isPresent()) {
                group.leftOut.add(new LeftOut(evaluation.id(), Part.ROUND, i + 1, why.get()));
            } else {
                group.rounds.add(new Round(evaluation.id(), i + 1, fieldwork));
            }
        }
        for (int i = 0; i < evaluation.outputs().size(); i++) {
            EvaluationOutput output = evaluation.outputs().get(i);
            Gathered group = place.of(List.of());
            Optional<Why> why = whyNot(isGivenTwice, output.period());
            if (why.isPresent()) {
                group.leftOut.add(new LeftOut(evaluation.id(), Part.OUTPUT, i + 1, why.get()));
            } else {
                group.outputs.add(output);
            }
        }
    }

    private Optional<Why> whyNot(boolean isGivenTwice, Optional<LocalDateRange> period) {
        if (isGivenTwice) {
            return Optional.of(Why.ID_GIVEN_TWICE);
        }
        return period.filter(dates ->
                        dates.isUnboundedEnd() || dates.getEndInclusive().isAfter(asOf))
                .map(unused -> Why.LATER);
    }

    private static List<Evaluation> inOrder(Collection<Evaluation> evaluations) {
        return evaluations.stream()
                .sorted(Comparator.comparing(evaluation -> evaluation.id().value()))
                .toList();
    }

    private static Set<EvaluationId> idsUsedTwice(Collection<Evaluation> evaluations) {
        Objects.requireNonNull(evaluations, "evaluations");
        Set<EvaluationId> seen = new HashSet<>();
        Set<EvaluationId> twice = new HashSet<>();
        evaluations.forEach(evaluation -> {
            if (!seen.add(evaluation.id())) {
                twice.add(evaluation.id());
            }
        });
        return twice;
    }

    /** What belongs together. Not safe for use by several threads. */
    private static final class Gathered {
        private final List<Round> rounds = new ArrayList<>();
        private final List<EvaluationOutput> outputs = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        boolean isEmpty() {
            return rounds.isEmpty() && outputs.isEmpty() && leftOut.isEmpty();
        }

        FieldworkSummary summary(LocalDate asOf) {
            return new FieldworkSummary(asOf, rounds, outputs, leftOut);
        }
    }

    @Override
    public String toString() {
        return "fieldwork summaries as of " + Text.day(asOf);
    }
}
