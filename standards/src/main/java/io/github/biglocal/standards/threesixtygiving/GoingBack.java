package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What was published of a programme, read again: which record each of its records comes back as. For one thread. */
final class GoingBack {
    private static final String WITHDRAWN = "The award was withdrawn.";
    private static final String NEVER_LENT = "The loan was withdrawn before any of it was paid.";
    private static final String NO_AGREEMENT =
            "It is published with its funding agreement, which the programme does not have.";
    private static final String SAME_ID = "Another organisation before it has the same id.";
    private static final String OF_THE_ENDOWMENT =
            "It is published with the endowment, of which a programme has no record.";
    private static final String OF_THE_MAPPING =
            "It is published as the funder that the mapping names, of which no record is read.";
    private static final String WITH_AGREEMENTS =
            "The money is published with the funding agreements, so that it is not counted twice.";
    private static final String NOT_COMPARABLE =
            "The funding agreements of the area are published instead, so that no money is counted twice; they do not come to"
                    + " the same amount.";

    private final Publishing publishing;
    private final Programme original;
    private final Programme back;
    private final IdentityHashMap<Entity, Deque<Entity>> records = new IdentityHashMap<>();
    private final IdentityHashMap<Entity, GivingGrant> grants = new IdentityHashMap<>();
    private final Map<Reference, Deque<Entity>> others = new HashMap<>();
    private final Map<OrganisationId, OrganisationId> organisations = new HashMap<>();
    private final Map<OrganisationId, Integer> times = new HashMap<>();
    private final Map<AreaId, String> ofAllocations = new HashMap<>();

    GoingBack(Publishing publishing, List<Publishing.Made> made, TakingOver takingOver, Programme original) {
        this.publishing = publishing;
        this.original = original;
        this.back = takingOver.programme();
        for (int i = 0; i < made.size(); i++) {
            put(made.get(i).record(), takingOver.record(i));
            if (!(made.get(i).record() instanceof Programme)) {
                grants.put(made.get(i).record(), made.get(i).grant());
            }
            List<Entity> payments = made.get(i).disbursements();
            for (int j = 0; j < payments.size(); j++) {
                put(payments.get(j), takingOver.payment(i, j));
            }
        }
        back.recordsWithin()
                .forEach(each -> others.computeIfAbsent(each.reference(), unused -> new ArrayDeque<>())
                        .add(each));
        for (Organisation each : original.organisations()) {
            publishing.published(each).flatMap(takingOver::idOf).ifPresent(its -> {
                organisations.put(each.id(), its);
                times.merge(its, 1, Integer::sum);
            });
        }
    }

    private void put(Entity record, @Nullable Entity came) {
        if (came != null) {
            records.computeIfAbsent(record, unused -> new ArrayDeque<>()).add(came);
        }
    }

    /** What was published of a field that a record keeps, under its own name; empty if nothing was. */
    Optional<JsonNode> published(Entity record, String field) {
        return Optional.ofNullable(grants.get(record))
                .flatMap(grant -> Optional.ofNullable(grant.fields().get(field)));
    }

    /** A field that a record keeps, as it would be published if all of it were. */
    JsonNode asPublished(String field, AdditionalValue kept) {
        JsonNode json = KeptFields.json(kept);
        return field.equals(TakingOver.LINKS) ? publishing.translated(json) : json;
    }

    /** The programme that came back. */
    Programme programme() {
        return back;
    }

    /** The id under which an organisation comes back. */
    OrganisationId published(OrganisationId id) {
        return organisations.getOrDefault(id, id);
    }

    /** Whether another organisation that was published comes back as the same one. */
    boolean isShared(Organisation organisation) {
        return times.getOrDefault(published(organisation.id()), 0) > 1;
    }

    /** The record that one comes back as; null if it does not. Asked once of each, in their order. */
    @Nullable
    Entity next(Entity record) {
        if (record instanceof Organisation organisation) {
            return publishing.published(organisation).isEmpty()
                    ? null
                    : others.getOrDefault(published(organisation.id()).reference(), new ArrayDeque<>())
                            .peek();
        }
        boolean isPublished = record instanceof Grant
                || record instanceof Loan
                || record instanceof Allocation
                || record instanceof FundingAgreement
                || record instanceof Drawdown
                || record instanceof FundingReturn;
        Deque<Entity> came = isPublished ? records.get(record) : others.get(record.reference());
        return came == null ? null : came.poll();
    }

    /** Why a record did not come back, where there is more to say than what kind it is of. */
    Optional<String> reason(Entity record) {
        if (record instanceof Grant grant && grant.withdrawn().isPresent()) {
            return Optional.of(WITHDRAWN);
        }
        if (record instanceof Loan loan && loan.withdrawn().isPresent()) {
            return Optional.of(NEVER_LENT);
        }
        if (record instanceof Drawdown drawdown) {
            return Optional.of(ofPayment(drawdown.agreement(), drawdown.date(), drawdown.planMoney()));
        }
        if (record instanceof FundingReturn returned) {
            return Optional.of(ofPayment(returned.agreement(), returned.date(), returned.amount()));
        }
        if (record instanceof Organisation organisation) {
            Optional<GivingOrganisation> published = publishing.published(organisation);
            return published.isPresent()
                    ? Optional.of(
                            published.filter(publishing::isFunder).isPresent() ? OF_THE_MAPPING : OF_THE_ENDOWMENT)
                    : original.find(organisation.id())
                            .filter(first -> first != organisation)
                            .map(first -> SAME_ID);
        }
        return record instanceof Allocation allocation
                ? Optional.of(ofAllocations.computeIfAbsent(allocation.area(), this::compared))
                : Optional.empty();
    }

    private String ofPayment(FundingAgreementId id, LocalDate day, Money amount) {
        Optional<FundingAgreement> agreement = original.find(id);
        if (agreement.isPresent() && GivingDate.ifWritable(day).isEmpty()) {
            return Losses.UNWRITABLE;
        }
        return agreement.filter(its -> !its.amount().isSameCurrency(amount)).isPresent()
                ? Losses.OTHER_CURRENCY
                : NO_AGREEMENT;
    }

    /** What the allocations of an area are, next to its funding agreements. */
    private String compared(AreaId area) {
        Map<CurrencyUnit, Money> rest = new HashMap<>();
        original.find(Allocation.BY_AREA, area).forEach(each -> add(rest, Publishing.total(each)));
        original.find(FundingAgreement.BY_AREA, area)
                .forEach(each -> add(rest, each.amount().negated()));
        rest.values().removeIf(Money::isZero);
        if (rest.isEmpty()) {
            return WITH_AGREEMENTS;
        }
        if (rest.size() > 1) {
            return NOT_COMPARABLE;
        }
        Money difference = rest.values().iterator().next();
        return difference.isPositive()
                ? "The money in funding agreements is published with those; the other " + Text.money(difference)
                        + " of the area is in none, and is not published."
                : "The money is published with the funding agreements of the area, which come to "
                        + Text.money(difference.negated()) + " more.";
    }

    private static void add(Map<CurrencyUnit, Money> sums, Money amount) {
        sums.merge(amount.getCurrencyUnit(), amount, Money::plus);
    }
}
