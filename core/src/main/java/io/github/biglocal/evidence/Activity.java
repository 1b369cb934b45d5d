package io.github.biglocal.evidence;

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
import io.github.biglocal.grant.ContinuationSeen;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import io.github.biglocal.support.VolunteeringId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * Something that an area did, such as run a club, hold a festival or lay a path. An activity that continues under a
 * later plan is recorded once for each plan.
 *
 * <p>Source: Research into the impact of Big Local: impacts found, Resources for Change, 2016, action points.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Activity implements Entity, WithActivity permits ImmutableActivity {
    /** Activities by area. */
    public static final Index<AreaId, Activity> BY_AREA = Index.of(Activity.class, Activity::area);

    /** Activities by their own id. */
    public static final Index<ActivityId, Activity> BY_ID = Index.of(Activity.class, Activity::id);

    /** Activities by the plan they are done under, where they name one. */
    public static final Index<PlanId, Activity> BY_PLAN = Index.ofOptional(Activity.class, Activity::plan);

    Activity() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract ActivityId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return what was done, in short} */
    public abstract String title();

    /** {@return what it is about; empty if not recorded} */
    public abstract Optional<ActivityTheme> theme();

    /** {@return the organisations that deliver it; empty if not recorded} */
    public abstract List<OrganisationId> deliveredBy();

    /** {@return when it takes place; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return how many people took part; empty if not recorded} */
    public abstract Optional<Count> participants();

    /** {@return the plan it is done under; empty if it names none} */
    public abstract Optional<PlanId> plan();

    /** {@return the priorities of that plan that it delivers; empty if it names none} */
    public abstract List<PriorityId> priorities();

    /**
     * {@return the outcomes it was linked to directly, without priority, output or impact; empty, as it should be, if
     * none was}
     */
    public abstract Set<Outcome> directOutcomes();

    /**
     * {@return what became of it when the programme's money for it ended, as seen on one day or several; empty if that has
     * not ended, or it is not recorded}
     */
    public abstract List<ContinuationSeen> afterwards();

    /** {@return the programme money spent on it, line by line; empty if not recorded} */
    public abstract List<ActivitySpend> spend();

    /** {@return the records of the time that volunteers gave to it; empty if not recorded} */
    public abstract List<VolunteeringId> volunteering();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return the programme money spent on it by a day, in one currency; empty if it is not recorded, or in another}
     * Lines without a date count, lines of a later date do not.
     *
     * @param date the last day that counts
     * @param currency the currency
     */
    public final Optional<Money> spentBy(LocalDate date, CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(date, "date");
        if (spend().isEmpty() || !spend().get(0).amount().getCurrencyUnit().equals(currency)) {
            return Optional.empty();
        }
        return Optional.of(Money.zero(currency)
                .plus(spend().stream()
                        .filter(line ->
                                line.date().filter(day -> day.isAfter(date)).isEmpty())
                        .map(ActivitySpend::amount)
                        .toList()));
    }

    /** Whether it begins after a day. */
    final boolean isAfter(LocalDate date) {
        return period().filter(dates -> dates.isAfter(date)).isPresent();
    }

    @Value.Check
    void check() {
        Require.of(Activity.class)
                .text("title", title())
                .atLeastADay("period", period())
                .oneCurrency("spend", new Amounts().each(spend(), ActivitySpend::amount))
                .distinct("volunteering", volunteering())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Activity.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).during("period", period());
        spend().forEach(line -> changes.on("spend", line.date()));
        afterwards().forEach(seen -> changes.on("afterwards", seen.date()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .each("deliveredBy", deliveredBy())
                .optional("plan", plan())
                .parts("spend", spend(), "grant", ActivitySpend::grant)
                .parts("spend", spend(), "commission", ActivitySpend::commission)
                .each("volunteering", volunteering())
                .toList();
    }

    @Override
    public final String toString() {
        return "Activity " + id();
    }

    /** {@return a builder; id, area and title are required} */
    public static ImmutableActivity.Builder builder() {
        return ImmutableActivity.builder();
    }
}
