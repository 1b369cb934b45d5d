package io.github.biglocal.standards.threesixtygiving;

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
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.grant.Loan;
import io.github.biglocal.grant.RecipientKind;
import io.github.biglocal.grant.Scheme;
import io.github.biglocal.grant.SchemeId;
import io.github.biglocal.lto.LtoAppointment;
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
    private static final String MULTIPURPOSE = "FRG070";
    private static final String LOCAL_AREA = "GLS060";

    private static final Set<GrantStatus> NOT_AWARDED =
            EnumSet.of(GrantStatus.APPLIED, GrantStatus.REFUSED, GrantStatus.WITHDRAWN);

    /** A record, and what is published of it. */
    record Made(Entity record, GivingGrant grant) {}

    private final GivingMapping mapping;
    private final PublishedIds ids;
    private final Programme programme;
    private final boolean withAdditionalFields;
    private final Map<AreaId, Area> areas = new HashMap<>();
    private final Map<OrganisationId, Organisation> organisations = new HashMap<>();
    private final Map<SchemeId, Scheme> schemes = new HashMap<>();
    private final Map<AreaId, List<FundingAgreement>> agreements = new HashMap<>();
    private final Map<AreaId, List<LtoAppointment>> appointments = new HashMap<>();
    private final Map<AreaId, List<Allocation>> allocations = new HashMap<>();
    private final Set<AreaId> grantMaking = new HashSet<>();
    private final List<Made> made = new ArrayList<>();

    Publishing(GivingMapping mapping, Programme programme, boolean withAdditionalFields) {
        this.mapping = mapping;
        this.ids = mapping.ids();
        this.programme = programme;
        this.withAdditionalFields = withAdditionalFields;
        programme.areas().forEach(area -> areas.putIfAbsent(area.id(), area));
        programme.organisations().forEach(each -> organisations.putIfAbsent(each.id(), each));
        programme.schemes().forEach(scheme -> schemes.putIfAbsent(scheme.id(), scheme));
        programme
                .fundingAgreements()
                .forEach(each -> of(agreements, each.area()).add(each));
        programme
                .ltoAppointments()
                .forEach(each -> of(appointments, each.area()).add(each));
        programme.allocations().stream()
                .filter(each -> !agreements.containsKey(each.area()))
                .forEach(each -> of(allocations, each.area()).add(each));
        programme.grants().stream().filter(Publishing::isAwarded).forEach(grant -> grantMaking.add(grant.area()));
        programme.loans().stream().filter(Publishing::isAwarded).forEach(loan -> grantMaking.add(loan.area()));
    }

    private static <T> List<T> of(Map<AreaId, List<T>> byArea, AreaId area) {
        return byArea.computeIfAbsent(area, unused -> new ArrayList<>());
    }

    /** All that is published, the awards to areas before the grants that areas make. */
    List<Made> made() {
        endowment().ifPresent(grant -> made.add(new Made(programme, grant)));
        programme.allocations().stream()
                .filter(each -> allocations.containsKey(each.area()))
                .forEach(each -> made.add(new Made(each, allocation(each))));
        programme.fundingAgreements().forEach(each -> made.add(new Made(each, agreement(each))));
        programme.grants().stream()
                .filter(Publishing::isAwarded)
                .forEach(each -> made.add(new Made(each, grant(each))));
        programme.loans().stream().filter(Publishing::isAwarded).forEach(each -> made.add(new Made(each, loan(each))));
        return List.copyOf(made);
    }

    /** What would be published of a record that is not: of an allocation next to its agreements. */
    GivingGrant of(Entity record) {
        return record instanceof Allocation allocation
                ? allocation(allocation)
                : GivingGrant.builder().build();
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
        return grant.withdrawn().isPresent()
                || grant.status().filter(NOT_AWARDED::contains).isEmpty();
    }

    private static boolean isAwarded(Loan loan) {
        return loan.withdrawn().isPresent()
                || loan.status().filter(NOT_AWARDED::contains).isEmpty();
    }

    // The money of the programme

    private Optional<GivingGrant> endowment() {
        if (mapping.endowment().isEmpty()) {
            return Optional.empty();
        }
        GivingMapping.Endowment given = mapping.endowment().get();
        return inRole(ProgrammeRole.FUNDER).map(funder -> {
            String title = "Endowment of " + programme.name();
            GivingGrant.Builder grant = GivingGrant.builder()
                    .id(endowmentId())
                    .title(title)
                    .description(title)
                    .addFundingOrganization(funder)
                    .addRecipientOrganization(inRole(ProgrammeRole.TRUSTEE)
                            .or(() -> inRole(ProgrammeRole.DELIVERY_BODY))
                            .orElse(mapping.funder()))
                    .addGrantProgramme(ofProgramme())
                    .currency(given.amount().getCurrencyUnit().getCode())
                    .amountAwarded(number(given.amount()))
                    .awardDate(GivingDate.of(given.awarded()))
                    .regrantType(ENDOWMENT);
            return grant.build();
        });
    }

    private String endowmentId() {
        return ids.own(PublishedIds.ENDOWMENT, programme.id().value());
    }

    private Optional<GivingOrganisation> inRole(ProgrammeRole role) {
        return programme.roles().stream()
                .filter(held -> held.role().equals(role))
                .map(ProgrammeRolePeriod::organisation)
                .findFirst()
                .map(this::organisation);
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
        if (mapping.endowment().isPresent() && inRole(ProgrammeRole.FUNDER).isPresent()) {
            grant.addRelatedActivity(endowmentId());
        }
        return grant;
    }

    private GivingGrant allocation(Allocation allocation) {
        AreaId area = allocation.area();
        GivingGrant.Builder grant = award(
                        ids.of(PublishedIds.ALLOCATION, allocation.id().value()), area)
                .addRecipientOrganization(partnership(area));
        Money total = allocation.uplifts().stream().map(Uplift::amount).reduce(allocation.initial(), Money::plus);
        awarded(grant, Optional.of(total), total.getCurrencyUnit());
        Optional.ofNullable(areas.get(area))
                .flatMap(Area::announced)
                .ifPresent(day -> grant.awardDate(GivingDate.of(day)));
        if (!allocation.uplifts().isEmpty()) {
            grant.addCommitmentTransaction(sum(allocation.initial()).build());
            allocation
                    .uplifts()
                    .forEach(uplift -> grant.addCommitmentTransaction(sum(uplift.amount())
                            .transactionDate(GivingDate.of(uplift.from()))
                            .build()));
        }
        return finished(grant, allocation);
    }

    private GivingGrant agreement(FundingAgreement agreement) {
        GivingOrganisation lto = organisation(agreement.lto());
        GivingGrant.Builder grant = award(
                        ids.of(PublishedIds.AGREEMENT, agreement.id().value()), agreement.area())
                .addRecipientOrganization(lto);
        awarded(grant, Optional.of(agreement.amount()), agreement.amount().getCurrencyUnit());
        agreement.offered().or(agreement::signed).ifPresent(day -> grant.awardDate(GivingDate.of(day)));
        agreement.period().ifPresent(period -> grant.addPlannedDates(event(period)));
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
        List<GivingTransaction> sums = new ArrayList<>();
        for (Drawdown drawdown : programme.find(Drawdown.BY_AGREEMENT, agreement.id())) {
            sums.add(between(mapping.funder(), lto, paid(drawdown.date(), drawdown.planMoney()))
                    .id(drawdown.id().value())
                    .build());
        }
        for (FundingReturn returned : programme.find(FundingReturn.BY_AGREEMENT, agreement.id())) {
            sums.add(between(
                            mapping.funder(),
                            lto,
                            paid(returned.date(), returned.amount().negated()))
                    .id(returned.id().value())
                    .build());
        }
        disbursed(grant, sums, agreement.amount().getCurrencyUnit());
        return finished(grant, agreement);
    }

    // The grants and loans of areas

    private GivingGrant grant(Grant of) {
        GivingGrant.Builder grant = begun(ids.of(PublishedIds.GRANT, of.id().value()), of.title(), of.area());
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
        currency.ifPresent(unit -> awarded(grant, of.amountAwarded(), unit));
        of.amountAppliedFor().ifPresent(amount -> grant.amountAppliedFor(number(amount)));
        of.awardDate().ifPresent(day -> grant.awardDate(GivingDate.of(day)));
        of.period().ifPresent(period -> grant.addPlannedDates(event(period)));
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
        of.applied().ifPresent(day -> {
            GivingTransaction.Builder sum = GivingTransaction.builder().transactionDate(GivingDate.of(day));
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

    private GivingGrant loan(Loan of) {
        GivingGrant.Builder grant = begun(ids.of(PublishedIds.LOAN, of.id().value()), of.title(), of.area());
        Optional<CurrencyUnit> currency = Stream.of(
                        of.amountLent().stream(),
                        of.payments().stream().map(Payment::amount),
                        of.amountChanges().stream().map(AmountChange::amount))
                .flatMap(amounts -> amounts)
                .map(Money::getCurrencyUnit)
                .findFirst();
        currency.ifPresent(unit -> awarded(grant, of.amountLent(), unit));
        of.agreed().ifPresent(day -> grant.awardDate(GivingDate.of(day)));
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

    /** The recipient: the organisation that is recorded, or a person or a group without a name. */
    private Optional<GivingOrganisation> recipient(
            GivingGrant.Builder grant, String id, Optional<OrganisationId> recorded, Optional<RecipientKind> kind) {
        kind.ifPresent(each -> grant.addClassification(classification(RECIPIENTS, each)));
        if (recorded.isEmpty() && kind.equals(Optional.of(RecipientKind.INDIVIDUAL))) {
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
     * Who makes a grant of an area: the locally trusted organisation that held the money, where the records lead to one, else
     * the area's partnership. It is linked to the awards that the money may have come from: those in force on the day, or all
     * of the area where none is known to be.
     */
    private GivingOrganisation funderAndParents(
            GivingGrant.Builder grant, Entity record, AreaId area, Optional<LocalDate> day) {
        List<FundingAgreement> all = agreements.getOrDefault(area, List.of());
        List<FundingAgreement> inForce = all.stream()
                .filter(each -> day.isPresent()
                        && each.period()
                                .filter(period -> period.contains(day.get()))
                                .isPresent())
                .toList();
        List<FundingAgreement> parents = inForce.isEmpty() ? all : inForce;
        parents.stream()
                .map(each -> ids.of(PublishedIds.AGREEMENT, each.id().value()))
                .distinct()
                .forEach(grant::addRelatedActivity);
        allocations.getOrDefault(area, List.of()).stream()
                .map(each -> ids.of(PublishedIds.ALLOCATION, each.id().value()))
                .distinct()
                .forEach(grant::addRelatedActivity);
        List<LtoAppointment> appointed = appointments.getOrDefault(area, List.of());
        GivingOrganisation funder = keptFunder(record)
                .orElseGet(() -> only(parents.stream().map(FundingAgreement::lto))
                        .or(() -> only(appointed.stream()
                                .filter(each -> day.filter(each::isInPost).isPresent())
                                .map(LtoAppointment::organisation)))
                        .or(() -> only(Stream.concat(
                                all.stream().map(FundingAgreement::lto),
                                appointed.stream().map(LtoAppointment::organisation))))
                        .map(this::organisation)
                        .orElseGet(() -> partnership(area)));
        grant.addFundingOrganization(funder);
        return funder;
    }

    /** Who made a grant that was taken over from 360Giving data, where the records do not lead to them. */
    private Optional<GivingOrganisation> keptFunder(Entity record) {
        return withAdditionalFields
                ? Optional.ofNullable(record.additionalFields().get(TakingOver.FUNDER))
                        .map(KeptFields::json)
                        .filter(json -> json.isArray() && json.get(0) instanceof ObjectNode)
                        .map(json -> new GivingOrganisation((ObjectNode) json.get(0)))
                : Optional.empty();
    }

    private static Optional<OrganisationId> only(Stream<OrganisationId> given) {
        Set<OrganisationId> different = given.collect(Collectors.toSet());
        return different.size() == 1 ? different.stream().findFirst() : Optional.empty();
    }

    // Parts

    private GivingGrant finished(GivingGrant.Builder grant, Entity record) {
        if (!withAdditionalFields || record.additionalFields().isEmpty()) {
            return grant.build();
        }
        GivingGrant without = grant.build();
        record.additionalFields().forEach((name, value) -> {
            if (without.fields().get(name) == null || TakingOver.isReplaceable(name, record)) {
                grant.set(name, KeptFields.json(value));
            }
        });
        return grant.build();
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
        return sum(amount).transactionDate(GivingDate.of(day));
    }

    private static GivingTransaction.Builder between(
            GivingOrganisation provider, GivingOrganisation recipient, GivingTransaction.Builder sum) {
        provider.id().ifPresent(sum::provider);
        recipient.id().ifPresent(sum::recipient);
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

    private static GivingEvent event(LocalDateRange period) {
        GivingEvent.Builder event = GivingEvent.builder();
        if (!period.isUnboundedStart()) {
            event.startDate(GivingDate.of(period.getStart()));
        }
        if (!period.isUnboundedEnd()) {
            event.endDate(GivingDate.of(period.getEndInclusive()));
        }
        return event.build();
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
