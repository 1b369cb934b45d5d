package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.FundingReturnId;
import io.github.biglocal.funding.ImmutableAllocation;
import io.github.biglocal.funding.ImmutableFundingAgreement;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.ImmutableGrant;
import io.github.biglocal.grant.ImmutableLoan;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.LoanId;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.standards.Loss;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** The grants of one package as records of a programme. For one thread. */
final class TakingOver {
    /** The field that says who made a grant. */
    static final String FUNDER = "fundingOrganization";

    /** The field that links grants. */
    static final String LINKS = "relatedActivity";

    /** The field that says for when a grant is. */
    static final String PLANNED = "plannedDates";

    /** The field that says how the money is passed on. */
    static final String REGRANT = "regrantType";

    static final String NO_DAY = "It is not a day that exists, written year-month-day.";
    static final String NO_CURRENCY =
            "The currency is missing or not one that is known here, so the amount has no meaning.";
    static final String PART_OF_A_PENNY = "The amount has a part of a penny.";
    static final String NEGATIVE = "The amount is below zero.";
    static final String TOO_LARGE = "The amount has more than fifteen digits.";
    static final String OTHER_CURRENCY = "It is in another currency than the grant.";
    static final String NO_NUMBER = "It is not a number.";
    static final String NO_DATE = "A payment without a day is left out.";
    static final String NO_PERSON = "A programme does not record who the people are that grants go to.";
    static final String NOT_KEPT = "The programme has no field for it.";
    static final String OTHER_VALUE = "Another value is published in its place.";

    private static final String NOT_AN_AWARD =
            "An award to an area needs an amount that can be read, and a funding agreement an organisation.";
    private static final String PART_OF_A_DATE = "It is only a year or a month, where the programme records a day.";
    private static final String SAME_NAME =
            "A record here has a field of its own with this name, so this one cannot be kept under it.";
    private static final String NO_NAME = "Its name is blank or too long for a field that is kept.";
    private static final String TOO_DEEP = "It is too deep or too long to be kept.";
    private static final String NEXT_TO_REFUSED = "It is left out with a value beside it that could not be read.";

    /** The place of an entry of a list, at the beginning of a pointer. */
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z]++/[0-9]++/");

    private static final String REPLACED =
            "The programme had this record already: the grant of the data with its id stands in its place.";
    private static final String OTHER_PAYMENTS =
            "The programme had this payment already: those that the data has of its award stand in its place.";

    private static final int MOST_DIGITS = 15;
    private static final Set<String> PASSED_ON =
            Set.of("FRG010", "FRG020", "FRG030", "FRG040", "FRG050", Publishing.ENDOWMENT);

    /** Fields that are worked out when a grant is published, for what the record has no field for. */
    private static final Set<String> REPLACEABLE =
            Set.of("description", FUNDER, "beneficiaryLocation", "locationScope", LINKS, PLANNED, REGRANT);

    private static final Set<String> REPLACEABLE_IN_AWARDS = Set.of("title", "relatedDocument");

    private static final Set<String> REPLACEABLE_IN_ALLOCATIONS = Set.of("recipientOrganization", "awardDate");

    private final GivingMapping mapping;
    private final PublishedIds ids;
    private final GivingPackage given;
    private final Programme into;
    private final GivingAreas byGrant;
    private final GivenOrganisations organisations;

    private final Map<AreaId, Area> areas = new LinkedHashMap<>();
    private final Map<SchemeId, Scheme> schemes = new LinkedHashMap<>();
    private final Map<OrganisationId, Organisation> named = new LinkedHashMap<>();
    private final List<Drawdown> drawdowns = new ArrayList<>();
    private final List<FundingReturn> returns = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Map<String, DistinctIds> distinct = new HashMap<>();
    private final Set<String> givenIds;
    private final Set<String> idsBefore;

    TakingOver(GivingMapping mapping, GivingPackage given, Programme into, GivingAreas byGrant) {
        this.mapping = mapping;
        this.ids = mapping.ids();
        this.given = given;
        this.into = into;
        this.byGrant = byGrant;
        this.organisations = new GivenOrganisations(mapping, into.organisations(), given.grants());
        this.givenIds = given.grants().stream()
                .flatMap(grant -> grant.id().stream())
                .map(id -> ids.kind(id).flatMap(kind -> ids.read(kind, id)).orElse(id))
                .collect(Collectors.toSet());
        this.idsBefore = Stream.of(into.allocations(), into.fundingAgreements(), into.grants(), into.loans())
                .flatMap(Collection::stream)
                .map(record -> record.reference().id())
                .collect(Collectors.toSet());
    }

    /** Whether a text can be an id. */
    static boolean isIdentifier(String text) {
        try {
            Require.of(GivingMapping.class).identifier("id", text);
            return true;
        } catch (InvalidValueException e) {
            return false;
        }
    }

    /** Whether what was kept of a field stands in place of what is worked out when a record is published. */
    static boolean isReplaceable(String field, Entity record) {
        boolean award = record instanceof FundingAgreement || record instanceof Allocation;
        boolean withoutScheme = (record instanceof Grant grant && grant.scheme().isEmpty())
                || (record instanceof Loan loan && loan.scheme().isEmpty());
        return REPLACEABLE.contains(field)
                || (award && REPLACEABLE_IN_AWARDS.contains(field))
                || ((award || withoutScheme) && field.equals("grantProgramme"))
                || (record instanceof Allocation && REPLACEABLE_IN_ALLOCATIONS.contains(field));
    }

    /** A grant, the record that was made of it or why none was, and the fields of it that could not be read, by pointer. */
    private static final class Taken {
        final int index;
        final GivingGrant grant;
        final Map<String, String> refused = new LinkedHashMap<>();

        /** What its disbursements became, by their place, where they are records. */
        final Map<Integer, Entity> payments = new LinkedHashMap<>();

        String leftOut = "";

        @Nullable
        Entity record;

        private @Nullable Set<String> refusedEntries;

        /** The entries of lists in which something could not be read, once all was. */
        Set<String> refusedEntries() {
            if (refusedEntries == null) {
                refusedEntries = refused.keySet().stream()
                        .flatMap(pointer -> entry(pointer).stream())
                        .collect(Collectors.toSet());
            }
            return refusedEntries;
        }

        Taken(int index, GivingGrant grant) {
            this.index = index;
            this.grant = grant;
        }
    }

    /** The programme with what was taken over. */
    Programme programme() {
        PassedOn passedOn = new PassedOn();
        for (GivingGrant grant : given.grants()) {
            Taken each = new Taken(taken.size(), grant);
            taken.add(each);
            if (grant.regrantType().filter(PASSED_ON::contains).isPresent()) {
                passedOn.add(each.index, grant);
            } else {
                take(each);
                if (each.record != null) {
                    passedOn.count(grant);
                }
            }
        }
        passedOn.decide((index, isCounted) -> {
            Taken each = taken.get(index);
            if (isCounted) {
                each.leftOut = "Its money is passed on in the grants that are linked to it, where it is counted.";
            } else {
                take(each);
            }
            return isCounted || each.record != null;
        });
        // Who made a grant first: other fields repeat it.
        keep(joined(), FUNDER::equals, new ArrayList<>());
        Programme withFunders = joined();
        keep(withFunders, name -> true, losses);
        Losses.ofMetadata(given.metadata(), new Publishing(mapping, withFunders, true).metadata(), losses);
        Programme joined = joined();
        reportReplaced(joined);
        return joined;
    }

    /** What was left out. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** The record that a grant became; null if it became none. */
    @Nullable
    Entity record(int index) {
        return taken.get(index).record;
    }

    /** The record that a disbursement of a grant became; null if it became none. */
    @Nullable
    Entity payment(int index, int disbursement) {
        return taken.get(index).payments.get(disbursement);
    }

    /** The id under which an organisation of the grants is recorded. */
    Optional<OrganisationId> idOf(GivingOrganisation organisation) {
        return organisations.idOf(organisation);
    }

    // Grants

    private void take(Taken each) {
        GivingGrant grant = each.grant;
        // A funder of groups may number grants from its endowment as an endowment is published.
        boolean isEndowment = !mapping.isOfGrants() || grant.regrantType().equals(Optional.of(Publishing.ENDOWMENT));
        Optional<String> kind =
                ids.kind(grant.id().orElse("")).filter(said -> isEndowment || !said.equals(PublishedIds.ENDOWMENT));
        if (kind.equals(Optional.of(PublishedIds.ENDOWMENT))) {
            each.leftOut = "It is the endowment of the programme, which is no award to an area.";
            return;
        }
        Optional<Area> area = byGrant.areaOf(grant);
        if (area.isEmpty()) {
            each.leftOut = grant.beneficiaryLocations().isEmpty()
                    ? "It has no beneficiary location, by which its area is found."
                    : "Its beneficiary locations lead to no area, or to more than one.";
            return;
        }
        AreaId its = area.get().id();
        String made = kind.orElseGet(() -> kindOf(grant));
        Optional<? extends Entity> record = switch (made) {
            case PublishedIds.AGREEMENT -> agreement(each, its);
            case PublishedIds.ALLOCATION -> allocation(each, its);
            case PublishedIds.LOAN -> Optional.of(loan(each, its));
            default -> Optional.of(grant(each, its));
        };
        if (record.isEmpty()) {
            each.leftOut = NOT_AN_AWARD;
            return;
        }
        each.record = record.get();
        areas.putIfAbsent(its, area.get());
        grant.fundingOrganizations().stream()
                .filter(funder -> !organisations.isFunder(funder))
                .forEach(this::name);
    }

    /** Which kind of record a grant is that this publisher did not publish from a programme. */
    private String kindOf(GivingGrant grant) {
        if (grant.fundingTypes().stream()
                .anyMatch(type ->
                        type.title().filter(Publishing.LOAN::equalsIgnoreCase).isPresent())) {
            return PublishedIds.LOAN;
        }
        boolean isAward = grant.fundingOrganizations().stream().limit(1).anyMatch(organisations::isFunder)
                && (!mapping.isOfGrants()
                        || grant.regrantType()
                                .filter(GivingCodelist.REGRANT_TYPE::contains)
                                .isPresent());
        if (!isAward || isToAPerson(grant)) {
            return PublishedIds.GRANT;
        }
        return grant.recipientOrganizations().stream()
                .findFirst()
                .map(this::kindTo)
                .orElse(PublishedIds.GRANT);
    }

    /** Which kind of record an award to an organisation is: one under the publisher's own prefix is a partnership. */
    private String kindTo(GivingOrganisation recipient) {
        String id = recipient.id().orElse("");
        boolean isPartnership = ids.isOwn(id)
                && ids.read(PublishedIds.ORGANISATION, id).isEmpty()
                && !GivenOrganisations.isRegistered(recipient);
        if (isPartnership) {
            return ids.read(PublishedIds.GROUP, id).isPresent() ? PublishedIds.GRANT : PublishedIds.ALLOCATION;
        }
        return organisations.idOf(recipient).isPresent() ? PublishedIds.AGREEMENT : PublishedIds.GRANT;
    }

    /** Whether a grant goes to a person, who may be named as an organisation in addition. */
    static boolean isToAPerson(GivingGrant grant) {
        return recipientKind(grant).equals(Optional.of(RecipientKind.INDIVIDUAL));
    }

    private Grant grant(Taken each, AreaId area) {
        GivingGrant from = each.grant;
        ImmutableGrant.Builder grant = Grant.builder()
                .id(GrantId.of(id(each, PublishedIds.GRANT)))
                .area(area)
                .title(title(from))
                .scheme(scheme(from, area))
                .recipientKind(recipientKind(from))
                .recipient(recipient(from));
        Optional<CurrencyUnit> currency = currency(each);
        grant.amountAwarded(amount(each, "amountAwarded", currency))
                .amountAppliedFor(amount(each, "amountAppliedFor", currency))
                .awardDate(day(each, from, "awardDate", "awardDate"))
                .period(period(each));
        for (GivingClassification code : from.classifications()) {
            if (code.vocabulary().equals(Optional.of(Publishing.OUTCOMES))) {
                code.code()
                        .flatMap(text -> Stream.of(Outcome.values())
                                .filter(outcome -> outcome.name().equals(text))
                                .findFirst())
                        .ifPresent(grant::addOutcomesSought);
            } else if (code.vocabulary().equals(Optional.of(Publishing.PURPOSES))) {
                code.code().filter(TakingOver::isIdentifier).map(Purpose::of).ifPresent(grant::addPurposes);
            }
        }
        if (from.applicationTransactions().size() == 1) {
            grant.applied(day(
                    each,
                    from.applicationTransactions().get(0),
                    "transactionDate",
                    "applicationTransaction/0/transactionDate"));
        }
        sums(each, "commitmentTransaction", from.commitmentTransactions(), currency).stream()
                .filter(sum -> isPositive(each, sum))
                .forEach(sum -> grant.addPaymentsDue(sum.payment()));
        for (Sum sum : sums(each, "disbursementTransaction", from.disbursementTransactions(), currency)) {
            if (sum.amount().isNegative()) {
                grant.addReturned(Payment.of(sum.day(), sum.amount().negated()));
            } else {
                grant.addPayments(sum.payment());
            }
        }
        return grant.build();
    }

    private Loan loan(Taken each, AreaId area) {
        GivingGrant from = each.grant;
        ImmutableLoan.Builder loan = Loan.builder()
                .id(LoanId.of(id(each, PublishedIds.LOAN)))
                .area(area)
                .title(title(from))
                .scheme(scheme(from, area))
                .recipientKind(recipientKind(from))
                .recipient(recipient(from));
        Optional<CurrencyUnit> currency = currency(each);
        loan.amountLent(amount(each, "amountAwarded", currency)).agreed(day(each, from, "awardDate", "awardDate"));
        sums(each, "disbursementTransaction", from.disbursementTransactions(), currency).stream()
                .filter(sum -> isPositive(each, sum))
                .forEach(sum -> loan.addPayments(sum.payment()));
        return loan.build();
    }

    private Optional<Allocation> allocation(Taken each, AreaId area) {
        Optional<CurrencyUnit> currency = currency(each);
        Optional<Money> amount = amount(each, "amountAwarded", currency);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        ImmutableAllocation.Builder allocation = Allocation.builder()
                .id(AllocationId.of(id(each, PublishedIds.ALLOCATION)))
                .area(area);
        // What was added later is the sums after the first, which has no day.
        List<GivingTransaction> parts = each.grant.commitmentTransactions();
        Optional<Money> initial =
                parts.size() < 2 || parts.get(0).transactionDate().isPresent()
                        ? Optional.empty()
                        : amount(each, parts.get(0), "value", "commitmentTransaction/0/value", currency);
        List<Sum> uplifts = initial.isEmpty()
                ? List.of()
                : sums(each, "commitmentTransaction", parts, currency).stream()
                        .filter(sum -> isPositive(each, sum))
                        .toList();
        Optional<Money> sum =
                initial.map(first -> uplifts.stream().map(Sum::amount).reduce(first, Money::plus));
        if (sum.isPresent() && sum.equals(amount)) {
            allocation.initial(initial.orElseThrow());
            uplifts.forEach(uplift -> allocation.addUplifts(Uplift.of(uplift.day(), uplift.amount())));
        } else {
            allocation.initial(amount.get());
        }
        return Optional.of(allocation.build());
    }

    private Optional<FundingAgreement> agreement(Taken each, AreaId area) {
        GivingGrant from = each.grant;
        Optional<CurrencyUnit> currency = currency(each);
        Optional<Money> amount = amount(each, "amountAwarded", currency);
        Optional<OrganisationId> lto = recipient(from);
        if (amount.isEmpty() || lto.isEmpty()) {
            return Optional.empty();
        }
        FundingAgreementId id = FundingAgreementId.of(id(each, PublishedIds.AGREEMENT));
        ImmutableFundingAgreement.Builder agreement = FundingAgreement.builder()
                .id(id)
                .area(area)
                .lto(lto.get())
                .amount(amount.get())
                .offered(day(each, from, "awardDate", "awardDate"))
                .period(period(each))
                .plan(from.relatedDocuments().stream()
                        .flatMap(document -> document.id().flatMap(text -> ids.read(PublishedIds.PLAN, text)).stream())
                        .filter(TakingOver::isIdentifier)
                        .map(PlanId::of)
                        .findFirst());
        sums(each, "commitmentTransaction", from.commitmentTransactions(), currency).stream()
                .filter(sum -> isPositive(each, sum))
                .forEach(sum -> agreement.addSchedule(sum.payment()));
        for (Sum sum : sums(each, "disbursementTransaction", from.disbursementTransactions(), currency)) {
            boolean isReturned = sum.amount().isNegative()
                    || (sum.amount().isZero()
                            && sum.id()
                                    .flatMap(text -> ids.read(PublishedIds.RETURN, text))
                                    .isPresent());
            if (isReturned) {
                FundingReturn returned = FundingReturn.builder()
                        .id(FundingReturnId.of(paymentId(PublishedIds.RETURN, id, sum)))
                        .agreement(id)
                        .date(sum.day())
                        .amount(sum.amount().negated())
                        .build();
                returns.add(returned);
                each.payments.put(sum.index(), returned);
            } else {
                Drawdown drawdown = Drawdown.builder()
                        .id(DrawdownId.of(paymentId(PublishedIds.DRAWDOWN, id, sum)))
                        .agreement(id)
                        .date(sum.day())
                        .planMoney(sum.amount())
                        .build();
                drawdowns.add(drawdown);
                each.payments.put(sum.index(), drawdown);
            }
        }
        return Optional.of(agreement.build());
    }

    // Parts of a grant

    /** The id of the record: that of the grant, where no grant before it has become a record of that kind and id. */
    private String id(Taken each, String kind) {
        String id = each.grant
                .id()
                .map(text -> ids.read(kind, text).orElse(text))
                .filter(TakingOver::isIdentifier)
                .orElseGet(() -> newId(each.index));
        return distinct(kind, id);
    }

    /** The id of a grant that has none: no record of the programme has it, since none is known to be the same grant. */
    private String newId(int index) {
        String id = "grants-" + index;
        return idsBefore.contains(id) ? newId(index + given.grants().size()) : id;
    }

    private String distinct(String kind, String id) {
        return distinct.computeIfAbsent(kind, unused -> new DistinctIds(givenIds))
                .of(id, n -> id + "-" + (n + 1));
    }

    /** The id of a payment: it is unique within its award only, so that of the award comes first. */
    private String paymentId(String kind, FundingAgreementId award, Sum sum) {
        String id = sum.id()
                .flatMap(ids::readPayment)
                .filter(TakingOver::isIdentifier)
                .orElseGet(() -> award.value() + "-"
                        + sum.id().filter(TakingOver::isIdentifier).orElseGet(() -> String.valueOf(sum.index() + 1)));
        return distinct(kind, id);
    }

    private static String title(GivingGrant grant) {
        return grant.title().flatMap(KeptFields::text).orElse("No title");
    }

    private Optional<SchemeId> scheme(GivingGrant grant, AreaId area) {
        for (GivingProgramme programme : grant.grantProgrammes()) {
            Optional<SchemeId> id = programme
                    .code()
                    .flatMap(code -> ids.read(PublishedIds.SCHEME, code))
                    .filter(TakingOver::isIdentifier)
                    .map(SchemeId::of);
            if (id.isPresent()) {
                schemes.computeIfAbsent(
                        id.get(),
                        its -> Scheme.builder()
                                .id(its)
                                .area(area)
                                .name(programme
                                        .title()
                                        .flatMap(KeptFields::text)
                                        .orElse(its.value()))
                                .build());
                return id;
            }
        }
        return Optional.empty();
    }

    private static Optional<RecipientKind> recipientKind(GivingGrant grant) {
        return grant.classifications().stream()
                .filter(code -> code.vocabulary().equals(Optional.of(Publishing.RECIPIENTS)))
                .flatMap(code -> Stream.of(RecipientKind.values())
                        .filter(kind -> code.code().equals(Optional.of(kind.name()))))
                .findFirst()
                .or(() -> grant.recipientIndividual().map(person -> RecipientKind.INDIVIDUAL));
    }

    private Optional<OrganisationId> recipient(GivingGrant grant) {
        return isToAPerson(grant)
                ? Optional.empty()
                : grant.recipientOrganizations().stream().findFirst().flatMap(this::name);
    }

    /** The id of an organisation, which is then one that the programme has; empty if it is none, such as a partnership. */
    private Optional<OrganisationId> name(GivingOrganisation organisation) {
        Optional<OrganisationId> id = organisations.idOf(organisation);
        id.filter(its -> !named.containsKey(its))
                .flatMap(organisations::record)
                .ifPresent(record -> named.put(record.id(), record));
        return id;
    }

    private static Optional<CurrencyUnit> currency(Taken each) {
        return each.grant.currency().flatMap(TakingOver::currency);
    }

    private static Optional<CurrencyUnit> currency(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException e) {
            return Optional.empty();
        }
    }

    private static Optional<Money> amount(Taken each, String field, Optional<CurrencyUnit> currency) {
        Optional<Money> amount = amount(each, each.grant, field, field, currency);
        if (amount.filter(Money::isNegative).isPresent()) {
            each.refused.put(field, NEGATIVE);
            return Optional.empty();
        }
        return amount;
    }

    private static Optional<Money> amount(
            Taken each, GivingPart part, String field, String pointer, Optional<CurrencyUnit> currency) {
        JsonNode value = part.fields().get(field);
        if (value == null) {
            return Optional.empty();
        }
        Optional<BigDecimal> number = part.number(field);
        String problem =
                number.isEmpty() ? NO_NUMBER : currency.isEmpty() ? NO_CURRENCY : problem(number.get(), currency.get());
        if (!problem.isEmpty()) {
            each.refused.put(pointer, problem);
            return Optional.empty();
        }
        return Optional.of(Money.of(currency.orElseThrow(), number.orElseThrow().stripTrailingZeros()));
    }

    private static String problem(BigDecimal number, CurrencyUnit currency) {
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            return TOO_LARGE;
        }
        return number.stripTrailingZeros().scale() > currency.getDecimalPlaces() ? PART_OF_A_PENNY : "";
    }

    private static Optional<LocalDate> day(Taken each, GivingPart part, String field, String pointer) {
        JsonNode value = part.fields().get(field);
        if (value == null) {
            return Optional.empty();
        }
        Optional<GivingDate> date = part.date(field);
        if (date.isEmpty()) {
            each.refused.put(pointer, NO_DAY);
        }
        return date.flatMap(GivingDate::day);
    }

    /** The first of the planned dates as a period; none if one of its ends is not a day, or they are the wrong way round. */
    private static Optional<LocalDateRange> period(Taken each) {
        if (each.grant.plannedDates().isEmpty()) {
            return Optional.empty();
        }
        GivingEvent event = each.grant.plannedDates().get(0);
        Optional<LocalDate> start = day(each, event, "startDate", "plannedDates/0/startDate");
        Optional<LocalDate> end = day(each, event, "endDate", "plannedDates/0/endDate");
        boolean hasStart = event.fields().get("startDate") != null;
        boolean hasEnd = event.fields().get("endDate") != null;
        if (hasStart != start.isPresent()
                || hasEnd != end.isPresent()
                || (start.isEmpty() && end.isEmpty())
                || (!hasEnd && event.fields().get("duration") != null)) {
            return Optional.empty();
        }
        if (start.isPresent() && end.isPresent()) {
            return end.get().isBefore(start.get())
                    ? Optional.empty()
                    : Optional.of(LocalDateRange.ofClosed(start.get(), end.get()));
        }
        return Optional.of(
                start.isPresent()
                        ? LocalDateRange.ofUnboundedEnd(start.get())
                        : LocalDateRange.ofUnboundedStart(end.orElseThrow().plusDays(1)));
    }

    /** A sum of a day, at its place in its list. */
    private record Sum(String pointer, int index, Optional<String> id, LocalDate day, Money amount) {
        Payment payment() {
            return Payment.of(day, amount);
        }
    }

    private static boolean isPositive(Taken each, Sum sum) {
        if (sum.amount().isNegative()) {
            each.refused.put(sum.pointer() + "/value", NEGATIVE);
        }
        return !sum.amount().isNegative();
    }

    private static List<Sum> sums(
            Taken each, String list, List<GivingTransaction> transactions, Optional<CurrencyUnit> currency) {
        List<Sum> sums = new ArrayList<>(transactions.size());
        for (int i = 0; i < transactions.size(); i++) {
            GivingTransaction transaction = transactions.get(i);
            String pointer = list + "/" + i;
            if (transaction.currency().isPresent()
                    && !transaction.currency().equals(currency.map(CurrencyUnit::getCode))) {
                each.refused.put(pointer + "/value", currency.isEmpty() ? NO_CURRENCY : OTHER_CURRENCY);
                continue;
            }
            Optional<LocalDate> day = day(each, transaction, "transactionDate", pointer + "/transactionDate");
            Optional<Money> amount = amount(each, transaction, "value", pointer + "/value", currency);
            if (day.isPresent() && amount.isPresent()) {
                sums.add(new Sum(pointer, i, transaction.id(), day.get(), amount.get()));
            } else if (amount.isPresent() && !each.refused.containsKey(pointer + "/transactionDate")) {
                each.refused.put(pointer + "/value", NO_DATE);
            }
        }
        return sums;
    }

    // What the programme has no field for

    /** Keeps in each record what of its grant going back would not give, as far as it can be kept; what cannot is lost. */
    private void keep(Programme programme, Predicate<String> fields, List<Loss> lost) {
        Publishing publishing = new Publishing(mapping, programme, true);
        IdentityHashMap<Entity, GivingGrant> again = new IdentityHashMap<>();
        publishing.made().forEach(made -> again.put(made.record(), made.grant()));
        for (Taken each : taken) {
            Entity record = each.record;
            if (record == null) {
                lost.add(new Loss(Losses.of(each.index), "", each.leftOut));
            } else {
                GivingGrant back = again.get(record);
                each.record = keep(each, record, back == null ? publishing.of(record) : back, fields, lost);
            }
        }
    }

    private Entity keep(Taken each, Entity record, GivingGrant back, Predicate<String> fields, List<Loss> lost) {
        Map<String, AdditionalValue> kept = new LinkedHashMap<>(record.additionalFields());
        for (Map.Entry<String, JsonNode> field : each.grant.fields().properties()) {
            String name = field.getKey();
            JsonNode its = back.fields().get(name);
            List<String> pointers = new ArrayList<>();
            if (fields.test(name)) {
                Losses.compare(Losses.token(name), field.getValue(), its, pointers);
            }
            if (pointers.isEmpty() && !isOthers(name, each, record)) {
                continue;
            }
            boolean canBeKept = canBeKept(name, each, record, its == null);
            Optional<AdditionalValue> value = canBeKept ? KeptFields.kept(field.getValue()) : Optional.empty();
            value.ifPresent(found -> kept.put(name, found));
            if (value.isPresent()) {
                continue;
            }
            if (canBeKept && name.equals(FUNDER)) {
                // Whatever else cannot be kept of it, the grant has no other funder.
                JsonNode named = KeptFields.named(field.getValue());
                KeptFields.kept(named).filter(found -> !named.isEmpty()).ifPresent(found -> {
                    kept.put(name, found);
                    pointers.clear();
                    Losses.compare(name, field.getValue(), named, pointers);
                });
            }
            pointers.forEach(pointer ->
                    lost.add(Losses.of(Losses.of(each.index), pointer, reason(pointer, each, record, back))));
        }
        return kept.equals(record.additionalFields()) ? record : with(kept, record);
    }

    /** Whether a field says who made a grant that was not published from a programme: no later record is to change that. */
    private boolean isOthers(String name, Taken each, Entity record) {
        return name.equals(FUNDER)
                && (record instanceof Grant || record instanceof Loan)
                && ids.kind(each.grant.id().orElse("")).isEmpty();
    }

    private String reason(String pointer, Taken each, Entity record, GivingGrant back) {
        String refused = each.refused.get(pointer);
        if (refused != null) {
            return refused;
        }
        if (Publishing.isOfAPerson(nameIn(pointer), record)) {
            return NO_PERSON;
        }
        if (pointer.equals("id")) {
            return ofId(each, record);
        }
        boolean hasAnother = !back.fields().at("/" + pointer).isMissingNode();
        if (hasAnother && pointer.startsWith("recipientOrganization/0/")) {
            return ofRecipient(pointer, each.grant.recipientOrganizations().get(0), back);
        }
        if (!hasAnother && isPartOfADate(each.grant.fields().at("/" + pointer))) {
            return PART_OF_A_DATE;
        }
        if (hasAnother && pointer.equals("amountDisbursed")) {
            return "It is worked out from the payments.";
        }
        if (entry(pointer).filter(each.refusedEntries()::contains).isPresent()) {
            return NEXT_TO_REFUSED;
        }
        return hasAnother ? OTHER_VALUE : ofField(nameIn(pointer), each, record, back);
    }

    /** Why a field is lost that could not be kept either. */
    private static String ofField(String name, Taken each, Entity record, GivingGrant back) {
        if (!KeptFields.isName(name)) {
            return NO_NAME;
        }
        boolean isAbsent = back.fields().get(name) == null;
        if (isAbsent && isFieldOf(record, name)) {
            return SAME_NAME;
        }
        if (isRefusedIn(name, each)) {
            return isAbsent ? NEXT_TO_REFUSED : NOT_KEPT;
        }
        return isAbsent || isReplaceable(name, record) ? TOO_DEEP : NOT_KEPT;
    }

    /** The name of the field of a grant that a pointer leads into. */
    private static String nameIn(String pointer) {
        return pointer.substring(0, (pointer + "/").indexOf('/'))
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private static boolean isPartOfADate(JsonNode value) {
        return value.isTextual()
                && GivingDate.of(value.textValue())
                        .filter(date -> date.day().isEmpty())
                        .isPresent();
    }

    private static boolean isRefusedIn(String name, Taken each) {
        return each.refused.keySet().stream()
                .anyMatch(pointer -> pointer.equals(name) || pointer.startsWith(name + "/"));
    }

    private static boolean isFieldOf(Entity record, String name) {
        return TypeShape.of(record.getClass())
                .filter(shape -> shape.field(name).isPresent())
                .isPresent();
    }

    /** The entry of a list that a pointer leads into. */
    private static Optional<String> entry(String pointer) {
        Matcher entry = ENTRY.matcher(pointer);
        return entry.lookingAt() ? Optional.of(entry.group()) : Optional.empty();
    }

    private static String ofId(Taken each, Entity record) {
        Optional<String> id = each.grant.id();
        if (id.filter(TakingOver::isIdentifier).isEmpty()) {
            return "It cannot be the id of a record.";
        }
        return id.equals(Optional.of(record.reference().id()))
                ? "It is the id of the record, which is published with the prefix of the publisher before it."
                : "Another grant before it has the same identifier.";
    }

    private String ofRecipient(String pointer, GivingOrganisation recipient, GivingGrant back) {
        if (organisations.isDescribedTwice(recipient)) {
            return "The organisation is recorded as another grant or the programme describes it.";
        }
        return switch (pointer) {
            case "recipientOrganization/0/id" ->
                back.recipientOrganizations().get(0).id().filter(ids::isOwn).isPresent()
                        ? "It is not the identifier of a register that is known here, so one of the publisher's own is published."
                        : "The organisation is published under its identifier in the right form.";
            case "recipientOrganization/0/charityNumber", "recipientOrganization/0/companyNumber" ->
                "The identifier of the organisation has another number.";
            default -> OTHER_VALUE;
        };
    }

    private static boolean canBeKept(String name, Taken each, Entity record, boolean absent) {
        return KeptFields.isName(name)
                && !isRefusedIn(name, each)
                && !isFieldOf(record, name)
                && !Publishing.isOfAPerson(name, record)
                && (absent || isReplaceable(name, record));
    }

    private static Entity with(Map<String, AdditionalValue> kept, Entity record) {
        if (record instanceof Grant grant) {
            return grant.withAdditionalFields(kept);
        }
        if (record instanceof Loan loan) {
            return loan.withAdditionalFields(kept);
        }
        if (record instanceof Allocation allocation) {
            return allocation.withAdditionalFields(kept);
        }
        return record instanceof FundingAgreement agreement ? agreement.withAdditionalFields(kept) : record;
    }

    // The programme

    private Programme joined() {
        Set<Reference> known = references(List.of(into.areas(), into.organisations(), into.schemes()));
        List<Entity> records = Stream.of(areas.values(), named.values(), schemes.values())
                .flatMap(Collection::stream)
                .filter(each -> !known.contains(each.reference()))
                .collect(Collectors.toCollection(ArrayList::new));
        taken.stream().flatMap(each -> Stream.ofNullable(each.record)).forEach(records::add);
        records.addAll(drawdowns);
        records.addAll(returns);
        return withoutFormerPayments().replacingAll(records);
    }

    private static Set<Reference> references(List<? extends Collection<? extends Entity>> records) {
        return records.stream()
                .flatMap(Collection::stream)
                .map(Entity::reference)
                .collect(Collectors.toSet());
    }

    /** The programme without the payments of those agreements of which the data has others. */
    private Programme withoutFormerPayments() {
        Set<Reference> now = references(List.of(drawdowns, returns));
        Set<FundingAgreementId> paid = Stream.concat(
                        drawdowns.stream().map(Drawdown::agreement),
                        returns.stream().map(FundingReturn::agreement))
                .collect(Collectors.toSet());
        return into.withDrawdowns(into.drawdowns().stream()
                        .filter(each -> now.contains(each.reference()) || !paid.contains(each.agreement()))
                        .toList())
                .withFundingReturns(into.fundingReturns().stream()
                        .filter(each -> now.contains(each.reference()) || !paid.contains(each.agreement()))
                        .toList());
    }

    /** Reports the records that the programme had and no longer has as they were. */
    private void reportReplaced(Programme programme) {
        Set<Entity> now = new HashSet<>(programme.recordsWithin());
        for (Entity record : into.recordsWithin()) {
            if (!now.contains(record)) {
                boolean isPayment = record instanceof Drawdown || record instanceof FundingReturn;
                losses.add(new Loss(record.reference(), "", isPayment ? OTHER_PAYMENTS : REPLACED));
            }
        }
    }
}
