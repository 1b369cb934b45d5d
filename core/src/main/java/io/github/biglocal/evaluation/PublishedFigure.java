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
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.PrintedNumber;
import io.github.biglocal.money.PrintedNumber.Unit;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A figure that an evaluation or the programme printed, kept as it was printed, to be compared with what the records
 * show.
 *
 * <p>"127 (84 %) of 151 workers are employees" is the value {@code 84 %} with the part {@code 127} and the base
 * {@code 151}; "£177,184 from 28 areas, £6,328 each" is the value {@code £6,328} with the part {@code £177,184} and the
 * base {@code 28}; "£148,181 and £539,167, £687,348 in all" is the value {@code £687,348} with two parts and no base; "held
 * £27,489, undrawn £55,900, committed £65,000, so £18,389 remains" is the value {@code £18,389} with two parts and the
 * deduction {@code £65,000}. The value is the sum of the parts less that of the deductions, divided by the base if there
 * is one.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class PublishedFigure implements Entity, WithPublishedFigure permits ImmutablePublishedFigure {
    PublishedFigure() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract PublishedFigureId id();

    /** {@return what it measures} */
    public abstract FigureMeasure measure();

    /** {@return the figure as printed} */
    public abstract PrintedNumber value();

    /** {@return the numbers printed next to it whose sum it is, less the deductions, divided by the base; empty if none is} */
    public abstract List<PrintedNumber> parts();

    /** {@return the numbers printed next to it that are taken from the sum of the parts; empty if none is} */
    public abstract List<PrintedNumber> deductions();

    /** {@return what it is out of, as printed: the number of partnerships, areas, replies; more than zero; empty if not stated} */
    public abstract Optional<PrintedNumber> base();

    /** {@return what it covers; empty if not stated} */
    public abstract Optional<FigureScope> scope();

    /** {@return the areas it covers; empty if its scope is not some areas, or they are not named} */
    public abstract List<AreaId> areas();

    /** {@return the wave it covers; 1 or more; empty if its scope is not a wave, or that is not stated} */
    public abstract OptionalInt wave();

    /** {@return the projects it covers; empty if its scope is not some projects, or they are not named} */
    public abstract List<ProjectId> projects();

    /** {@return the evaluation whose fieldwork it is a figure of; empty if of none, or not stated} */
    public abstract Optional<EvaluationId> evaluation();

    /** {@return the survey it is a figure of; empty if of none, or not stated} */
    public abstract Optional<SurveyId> survey();

    /** {@return the day it is about; empty if it is about a period, or not stated} */
    public abstract Optional<LocalDate> date();

    /** {@return the period it is about; empty if it is about a day, or not stated} */
    public abstract Optional<LocalDateRange> period();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(PublishedFigure.class)
                .distinct("areas", areas())
                .distinct("projects", projects())
                .atLeast("wave", 1, wave())
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
        base().ifPresent(base -> {
            if (base.number().filter(number -> number.compareTo(Ratio.ZERO) > 0).isEmpty()
                    || base.unit() == Unit.PERCENTAGE
                    || base.unit() == Unit.SHARE) {
                throw refused(
                        "base",
                        "base is not a number above zero",
                        "Give what the figure is out of, such as 151, or leave it out.");
            }
        });
        checkSum();
    }

    private void checkSum() {
        List<PrintedNumber> all =
                Stream.concat(parts().stream(), deductions().stream()).toList();
        boolean addUp = all.stream().allMatch(number -> number.number().isPresent())
                && all.stream()
                                .map(number -> List.of(number.unit(), number.currency()))
                                .distinct()
                                .count()
                        <= 1;
        if (!addUp) {
            throw deductions().isEmpty()
                    ? refused("parts", "the parts are not numbers of one kind", "Give parts that can be added up.")
                    : refused(
                            "deductions",
                            "the parts and the deductions are not numbers of one kind",
                            "Give parts that can be added up, and deductions that can be taken from them.");
        }
    }

    private static InvalidValueException refused(String field, String problem, String repair) {
        return new InvalidValueException(PublishedFigure.class, field, problem, repair);
    }

    @Override
    public final Reference reference() {
        return Reference.to(PublishedFigure.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .on("date", date())
                .during("period", period())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .each("areas", areas())
                .each("projects", projects())
                .optional("evaluation", evaluation())
                .optional("survey", survey())
                .toList();
    }

    @Override
    public final String toString() {
        return "PublishedFigure " + id();
    }

    /** {@return a builder; id, measure and value are required} */
    public static ImmutablePublishedFigure.Builder builder() {
        return ImmutablePublishedFigure.builder();
    }
}
