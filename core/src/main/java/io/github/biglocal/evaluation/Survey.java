package io.github.biglocal.evaluation;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The same questions put to many people or areas, with how many there were, how many were asked and how many answered.
 * A figure from a survey has to say which of these it is a share of.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, appendix; Local Trust, Big Local partnership survey opens, 2020.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Survey implements Entity, WithSurvey permits ImmutableSurvey {
    /** Surveys by the evaluation they belong to, where they belong to one. */
    public static final Index<EvaluationId, Survey> BY_EVALUATION = Index.ofOptional(Survey.class, Survey::evaluation);

    Survey() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract SurveyId id();

    /** {@return what it is called} */
    public abstract String title();

    /** {@return the evaluation it was part of; empty if of none} */
    public abstract Optional<EvaluationId> evaluation();

    /** {@return whom it asked; empty if not recorded} */
    public abstract Optional<Respondents> respondents();

    /** {@return when it was carried out; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return how many there are in the population; 0 or more; empty if not recorded} */
    public abstract OptionalInt population();

    /** {@return how many of them were asked; 0 or more; empty if not recorded} */
    public abstract OptionalInt sample();

    /** {@return how many answered; 0 or more; empty if not recorded} */
    public abstract OptionalInt responses();

    /** {@return the areas that answered; empty if not recorded, or not asked by area} */
    public abstract List<AreaId> answeredBy();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /** {@return how many were asked and did not answer; empty if that cannot be worked out} */
    public final OptionalInt nonResponse() {
        return sample().isPresent() && responses().isPresent() && responses().getAsInt() <= sample().getAsInt()
                ? OptionalInt.of(sample().getAsInt() - responses().getAsInt())
                : OptionalInt.empty();
    }

    /** {@return answers per person or area asked; empty if that cannot be worked out, or none were asked} */
    public final Optional<Ratio> responseRate() {
        return nonResponse().isPresent() && sample().getAsInt() > 0
                ? Optional.of(Ratio.of(responses().getAsInt(), sample().getAsInt()))
                : Optional.empty();
    }

    @Value.Check
    void check() {
        Require.of(Survey.class)
                .text("title", title())
                .atLeastADay("period", period())
                .atLeast("population", 0, population())
                .atLeast("sample", 0, sample())
                .atLeast("responses", 0, responses())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Survey.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).during("period", period()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .optional("evaluation", evaluation())
                .each("answeredBy", answeredBy())
                .toList();
    }

    @Override
    public final String toString() {
        return "Survey " + id();
    }

    /** {@return a builder; id and title are required} */
    public static ImmutableSurvey.Builder builder() {
        return ImmutableSurvey.builder();
    }
}
