package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.standards.schema.JsonNumbers;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Writes what a release says of a commission. Whatever it cannot write is left out; reading it back finds that. */
final class ReleaseBody {
    static final String AWARD = "award";
    static final String CONTRACT = "contract";
    static final String TENDER = "tender";
    static final String START = "T00:00:00Z";
    /**
     * What a change of the contract's value changes, by its path from the contract: the amount, since a commission stays in its currency.
     * The release schema has this very example.
     */
    static final String AMOUNT_OF_VALUE = "value.amount";

    private static final String FORMER_VALUE = "former_value";
    private static final String END = "T23:59:59Z";
    private static final String BUYER = "buyer";
    private static final String PAYEE = "payee";
    private static final String PAYER = "payer";
    private static final String PROCURING_ENTITY = "procuringEntity";
    private static final String VALUE = "value";

    private final Programme programme;
    private final CommissionDays days;
    private final Commission commission;
    private final LocalDate after;
    private final LocalDate limit;
    private final boolean whole;
    private final boolean hasContract;
    private final Optional<OrganisationId> buyer;
    private final ObjectNode body = OcdsPart.NODES.objectNode();
    private final Map<OrganisationId, Set<String>> roles = new LinkedHashMap<>();

    private ReleaseBody(
            OcdsMapping mapping, Programme programme, CommissionDays days, LocalDate after, LocalDate limit) {
        this.programme = programme;
        this.days = days;
        this.commission = days.commission();
        this.after = after;
        this.limit = limit;
        this.whole = limit.equals(LocalDate.MAX);
        this.hasContract = whole ? CommissionDays.isContracted(commission) : by(days.contracted());
        this.buyer = commission.commissioner().or(mapping::buyer);
    }

    /** Of what has a day and an entry in a list, what comes after one day and by another; by {@code LocalDate.MAX}, everything else too. */
    static ObjectNode of(
            OcdsMapping mapping, Programme programme, CommissionDays days, LocalDate after, LocalDate limit) {
        return new ReleaseBody(mapping, programme, days, after, limit).write();
    }

    private ObjectNode write() {
        body.putArray("parties"); // It is the first, and is filled when it is known who has which role.
        reference(body, BUYER, buyer, BUYER);
        planning();
        tender();
        if (hasContract || hasAward()) {
            award();
        }
        if (hasContract) {
            contract();
        }
        if (whole) {
            own();
        }
        parties();
        return body;
    }

    private void planning() {
        ObjectNode planning = OcdsPart.NODES.objectNode();
        ObjectNode budget = planning.putObject("budget");
        budget.put("id", commission.area().value());
        programme.find(commission.area()).map(Area::name).ifPresent(name -> budget.put("description", name));
        value(budget, "amount", commission.budget());
        budget.put("project", programme.name()).put("projectID", programme.id().value());
        body.set("planning", planning);
    }

    private void tender() {
        ObjectNode tender = body.putObject(TENDER);
        tender.put("id", TENDER).put("title", commission.title());
        commission.specification().ifPresent(text -> tender.put("description", text));
        reference(tender, PROCURING_ENTITY, buyer, PROCURING_ENTITY);
        boolean open = by(commission.tenderPeriod().map(LocalDateRange::getStart));
        boolean decided = by(commission.awarded()) || by(commission.signed()) || hasContract;
        if (whole) {
            commission.tenderStatus().ifPresent(status -> tender.put("status", MappedCodes.code(status)));
        }
        if (whole || open || decided) {
            commission.method().ifPresent(method -> tender.put("procurementMethod", MappedCodes.code(method)));
            value(tender, VALUE, commission.tenderValue());
            period(tender, "tenderPeriod", commission.tenderPeriod());
        }
        if (whole || decided || by(commission.tenderPeriod().map(LocalDateRange::getEndInclusive))) {
            commission.numberOfTenderers().ifPresent(number -> tender.put("numberOfTenderers", number));
            references(tender, "tenderers", commission.tenderers(), "tenderer");
        }
        if (whole && !hasContract) {
            period(tender, "contractPeriod", commission.period());
            milestones(tender);
        }
    }

    private boolean hasAward() {
        return whole
                ? commission.awardStatus().isPresent()
                        || commission.awarded().isPresent()
                        || commission.awardValue().isPresent()
                        || !commission.suppliers().isEmpty()
                : by(commission.awarded());
    }

    private void award() {
        ObjectNode award = body.putArray("awards").addObject();
        award.put("id", AWARD).put("title", commission.title());
        if (whole) {
            commission.awardStatus().ifPresent(status -> award.put("status", MappedCodes.code(status)));
        }
        day(award, "date", past(commission.awarded()), START);
        value(award, VALUE, commission.awardValue());
        Collection<OrganisationId> provider = commission.provider().stream().toList();
        references(
                award, "suppliers", commission.suppliers().isEmpty() ? provider : commission.suppliers(), "supplier");
    }

    private void contract() {
        ObjectNode contract = body.putArray("contracts").addObject();
        contract.put("id", CONTRACT).put("awardID", AWARD).put("title", commission.title());
        if (whole) {
            commission.contractStatus().ifPresent(status -> contract.put("status", MappedCodes.code(status)));
        }
        period(contract, "period", commission.period());
        value(contract, VALUE, days.valueBy(limit));
        day(contract, "dateSigned", past(commission.signed()), START);
        ObjectNode implementation = OcdsPart.NODES.objectNode();
        transactions(implementation);
        milestones(implementation);
        if (!implementation.isEmpty()) {
            contract.set("implementation", implementation);
        }
        amendments(contract);
    }

    private void amendments(ObjectNode contract) {
        for (int index : days.changes(after, limit)) {
            AmountChange changed = commission.valueChanges().get(index);
            ObjectNode amendment = contract.withArray("amendments").addObject();
            day(amendment, "date", Optional.of(changed.date()), START);
            amendment.put("id", "amendment-" + (index + 1));
            ObjectNode change = amendment.putArray("changes").addObject();
            change.put("property", AMOUNT_OF_VALUE).putNull(FORMER_VALUE);
            days.valueBefore(changed.date())
                    .filter(ReleaseBody::isWritable)
                    .ifPresent(former -> change.set(FORMER_VALUE, JsonNumbers.node(former.getAmount())));
        }
    }

    private void transactions(ObjectNode implementation) {
        for (CommissionDays.Transaction each : days.transactions(after, limit)) {
            Payment payment = each.in(commission);
            ObjectNode transaction = implementation.withArray("transactions").addObject();
            transaction.put("id", each.id());
            day(transaction, "date", Optional.of(payment.date()), START);
            Money amount = payment.amount();
            value(transaction, VALUE, Optional.of(each.isPaid() ? amount : amount.negated()));
            reference(transaction, PAYER, buyer, PAYER);
            reference(transaction, PAYEE, commission.provider(), PAYEE);
        }
        if (by(days.paid())) {
            // Roles are not added to those of an earlier release: they replace them.
            buyer.ifPresent(id -> role(id, PAYER));
            commission.provider().ifPresent(id -> role(id, PAYEE));
        }
    }

    private void milestones(ObjectNode stage) {
        for (int index : whole ? days.milestones() : days.met(after, limit)) {
            Milestone milestone = commission.milestones().get(index);
            ObjectNode written = stage.withArray("milestones").addObject();
            written.put("id", "milestone-" + (index + 1)).put("title", milestone.title());
            milestone.type().ifPresent(type -> written.put("type", MappedCodes.code(type)));
            day(written, "dueDate", milestone.due(), START);
            day(written, "dateMet", milestone.met(), START);
            if (whole) {
                milestone.status().ifPresent(status -> written.put("status", MappedCodes.code(status)));
            }
        }
    }

    private void own() {
        commission.additionalFields().forEach((name, value) -> {
            if (AdditionalValue.isOwn(name)) {
                body.set(name, OwnFields.json(value));
            }
        });
    }

    private void parties() {
        ArrayNode parties = (ArrayNode) body.get("parties");
        roles.forEach((id, itsRoles) -> {
            ObjectNode party = parties.addObject();
            Optional<Organisation> organisation = programme.find(id);
            organisation.ifPresent(known -> party.put("name", known.name()));
            party.put("id", id.value());
            List<OrgId> registered = organisation.map(Organisation::orgIds).orElse(List.of()).stream()
                    .distinct()
                    .toList();
            for (int i = 0; i < registered.size(); i++) {
                ObjectNode identifier = i == 0
                        ? party.putObject("identifier")
                        : party.withArray("additionalIdentifiers").addObject();
                identifier.put("scheme", registered.get(i).register());
                identifier.put("id", registered.get(i).number());
            }
            ArrayNode roleCodes = party.putArray("roles");
            itsRoles.forEach(roleCodes::add);
        });
        if (parties.isEmpty()) {
            body.remove("parties");
        }
    }

    private void reference(ObjectNode parent, String field, Optional<OrganisationId> id, String role) {
        id.ifPresent(organisation -> refer(parent.putObject(field), organisation, role));
    }

    private void references(ObjectNode parent, String field, Collection<OrganisationId> ids, String role) {
        ids.forEach(organisation -> refer(parent.withArray(field).addObject(), organisation, role));
    }

    private void refer(ObjectNode reference, OrganisationId id, String role) {
        role(id, role);
        programme.find(id).ifPresent(organisation -> reference.put("name", organisation.name()));
        reference.put("id", id.value());
    }

    private void role(OrganisationId id, String role) {
        roles.computeIfAbsent(id, organisation -> new LinkedHashSet<>()).add(role);
    }

    private boolean by(Optional<LocalDate> day) {
        return past(day).isPresent();
    }

    /** A day that the release can say something about; empty if it is still to come. */
    private Optional<LocalDate> past(Optional<LocalDate> day) {
        return day.filter(known -> !known.isAfter(limit));
    }

    private static void day(ObjectNode parent, String field, Optional<LocalDate> day, String time) {
        day.filter(ReleaseWriter::isWritable).ifPresent(written -> parent.put(field, written + time));
    }

    private static void period(ObjectNode parent, String field, Optional<LocalDateRange> period) {
        ObjectNode written = OcdsPart.NODES.objectNode();
        period.filter(days -> !days.isUnboundedStart())
                .ifPresent(days -> day(written, "startDate", Optional.of(days.getStart()), START));
        period.filter(days -> !days.isUnboundedEnd())
                .ifPresent(days -> day(written, "endDate", Optional.of(days.getEndInclusive()), END));
        if (!written.isEmpty()) {
            parent.set(field, written);
        }
    }

    private static void value(ObjectNode parent, String field, Optional<Money> money) {
        money.filter(ReleaseBody::isWritable).ifPresent(amount -> {
            ObjectNode value = parent.putObject(field);
            value.set("amount", JsonNumbers.node(amount.getAmount()));
            value.put("currency", amount.getCurrencyUnit().getCode());
        });
    }

    private static boolean isWritable(Money amount) {
        return ReleaseSchema.CURRENCIES.contains(amount.getCurrencyUnit().getCode());
    }
}
