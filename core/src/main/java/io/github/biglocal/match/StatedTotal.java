package io.github.biglocal.match;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * A total that a source prints for several projects. It is never added to them: it is kept to be compared with their
 * sum. It may be of an area, of several, of a wave or of the whole programme; areas, wave and projects mean what they do of
 * a published figure, which is a number that a source prints about anything else.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class StatedTotal implements Entity, WithStatedTotal permits ImmutableStatedTotal {
    /** Stated totals by each of the areas they cover. */
    public static final Index<AreaId, StatedTotal> BY_AREA = Index.ofEach(StatedTotal.class, StatedTotal::areas);

    /** Stated totals by each of the projects they add up. */
    public static final Index<ProjectId, StatedTotal> BY_PROJECT =
            Index.ofEach(StatedTotal.class, StatedTotal::projects);

    StatedTotal() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract StatedTotalId id();

    /** {@return the areas it covers; empty if it covers no single areas, or they are not named} */
    public abstract List<AreaId> areas();

    /** {@return the wave it covers; 1 or more; empty if it covers no single wave, or that is not stated} */
    public abstract OptionalInt wave();

    /** {@return the projects it is the total of; empty if they are not named} */
    public abstract List<ProjectId> projects();

    /** {@return their total cost, as stated; never negative; empty if not stated} */
    public abstract Optional<Money> totalCost();

    /** {@return their programme money, as stated; never negative; empty if not stated} */
    public abstract Optional<Money> programmeMoney();

    /** {@return their match, as stated; never negative; empty if not stated} */
    public abstract Optional<Money> match();

    /** {@return how its figures compare with the true ones: "over £9m" is more than that; empty if they are exact} */
    public abstract Optional<Bound> bound();

    /**
     * {@return the unit that its source rounds to, such as £1,000 in a table in thousands; more than zero; empty if it does not
     * round, or that is not recorded} Its own figures are then the true ones rounded half up to a unit, and so are those of
     * its projects that are whole units.
     */
    public abstract Optional<Money> roundedTo();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return what it states of a figure; empty if it does not state it}
     *
     * @param figure which figure
     */
    public final Optional<Money> stated(ProjectFigure figure) {
        return switch (figure) {
            case TOTAL_COST -> totalCost();
            case PROGRAMME_MONEY -> programmeMoney();
            case MATCH -> match();
        };
    }

    @Value.Check
    void check() {
        Require.of(StatedTotal.class)
                .atLeast("wave", 1, wave())
                .distinct("areas", areas())
                .distinct("projects", projects())
                .notNegative("totalCost", totalCost())
                .notNegative("programmeMoney", programmeMoney())
                .notNegative("match", match())
                .notNegative("roundedTo", roundedTo())
                .oneCurrency(
                        "totalCost, programmeMoney, match, roundedTo",
                        new Amounts()
                                .and(totalCost())
                                .and(programmeMoney())
                                .and(match())
                                .and(roundedTo()))
                .additionalFields(additionalFields().keySet());
        FundingChange.checkBound(StatedTotal.class, totalCost(), bound());
        FundingChange.checkBound(StatedTotal.class, programmeMoney(), bound());
        FundingChange.checkBound(StatedTotal.class, match(), bound());
        if (roundedTo().filter(Money::isZero).isPresent()) {
            throw new InvalidValueException(
                    StatedTotal.class,
                    "roundedTo",
                    "roundedTo is zero",
                    "Give the unit that the source rounds to, or leave it out if it does not round.");
        }
    }

    @Override
    public final Reference reference() {
        return Reference.to(StatedTotal.class, id());
    }

    @Override
    public final List<Change> changes() {
        return List.of();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .each("areas", areas())
                .each("projects", projects())
                .toList();
    }

    @Override
    public final String toString() {
        return "StatedTotal " + id();
    }

    /** {@return a builder; id is required} */
    public static ImmutableStatedTotal.Builder builder() {
        return ImmutableStatedTotal.builder();
    }
}
