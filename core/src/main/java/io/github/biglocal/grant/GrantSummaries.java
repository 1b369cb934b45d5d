package io.github.biglocal.grant;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.GrantSummary.Award;
import io.github.biglocal.grant.GrantSummary.LeftOut;
import io.github.biglocal.grant.GrantSummary.Why;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The figures that evaluations report of grants: how many, how much in total, mean and median, how many at the cap of
 * their scheme, how many recipients, what was asked and awarded, and the success rate.
 *
 * <pre>{@code
 * GrantSummary summary = GrantSummaries.asOf(LocalDate.of(2018, 6, 5)).of(programme.grants(), programme.schemes());
 * summary.median();
 * }</pre>
 *
 * <p>A grant counts as awarded if its status says so or, where no status is recorded, if an amount or a day of award is.
 * One whose day of award is not recorded counts, because published lists seldom give it; the result says how many there
 * are. A grant later returned was awarded, and counts. Statuses are taken as recorded: a record does not date them.
 *
 * <p>Immutable and thread-safe.
 */
public final class GrantSummaries {
    private final LocalDate asOf;
    private final CurrencyUnit currency;

    private GrantSummaries(LocalDate asOf, CurrencyUnit currency) {
        this.asOf = asOf;
        this.currency = currency;
    }

    /**
     * {@return the calculator in pounds sterling}
     *
     * @param asOf the last day that counts
     */
    public static GrantSummaries asOf(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return new GrantSummaries(asOf, CurrencyUnit.GBP);
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency of the grants that count
     */
    public GrantSummaries inCurrency(CurrencyUnit unit) {
        Objects.requireNonNull(unit, "unit");
        return new GrantSummaries(asOf, unit);
    }

    /**
     * {@return the figures of some grants}
     *
     * @param grants the grants, and the applications for grants
     * @param schemes the schemes that they are made under, for their caps; a scheme that is not given has no known cap
     */
    public GrantSummary of(Collection<Grant> grants, Collection<Scheme> schemes) {
        return summary(grants, caps(schemes), Reference.givenTwice(Objects.requireNonNull(grants, "grants")));
    }

    /**
     * {@return the figures of each group of some grants, in the order of the ids of their first grants} The numbers and
     * totals of the groups add up to those of the whole; the recipients need not, because one may be in several groups.
     *
     * @param <K> what grants are grouped by
     * @param group the group of a grant; where it may not be recorded, an {@code Optional}, so those grants are a group
     * @param grants the grants, and the applications for grants
     * @param schemes the schemes that they are made under, for their caps
     */
    public <K> Map<K, GrantSummary> by(
            Function<? super Grant, ? extends K> group, Collection<Grant> grants, Collection<Scheme> schemes) {
        Objects.requireNonNull(group, "group");
        Map<SchemeId, Optional<Money>> caps = caps(schemes);
        Set<Reference> usedTwice = Reference.givenTwice(Objects.requireNonNull(grants, "grants"));
        Map<K, List<Grant>> groups = new LinkedHashMap<>();
        inOrder(grants)
                .forEach(grant -> groups.computeIfAbsent(
                                Objects.requireNonNull(group.apply(grant), "group of a grant"),
                                unused -> new ArrayList<>())
                        .add(grant));
        Map<K, GrantSummary> summaries = new LinkedHashMap<>();
        groups.forEach((key, members) -> summaries.put(key, summary(members, caps, usedTwice)));
        return summaries;
    }

    /**
     * {@return the figures of each scheme, by its id; after them those of the grants that name none}
     *
     * @param grants the grants, and the applications for grants
     * @param schemes the schemes, for their caps
     */
    public Map<Optional<SchemeId>, GrantSummary> byScheme(Collection<Grant> grants, Collection<Scheme> schemes) {
        return sorted(by(Grant::scheme, grants, schemes), lastIfUnknown(Comparator.comparing(Id::value)));
    }

    /**
     * {@return the figures of each area, by its id}
     *
     * @param grants the grants, and the applications for grants
     * @param schemes the schemes, for their caps
     */
    public Map<AreaId, GrantSummary> byArea(Collection<Grant> grants, Collection<Scheme> schemes) {
        return sorted(by(Grant::area, grants, schemes), Comparator.comparing(Id::value));
    }

    /**
     * {@return the figures of each financial year of award, earliest first; after them those of the grants and
     * applications with no day of award on record}
     *
     * @param grants the grants, and the applications for grants
     * @param schemes the schemes, for their caps
     */
    public Map<Optional<FinancialYear>, GrantSummary> byFinancialYear(
            Collection<Grant> grants, Collection<Scheme> schemes) {
        return sorted(
                by(grant -> grant.awardDate().map(FinancialYear::containing), grants, schemes),
                lastIfUnknown(Comparator.naturalOrder()));
    }

    private static <T> Comparator<Optional<T>> lastIfUnknown(Comparator<? super T> order) {
        return Comparator.<Optional<T>, Boolean>comparing(Optional::isEmpty)
                .thenComparing((one, other) -> one.isEmpty() ? 0 : order.compare(one.get(), other.get()));
    }

    private static <K> Map<K, GrantSummary> sorted(Map<K, GrantSummary> summaries, Comparator<? super K> order) {
        Map<K, GrantSummary> sorted = new LinkedHashMap<>();
        summaries.keySet().stream().sorted(order).forEach(key -> sorted.put(key, summaries.get(key)));
        return sorted;
    }

    private static Stream<Grant> inOrder(Collection<Grant> grants) {
        return grants.stream().sorted(Comparator.comparing(grant -> grant.id().value()));
    }

    /** The cap of each scheme; empty if it has none, or if two schemes of the same id have different ones. */
    private Map<SchemeId, Optional<Money>> caps(Collection<Scheme> schemes) {
        Objects.requireNonNull(schemes, "schemes");
        Map<SchemeId, Optional<Money>> caps = new HashMap<>();
        schemes.forEach(scheme -> caps.merge(
                scheme.id(),
                scheme.maximumAward().filter(cap -> cap.getCurrencyUnit().equals(currency)),
                (one, other) -> one.equals(other) ? one : Optional.empty()));
        return caps;
    }

    private GrantSummary summary(
            Collection<Grant> grants, Map<SchemeId, Optional<Money>> caps, Set<Reference> usedTwice) {
        List<Award> awards = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        int refused = 0;
        int undecided = 0;
        for (Grant grant : inOrder(grants).toList()) {
            Optional<Why> why = usedTwice.contains(grant.reference()) ? Optional.of(Why.ID_GIVEN_TWICE) : whyNot(grant);
            if (why.isPresent()) {
                leftOut.add(new LeftOut(grant.id(), why.get()));
            } else if (grant.status().equals(Optional.of(GrantStatus.REFUSED))) {
                refused++;
            } else if (isUndecided(grant)) {
                undecided++;
            } else {
                awards.add(new Award(
                        grant.id(),
                        grant.awardDate(),
                        grant.amountAppliedFor(),
                        grant.awardOn(asOf),
                        grant.scheme().flatMap(id -> caps.getOrDefault(id, Optional.empty())),
                        grant.recipient()));
            }
        }
        return new GrantSummary(asOf, currency, awards, refused, undecided, leftOut);
    }

    private Optional<Why> whyNot(Grant grant) {
        if (Stream.of(grant.amountAppliedFor(), grant.amountAwarded(), grant.awardOn(asOf))
                .flatMap(Optional::stream)
                .anyMatch(amount -> !amount.getCurrencyUnit().equals(currency))) {
            return Optional.of(Why.OTHER_CURRENCY);
        }
        if (grant.applied().filter(day -> day.isAfter(asOf)).isPresent()) {
            return Optional.of(Why.LATER);
        }
        boolean hasStatusOnly = grant.status().equals(Optional.of(GrantStatus.WITHDRAWN))
                && grant.withdrawn().isEmpty();
        if (hasStatusOnly || grant.isWithdrawnBy(asOf)) {
            return Optional.of(Why.WITHDRAWN);
        }
        if (grant.isAwardedAfter(asOf) && grant.applied().isEmpty()) {
            return Optional.of(Why.LATER);
        }
        boolean nothingOfAnAward = grant.status().isEmpty()
                && grant.amountAwarded().isEmpty()
                && grant.awardDate().isEmpty();
        return nothingOfAnAward ? Optional.of(Why.DECISION_NOT_KNOWN) : Optional.empty();
    }

    /** Applied for by the day, and neither awarded nor refused by then. */
    private boolean isUndecided(Grant grant) {
        return grant.status().equals(Optional.of(GrantStatus.APPLIED)) || grant.isAwardedAfter(asOf);
    }

    @Override
    public String toString() {
        return "grant summaries as of " + Text.day(asOf) + ", in " + Text.currency(currency);
    }
}
