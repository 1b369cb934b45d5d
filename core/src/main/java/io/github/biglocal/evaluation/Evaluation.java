package io.github.biglocal.evaluation;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A study of how well the programme, or a part of it, worked, with its evaluators, areas, dates and fieldwork.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, note 1 and appendix.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Evaluation implements Entity, WithEvaluation permits ImmutableEvaluation {
    /** Evaluations by each of the areas they are about. */
    public static final Index<AreaId, Evaluation> BY_AREA = Index.ofEach(Evaluation.class, Evaluation::areas);

    Evaluation() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract EvaluationId id();

    /** {@return what it is called} */
    public abstract String title();

    /** {@return which phase of a longer evaluation it is, from 1; empty if it has none} */
    public abstract OptionalInt phase();

    /** {@return when it ran; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return who evaluated; empty if not recorded} */
    public abstract List<OrganisationId> evaluators();

    /** {@return the areas it looked at; empty if not recorded} */
    public abstract List<AreaId> areas();

    /** {@return the rounds of fieldwork; empty if not recorded} */
    public abstract List<Fieldwork> fieldwork();

    /** {@return the totals it prints of its fieldwork; empty if it prints none} */
    public abstract List<FieldworkTotal> statedTotals();

    /** {@return what it produced, such as films and reports; empty if not recorded} */
    public abstract List<EvaluationOutput> outputs();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return how many interviews, groups, events and so on its rounds add up to; empty if no round by the method is
     * recorded} A round without a count makes it a lower bound.
     *
     * @param method how evidence was gathered
     */
    public final Optional<Count> countOf(EvidenceMethod method) {
        return sum(method, Fieldwork::count);
    }

    /**
     * {@return how many people took part in its rounds by a method, someone who took part twice counted twice; empty if no
     * round by the method is recorded} A round in which the people were not counted makes it a lower bound.
     *
     * @param method how evidence was gathered
     */
    public final Optional<Count> peopleIn(EvidenceMethod method) {
        return sum(method, Fieldwork::people);
    }

    private Optional<Count> sum(EvidenceMethod method, Function<Fieldwork, Optional<Count>> counted) {
        Objects.requireNonNull(method, "method");
        return Count.sum(fieldwork().stream()
                .filter(round -> round.method() == method)
                .map(round -> counted.apply(round).orElse(Count.atLeast(0)))
                .toList());
    }

    @Value.Check
    void check() {
        Require.of(Evaluation.class)
                .text("title", title())
                .atLeast("phase", 1, phase())
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Evaluation.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).during("period", period()).during("fieldwork", fieldwork());
        outputs().forEach(output -> changes.during("outputs", output.period()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .each("evaluators", evaluators())
                .each("areas", areas())
                .eachOfParts("fieldwork", fieldwork(), "areas", Fieldwork::areas)
                .toList();
    }

    @Override
    public final String toString() {
        return "Evaluation " + id();
    }

    /** {@return a builder; id and title are required} */
    public static ImmutableEvaluation.Builder builder() {
        return ImmutableEvaluation.builder();
    }
}
