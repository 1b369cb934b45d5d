package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.GssLevel;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.OrgIdList;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeRole;
import io.github.biglocal.programme.ProgrammeRolePeriod;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The records of one programme as grants of 360Giving. For one thread. */
final class Publishing {
    static final String OUTCOMES = "Big Local outcomes";
    static final String PURPOSES = "Big Local purposes of grants";
    static final String RECIPIENTS = "Big Local kinds of recipient";
    static final String LOAN = "Loan";
    static final String PLAN = "Plan";
    static final String ENDOWMENT = "FRG060";
    private static final String NO_FUNDER =
            "The endowment is not published: the programme does not record who has the role of the funder.";
    private static final String UNLINKED =
            "Some grants or loans are not linked to an award, because the records do not say which of several it was: their money"
                    + " is counted as well as that of the awards.";
    private static final String OF_OTHERS =
            "Some grants or loans are not linked to an award of their area, because their funder is not recorded as holding one: their"
                    + " money is counted as well as that of the awards.";
    private static final String MULTIPURPOSE = "FRG070";
    private static final String LOCAL_AREA = "GLS060";

    private static final Set<GrantStatus> NOT_AWARDED =
            EnumSet.of(GrantStatus.APPLIED, GrantStatus.REFUSED, GrantStatus.WITHDRAWN);

    /** A record, what is published of it, and the records that its disbursements are, in order, where they are records. */
    record Made(Entity record, GivingGrant grant, List<Entity> disbursements) {
        Made(Entity record, GivingGrant grant) {
            this(record, grant, List.of());
        }
    }

    /** A record, and the identifier that it is published under. */
    private record Named<T extends Entity>(T record, String id) {}

    private final GivingMapping mapping;
    private final PublishedIds ids;
    private final Programme programme;
    private final boolean withAdditionalFields;
    private final Map<AreaId, Area> areas = new HashMap<>();
    private final Map<OrganisationId, Organisation> organisations = new HashMap<>();
    private final Map<SchemeId, Scheme> schemes = new HashMap<>();
    private final Map<AreaId, AreaAwards> awards = new HashMap<>();
    private final Set<AreaId> grantMaking = new HashSet<>();
    private final List<Named<Allocation>> allocations;
    private final List<Named<FundingAgreement>> agreements;
    private final List<Named<Grant>> grants;
    private final List<Named<Loan>> loans;
    private final Map<String, String> publishedIds = new HashMap<>();
    private final Map<OrganisationId, GivingOrganisation> published = new HashMap<>();
    private final Optional<OrganisationId> programmeFunder;
    private final Map<String, OrganisationId> byIdentifier = new HashMap<>();
    private final Map<OrganisationId, GivingOrganisation> keptFunders = new HashMap<>();
    private boolean hasUnlinked;
    private boolean hasGrantsOfOthers;

    Publishing(GivingMapping mapping, Programme programme, boolean withAdditionalFields) {
        this.mapping = mapping;
        this.ids = mapping.ids();
        this.programme = programme;
        this.withAdditionalFields = withAdditionalFields;
        programme.areas().forEach(area -> areas.putIfAbsent(area.id(), area));
        programme.organisations().forEach(each -> organisations.putIfAbsent(each.id(), each));
        programme
                .organisations()
                .forEach(each -> GivenOrganisations.identifiers(each)
                        .forEach(identifier -> byIdentifier.putIfAbsent(identifier, each.id())));
        programme.schemes().forEach(scheme -> schemes.putIfAbsent(scheme.id(), scheme));
        programmeFunder = inRole(ProgrammeRole.FUNDER);
        Set<AreaId> withAgreements = programme.fundingAgreements().stream()
                .map(FundingAgreement::area)
                .collect(Collectors.toSet());
        List<Allocation> alone = programme.allocations().stream()
                .filter(each -> !withAgreements.contains(each.area()))
                .toList();
        List<Grant> awarded =
                programme.grants().stream().filter(Publishing::isAwarded).toList();
        List<Loan> lent =
                programme.loans().stream().filter(Publishing::isAwarded).toList();
        Function<Allocation, String> ofAllocation = each -> each.id().value();
        Function<FundingAgreement, String> ofAgreement = each -> each.id().value();
        Function<Grant, String> ofGrant = each -> each.id().value();
        Function<Loan, String> ofLoan = each -> each.id().value();
        DistinctIds distinct = new DistinctIds(Stream.of(
                        ids(PublishedIds.ALLOCATION, alone, ofAllocation),
                        ids(PublishedIds.AGREEMENT, programme.fundingAgreements(), ofAgreement),
                        ids(PublishedIds.GRANT, awarded, ofGrant),
                        ids(PublishedIds.LOAN, lent, ofLoan))
                .flatMap(each -> each)
                .collect(Collectors.toSet()));
        allocations = named(PublishedIds.ALLOCATION, alone, ofAllocation, distinct);
        agreements = named(PublishedIds.AGREEMENT, programme.fundingAgreements(), ofAgreement, distinct);
        grants = named(PublishedIds.GRANT, awarded, ofGrant, distinct);
        loans = named(PublishedIds.LOAN, lent, ofLoan, distinct);
        allocations.forEach(each -> awards(each.record().area()).addAllocation(each.id()));
        agreements.forEach(each -> awards(each.record().area()).add(each.id(), each.record()));
        programme.ltoAppointments().forEach(each -> awards(each.area()).add(each));
        awarded.forEach(grant -> grantMaking.add(grant.area()));
        lent.forEach(loan -> grantMaking.add(loan.area()));
    }

    private AreaAwards awards(AreaId area) {
        return awards.computeIfAbsent(area, unused -> new AreaAwards());
    }

    private <T extends Entity> Stream<String> ids(String kind, List<T> records, Function<T, String> id) {
        return records.stream().map(each -> ids.of(kind, id.apply(each)));
    }

    /** Records with the identifiers that they are published under, each with another. */
    private <T extends Entity> List<Named<T>> named(
            String kind, List<T> records, Function<T, String> id, DistinctIds distinct) {
        List<Named<T>> named = new ArrayList<>(records.size());
        for (T record : records) {
            String its = id.apply(record);
            String as = distinct.of(ids.of(kind, its), n -> ids.own(kind, n == 1 ? its : its + "-" + n));
            publishedIds.putIfAbsent(its, as);
            named.add(new Named<>(record, as));
        }
        return List.copyOf(named);
    }

    /** All that is published, the awards to areas before the grants that areas make. */
    List<Made> made() {
        List<Made> made = new ArrayList<>();
        endowment().ifPresent(grant -> made.add(new Made(programme, grant)));
        allocations.forEach(each -> made.add(new Made(each.record(), allocation(each))));
        Set<FundingAgreementId> paid = new HashSet<>();
        for (Named<FundingAgreement> each : agreements) {
            // Of two agreements with one id, the first has the payments.
            List<Entity> payments =
                    paid.add(each.record().id()) ? payments(each.record().id()) : List.of();
            made.add(new Made(each.record(), agreement(each, payments), payments));
        }
        grants.forEach(each -> made.add(new Made(each.record(), grant(each))));
        loans.forEach(each -> made.add(new Made(each.record(), loan(each))));
        return List.copyOf(made);
    }

    private List<Entity> payments(FundingAgreementId agreement) {
        List<Entity> payments = new ArrayList<>(programme.find(Drawdown.BY_AGREEMENT, agreement));
        payments.addAll(programme.find(FundingReturn.BY_AGREEMENT, agreement));
        return List.copyOf(payments);
    }

    /** What would be published of a record that is not: of an allocation next to its agreements. */
    GivingGrant of(Entity record) {
        return record instanceof Allocation allocation
                ? allocation(new Named<>(
                        allocation,
                        ids.of(PublishedIds.ALLOCATION, allocation.id().value())))
                : GivingGrant.builder().build();
    }

    /** How an organisation was published; empty if no grant that was made names it, or another one of its id. */
    Optional<GivingOrganisation> published(Organisation organisation) {
        return organisations.get(organisation.id()) == organisation
                ? Optional.ofNullable(published.get(organisation.id()))
                        .or(() -> Optional.ofNullable(keptFunders.get(organisation.id())))
                : Optional.empty();
    }

    /** What is to be said of all that was published, once it was. */
    void remarks(List<Loss> losses) {
        if (mapping.endowment().isPresent() && programmeFunder.isEmpty()) {
            losses.add(new Loss(programme.reference(), "/roles", NO_FUNDER));
        }
        if (hasUnlinked) {
            losses.add(new Loss(programme.reference(), "/grants", UNLINKED));
        }
        if (hasGrantsOfOthers) {
            losses.add(new Loss(programme.reference(), "/grants", OF_OTHERS));
        }
    }

    GivingMetadata metadata() {
        GivingPublisher.Builder publisher = GivingPublisher.builder();
        mapping.funder().id().ifPresent(publisher::identifier);
        mapping.funder().name().ifPresent(publisher::name);
        return GivingMetadata.builder()
                .version("1.4")
                .title(programme.name())
                .publisher(publisher.build())
                .build();
    }

    private static boolean isAwarded(Grant grant) {
        return grant.withdrawn().isEmpty()
                && grant.status().filter(NOT_AWARDED::contains).isEmpty();
    }

    /** A loan that was withdrawn is published with what was paid before. */
    private static boolean isAwarded(Loan loan) {
        return loan.withdrawn().isPresent()
                ? loan.payments().stream().anyMatch(each -> each.amount().isPositive())
                : loan.status().filter(NOT_AWARDED::contains).isEmpty();
    }

    // The money of the programme

    private Optional<GivingGrant> endowment() {
        if (mapping.endowment().isEmpty()) {
            return Optional.empty();
        }
        GivingMapping.Endowment given = mapping.endowment().get();
        return programmeFunder.map(funder -> {
            String title = "Endowment of " + programme.name();
            GivingGrant.Builder grant = GivingGrant.builder()
                    .id(endowmentId())
                    .title(title)
                    .description(title)
                    .addFundingOrganization(organisation(funder))
                    .addRecipientOrganization(inRole(ProgrammeRole.TRUSTEE)
                            .or(() -> inRole(ProgrammeRole.DELIVERY_BODY))
                            .map(this::organisation)
                            .orElse(mapping.funder()))
                    .addGrantProgramme(ofProgramme())
                    .currency(given.amount().getCurrencyUnit().getCode())
                    .amountAwarded(number(given.amount()))
                    .awardDate(given.awarded())
                    .regrantType(ENDOWMENT);
            return grant.build();
        });
    }

    private String endowmentId() {
        return ids.own(PublishedIds.ENDOWMENT, programme.id().value());
    }

    private Optional<OrganisationId> inRole(ProgrammeRole role) {
        return programme.roles().stream()
                .filter(held -> held.role().equals(role))
                .map(ProgrammeRolePeriod::organisation)
                .findFirst();
    }

    private GivingProgramme ofProgramme() {
        return GivingProgramme.builder()
                .code(programme.id().value())
                .title(programme.name())
                .build();
    }

    /** What all grants to and of an area have in common. */
    private GivingGrant.Builder begun(String id, String title, AreaId area) {
        GivingGrant.Builder grant =
                GivingGrant.builder().id(id).title(title).description(title).locationScope(LOCAL_AREA);
        locations(area).forEach(grant::addBeneficiaryLocation);
        return grant;
    }

    private GivingGrant.Builder award(String id, AreaId area) {
        GivingGrant.Builder grant = begun(id, programme.name() + ": award to " + name(area), area)
                .addFundingOrganization(mapping.funder())
                .addGrantProgramme(ofProgramme());
        if (grantMaking.contains(area)) {
            grant.regrantType(MULTIPURPOSE);
        }
        fromTheEndowment(grant);
        return grant;
    }

    private void fromTheEndowment(GivingGrant.Builder grant) {
        if (mapping.endowment().isPresent() && programmeFunder.isPresent()) {
            grant.addRelatedActivity(endowmentId());
        }
    }

    private GivingGrant allocation(Named<Allocation> of) {
        Allocation allocation = of.record();
        AreaId area = allocation.area();
        GivingGrant.Builder grant = award(of.id(), area).addRecipientOrganization(partnership(area));
        Money total = total(allocation);
        awarded(grant, Optional.of(total), total.getCurrencyUnit());
        Optional.ofNullable(areas.get(area))
                .flatMap(Area::announced)
                .flatMap(GivingDate::ifWritable)
                .ifPresent(grant::awardDate);
        if (!allocation.uplifts().isEmpty()) {
            grant.addCommitmentTransaction(sum(allocation.initial()).build());
            allocation
                    .uplifts()
                    .forEach(uplift -> grant.addCommitmentTransaction(
                            paid(uplift.from(), uplift.amount()).build()));
        }
        return finished(grant, allocation);
    }

    /** All that was set aside for an area. */
    static Money total(Allocation allocation) {
        return allocation.uplifts().stream().map(Uplift::amount).reduce(allocation.initial(), Money::plus);
    }

    private GivingGrant agreement(Named<FundingAgreement> of, List<Entity> payments) {
        FundingAgreement agreement = of.record();
        GivingOrganisation lto = organisation(agreement.lto());
        GivingGrant.Builder grant = award(of.id(), agreement.area()).addRecipientOrganization(lto);
        awarded(grant, Optional.of(agreement.amount()), agreement.amount().getCurrencyUnit());
        agreement
                .offered()
                .or(agreement::signed)
                .flatMap(GivingDate::ifWritable)
                .ifPresent(grant::awardDate);
        agreement.period().flatMap(Publishing::event).ifPresent(grant::addPlannedDates);
        agreement.plan().ifPresent(plan -> {
            GivingDocument.Builder document = GivingDocument.builder()
                    .id(ids.own(PublishedIds.PLAN, plan.value()))
                    .documentType(PLAN);
            document.title(programme.find(plan).flatMap(Plan::title).orElse(PLAN));
            grant.addRelatedDocument(document.build());
        });
        agreement
                .schedule()
                .forEach(due -> grant.addCommitmentTransaction(paid(due).build()));
        GivingOrganisation funder = keptFunder(agreement).orElseGet(mapping::funder);
        List<GivingTransaction> sums = new ArrayList<>();
        for (Entity each : payments) {
            GivingTransaction.Builder sum = each instanceof FundingReturn returned
                    ? paid(returned.date(), returned.amount().negated())
                            .id(ids.payment(
                                    PublishedIds.RETURN,
                                    agreement.id(),
                                    returned.id().value()))
                    : drawn(agreement.id(), (Drawdown) each);
            sums.add(between(funder, Optional.of(lto), sum));
        }
        disbursed(grant, sums, agreement.amount().getCurrencyUnit());
        return finished(grant, agreement);
    }

    private GivingTransaction.Builder drawn(FundingAgreementId agreement, Drawdown drawdown) {
        return paid(drawdown.date(), drawdown.planMoney())
                .id(ids.payment(PublishedIds.DRAWDOWN, agreement, drawdown.id().value()));
    }

    // The grants and loans of areas

    private GivingGrant grant(Named<Grant> named) {
        Grant of = named.record();
        GivingGrant.Builder grant = begun(named.id(), of.title(), of.area());
        Optional<CurrencyUnit> currency = Stream.of(
                        of.amountAwarded().stream(),
                        of.amountAppliedFor().stream(),
                        Stream.of(of.paymentsDue(), of.payments(), of.returned())
                                .flatMap(List::stream)
                                .map(Payment::amount),
                        of.amountChanges().stream().map(AmountChange::amount))
                .flatMap(amounts -> amounts)
                .map(Money::getCurrencyUnit)
                .findFirst();
        currency.ifPresent(unit -> awarded(grant, of.awardOn(LocalDate.MAX), unit));
        of.amountAppliedFor().ifPresent(amount -> grant.amountAppliedFor(number(amount)));
        of.awardDate().flatMap(GivingDate::ifWritable).ifPresent(grant::awardDate);
        of.period().flatMap(Publishing::event).ifPresent(grant::addPlannedDates);
        Optional<GivingOrganisation> recipient = recipient(grant, of.id().value(), of.recipient(), of.recipientKind());
        GivingOrganisation funder = funderAndParents(grant, of, of.area(), of.awardDate());
        programmeOrScheme(grant, of.scheme());
        of.outcomesSought().stream()
                .sorted()
                .forEach(outcome -> grant.addClassification(classification(OUTCOMES, outcome)));
        of.purposes().stream()
                .sorted(Comparator.comparing(Code::value))
                .forEach(purpose -> grant.addClassification(
                        classification(PURPOSES, purpose.value(), Text.words(purpose.value()))));
        of.applied().flatMap(GivingDate::ifWritable).ifPresent(day -> {
            GivingTransaction.Builder sum = GivingTransaction.builder().transactionDate(day);
            of.amountAppliedFor()
                    .ifPresent(amount ->
                            sum.currency(amount.getCurrencyUnit().getCode()).value(number(amount)));
            grant.addApplicationTransaction(sum.build());
        });
        of.paymentsDue().forEach(due -> grant.addCommitmentTransaction(paid(due).build()));
        List<GivingTransaction> sums = new ArrayList<>();
        of.payments().forEach(each -> sums.add(between(funder, recipient, paid(each))));
        of.returned()
                .forEach(each -> sums.add(between(
                        funder, recipient, paid(each.date(), each.amount().negated()))));
        currency.ifPresent(unit -> disbursed(grant, sums, unit));
        return finished(grant, of);
    }

    private GivingGrant loan(Named<Loan> named) {
        Loan of = named.record();
        GivingGrant.Builder grant = begun(named.id(), of.title(), of.area());
        Optional<CurrencyUnit> currency = Stream.of(
                        of.amountLent().stream(),
                        of.payments().stream().map(Payment::amount),
                        of.amountChanges().stream().map(AmountChange::amount))
                .flatMap(amounts -> amounts)
                .map(Money::getCurrencyUnit)
                .findFirst();
        currency.ifPresent(unit -> awarded(grant, of.lentOn(LocalDate.MAX), unit));
        of.agreed().flatMap(GivingDate::ifWritable).ifPresent(grant::awardDate);
        Optional<GivingOrganisation> recipient = recipient(grant, of.id().value(), of.recipient(), of.recipientKind());
        GivingOrganisation funder = funderAndParents(grant, of, of.area(), of.agreed());
        programmeOrScheme(grant, of.scheme());
        grant.addFundingType(GivingClassification.builder().title(LOAN).build());
        List<GivingTransaction> sums = new ArrayList<>();
        of.payments().forEach(each -> sums.add(between(funder, recipient, paid(each))));
        currency.ifPresent(unit -> disbursed(grant, sums, unit));
        return finished(grant, of);
    }

    private void programmeOrScheme(GivingGrant.Builder grant, Optional<SchemeId> scheme) {
        grant.addGrantProgramme(scheme.map(id -> {
                    GivingProgramme.Builder made =
                            GivingProgramme.builder().code(ids.own(PublishedIds.SCHEME, id.value()));
                    Optional.ofNullable(schemes.get(id)).map(Scheme::name).ifPresent(made::title);
                    return made.build();
                })
                .orElseGet(this::ofProgramme));
    }

    /** The recipient: the organisation that is recorded, or a group without a name; a person never has one. */
    private Optional<GivingOrganisation> recipient(
            GivingGrant.Builder grant, String id, Optional<OrganisationId> recorded, Optional<RecipientKind> kind) {
        kind.ifPresent(each -> grant.addClassification(classification(RECIPIENTS, each)));
        if (kind.equals(Optional.of(RecipientKind.INDIVIDUAL))) {
            grant.recipientIndividual(GivingIndividual.builder()
                    .id(ids.own(PublishedIds.INDIVIDUAL, id))
                    .name("Individual")
                    .build());
            return Optional.empty();
        }
        Optional<GivingOrganisation> recipient = recorded.map(this::organisation)
                .or(() -> kind.map(each -> GivingOrganisation.builder()
                        .id(ids.own(PublishedIds.GROUP, id))
                        .name(
                                each == RecipientKind.ORGANISATION
                                        ? "Organisation that is not recorded"
                                        : "Unincorporated group")
                        .build()));
        recipient.ifPresent(grant::addRecipientOrganization);
        return recipient;
    }

    /**
     * Who makes a grant of an area: the funder it had when it was read, else the locally trusted organisation that held the money, where the
     * records lead to one, else the area's partnership, or the mapping's funder where that makes grants to groups and the area has no
     * award. It is linked to the awards that the money came from.
     */
    private GivingOrganisation funderAndParents(
            GivingGrant.Builder grant, Entity record, AreaId area, Optional<LocalDate> day) {
        AreaAwards its = awards(area);
        AreaAwards.Parents parents = its.parents(day);
        GivingOrganisation funder = keptFunder(record)
                .orElseGet(() -> parents.lto()
                        .map(this::organisation)
                        .orElseGet(
                                () -> mapping.isOfGrants() && !its.hasAwards() ? mapping.funder() : partnership(area)));
        grant.addFundingOrganization(funder);
        if (isOfArea(funder, area, its)) {
            parents.ids().forEach(grant::addRelatedActivity);
            hasUnlinked |= its.isUnlinked(parents);
        } else if (isFunder(funder)) {
            fromTheEndowment(grant);
        } else {
            hasGrantsOfOthers |= its.hasAwards();
        }
        return funder;
    }

    /** Whether an organisation is the partnership of an area, or one of its locally trusted organisations. */
    private boolean isOfArea(GivingOrganisation funder, AreaId area, AreaAwards its) {
        String id = funder.id().orElse("");
        return ids.read(PublishedIds.AREA, id).equals(Optional.of(area.value()))
                || Stream.of(
                                known(funder).map(OrganisationId::value),
                                ids.read(PublishedIds.ORGANISATION, id),
                                funder.id())
                        .flatMap(Optional::stream)
                        .anyMatch(its::isLto);
    }

    /** Whether an organisation is the funder that the mapping names, which is no record. */
    boolean isFunder(GivingOrganisation organisation) {
        return GivenOrganisations.isSame(organisation, mapping.funder());
    }

    /** The organisation of the programme that one is, by whichever of its identifiers. */
    private Optional<OrganisationId> known(GivingOrganisation organisation) {
        return GivenOrganisations.identifiers(organisation).stream()
                .flatMap(identifier -> Stream.ofNullable(byIdentifier.get(identifier)))
                .findFirst();
    }

    /** Who made a grant that was taken over from 360Giving data. */
    private Optional<GivingOrganisation> keptFunder(Entity record) {
        Optional<GivingOrganisation> funder = Optional.ofNullable(
                        record.additionalFields().get(TakingOver.FUNDER))
                .flatMap(value -> kept(TakingOver.FUNDER, value))
                .filter(json -> json.isArray() && json.get(0) instanceof ObjectNode)
                .map(json -> new GivingOrganisation((ObjectNode) json.get(0)));
        funder.ifPresent(its -> known(its).ifPresent(id -> keptFunders.putIfAbsent(id, its)));
        return funder;
    }

    /** What is published of a field that a record keeps. */
    private Optional<JsonNode> kept(String name, AdditionalValue value) {
        return withAdditionalFields ? Optional.of(KeptFields.json(value)) : KeptFields.ofTheMoney(name, value);
    }

    // Parts

    private GivingGrant finished(GivingGrant.Builder grant, Entity record) {
        GivingGrant without = grant.build();
        record.additionalFields().forEach((name, value) -> {
            JsonNode its = without.fields().get(name);
            Optional<JsonNode> kept = isOfAPerson(name, record) ? Optional.empty() : kept(name, value);
            kept.filter(json -> its == null || isInPlaceOf(name, json, its, record))
                    .ifPresent(json -> grant.set(name, name.equals(TakingOver.LINKS) ? links(json, without) : json));
        });
        return grant.build();
    }

    /** Whether what was kept of a field stands in place of what the record says; planned dates only if they say that too. */
    private static boolean isInPlaceOf(String name, JsonNode kept, JsonNode its, Entity record) {
        List<String> other = new ArrayList<>();
        if (name.equals(TakingOver.PLANNED)) {
            Losses.compare("", its, kept, other);
        }
        return other.isEmpty() && TakingOver.isReplaceable(name, record);
    }

    /** Whether a field says who the person is that a grant goes to, which is neither kept nor published. */
    static boolean isOfAPerson(String field, Entity record) {
        return field.equals("recipientIndividual") || (field.equals("recipientOrganization") && isToAPerson(record));
    }

    /** Whether a grant or a loan goes to a person. */
    static boolean isToAPerson(Entity record) {
        Optional<RecipientKind> kind = record instanceof Grant grant
                ? grant.recipientKind()
                : record instanceof Loan loan ? loan.recipientKind() : Optional.empty();
        return kind.equals(Optional.of(RecipientKind.INDIVIDUAL));
    }

    /** Links that were read, and those that follow from the records: money that an award passed on is to be counted once. */
    private JsonNode links(JsonNode kept, GivingGrant without) {
        JsonNode links = translated(kept);
        if (links instanceof ArrayNode list) {
            Set<JsonNode> given = new HashSet<>();
            list.forEach(given::add);
            without.relatedActivities().stream()
                    .map(GivingPart.NODES::textNode)
                    .filter(given::add)
                    .forEach(list::add);
        }
        return links;
    }

    /** Links to grants that are published under other identifiers than they were read with. */
    JsonNode translated(JsonNode links) {
        if (!links.isArray()) {
            return links;
        }
        ArrayNode translated = GivingPart.NODES.arrayNode();
        links.forEach(link -> {
            String as = link.isTextual() ? publishedIds.get(link.textValue()) : null;
            translated.add(as == null ? link : GivingPart.NODES.textNode(as));
        });
        return translated;
    }

    private static void awarded(GivingGrant.Builder grant, Optional<Money> amount, CurrencyUnit currency) {
        grant.currency(currency.getCode());
        amount.ifPresent(each -> grant.amountAwarded(number(each)));
    }

    private static void disbursed(GivingGrant.Builder grant, List<GivingTransaction> sums, CurrencyUnit currency) {
        sums.forEach(grant::addDisbursementTransaction);
        List<BigDecimal> values = sums.stream()
                .filter(each ->
                        each.currency().filter(currency.getCode()::equals).isPresent())
                .flatMap(each -> each.value().stream())
                .toList();
        if (!values.isEmpty()) {
            grant.amountDisbursed(number(Money.of(currency, values.stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
        }
    }

    private static GivingTransaction.Builder sum(Money amount) {
        return GivingTransaction.builder()
                .currency(amount.getCurrencyUnit().getCode())
                .value(number(amount));
    }

    private static GivingTransaction.Builder paid(Payment payment) {
        return paid(payment.date(), payment.amount());
    }

    private static GivingTransaction.Builder paid(LocalDate day, Money amount) {
        GivingTransaction.Builder sum = sum(amount);
        GivingDate.ifWritable(day).ifPresent(sum::transactionDate);
        return sum;
    }

    private static GivingTransaction between(
            GivingOrganisation provider, Optional<GivingOrganisation> recipient, GivingTransaction.Builder sum) {
        provider.id().ifPresent(sum::provider);
        recipient.flatMap(GivingOrganisation::id).ifPresent(sum::recipient);
        return sum.build();
    }

    /** An amount as a number: pounds, with pence only where there are some. */
    static BigDecimal number(Money amount) {
        BigDecimal number = amount.getAmount();
        return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number;
    }

    /** A period, where both its ends can be written: with one of them it would be another period. */
    static Optional<GivingEvent> event(LocalDateRange period) {
        GivingEvent.Builder event = GivingEvent.builder();
        Optional<GivingDate> start = GivingDate.ifWritable(period.getStart());
        Optional<GivingDate> end = GivingDate.ifWritable(period.getEndInclusive());
        start.ifPresent(event::startDate);
        end.ifPresent(event::endDate);
        boolean isWhole = start.isPresent() != period.isUnboundedStart() && end.isPresent() != period.isUnboundedEnd();
        return isWhole ? Optional.of(event.build()) : Optional.empty();
    }

    private static GivingClassification classification(String vocabulary, Enum<?> code) {
        String words = Text.words(code).replace("\"", "");
        String title = code instanceof Outcome outcome ? "Outcome " + outcome.number() + ": " + words : words;
        return classification(vocabulary, code.name(), title);
    }

    private static GivingClassification classification(String vocabulary, String code, String title) {
        return GivingClassification.builder()
                .vocabulary(vocabulary)
                .code(code)
                .title(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1))
                .build();
    }

    private String name(AreaId area) {
        return Optional.ofNullable(areas.get(area)).map(Area::name).orElse(area.value());
    }

    private List<GivingLocation> locations(AreaId id) {
        Area area = areas.get(id);
        if (area == null) {
            return List.of(GivingLocation.builder().id(id.value()).build());
        }
        if (area.gssCodes().isEmpty()) {
            return List.of(
                    GivingLocation.builder().id(id.value()).name(area.name()).build());
        }
        return area.gssCodes().stream()
                .sorted(Comparator.comparing(GssCode::value))
                .map(code -> {
                    GivingLocation.Builder location = GivingLocation.builder()
                            .id(id.value())
                            .name(area.name())
                            .geoCode(code.value());
                    code.level().flatMap(GssLevel::threeSixtyGivingType).ifPresent(location::geoCodeType);
                    return location.build();
                })
                .toList();
    }

    /** A partnership is no legal entity and has no registered number: it has an identifier of the publisher's own. */
    private GivingOrganisation partnership(AreaId area) {
        return GivingOrganisation.builder()
                .id(ids.own(PublishedIds.AREA, area.value()))
                .name(name(area) + " partnership")
                .build();
    }

    private GivingOrganisation organisation(OrganisationId id) {
        return published.computeIfAbsent(id, this::described);
    }

    private GivingOrganisation described(OrganisationId id) {
        Organisation of = organisations.get(id);
        if (of == null) {
            return GivingOrganisation.builder()
                    .id(ids.of(PublishedIds.ORGANISATION, id.value()))
                    .build();
        }
        GivingOrganisation.Builder organisation = GivingOrganisation.builder()
                .id(of.orgIds().stream()
                        .findFirst()
                        .map(OrgId::value)
                        .orElseGet(() -> ids.of(PublishedIds.ORGANISATION, id.value())))
                .name(of.name());
        number(of, Set.of(OrgIdList.CHARITY_COMMISSION, OrgIdList.SCOTTISH_CHARITY_REGISTER))
                .ifPresent(organisation::charityNumber);
        number(of, Set.of(OrgIdList.COMPANIES_HOUSE)).ifPresent(organisation::companyNumber);
        of.type().ifPresent(type -> organisation.organisationType(type.value()));
        if (!withAdditionalFields || of.additionalFields().isEmpty()) {
            return organisation.build();
        }
        GivingOrganisation without = organisation.build();
        for (Map.Entry<String, AdditionalValue> field : of.additionalFields().entrySet()) {
            if (without.fields().get(field.getKey()) == null) {
                organisation.set(field.getKey(), KeptFields.json(Objects.requireNonNull(field.getValue())));
            }
        }
        return organisation.build();
    }

    private static Optional<String> number(Organisation of, Set<OrgIdList> lists) {
        return of.orgIds().stream()
                .filter(id -> id.list().filter(lists::contains).isPresent())
                .map(OrgId::number)
                .findFirst();
    }
}
