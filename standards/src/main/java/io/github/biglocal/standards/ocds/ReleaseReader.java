package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.CommissionId;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.commission.MilestoneStatus;
import io.github.biglocal.commission.MilestoneType;
import io.github.biglocal.commission.ProcurementMethod;
import io.github.biglocal.commission.TenderStatus;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.reading.TypeShape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Reads a release as a commission. Whatever it cannot read it passes over; writing again what it read finds that. */
final class ReleaseReader {
    static final JsonNode NONE = MissingNode.getInstance();

    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final String TRANSACTIONS = "/implementation/transactions";
    private static final String MILESTONES = "/milestones";
    private static final String VALUE = "/value";
    private static final String CHANGE = "/changes/0";
    private static final String FORMER_VALUE = CHANGE + "/former_value";
    /** The property of a change that gives the value as it was with its currency, as some publishers write it. */
    private static final String WHOLE_VALUE = "value";

    private static final Set<String> OF_AMOUNT = Set.of("amount", "currency");

    private static final String BUDGET = "/planning/budget/amount";
    private static final String AMENDMENTS = "/amendments";
    private static final String WRITTEN_AWARD = "/awards/0";
    private static final String WRITTEN_CONTRACT = "/contracts/0";
    private static final TypeShape COMMISSION = TypeShape.of(Commission.class).orElseThrow();

    private final ReleaseValues values;
    private final NavigableMap<String, String> places = new TreeMap<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, AdditionalValue> own = new LinkedHashMap<>();
    private final Map<OrganisationId, Organisation> organisations = new LinkedHashMap<>();
    private final Set<OrganisationId> named = new LinkedHashSet<>();
    private final Optional<String> award;
    private final Optional<String> contract;
    private final Optional<Commission> commission;
    private String missing = "";

    /** Reads a release, with the id that a commission has by the ocid, and the area if it is not the budget line. */
    ReleaseReader(UnaryOperator<String> ids, ObjectNode root, Optional<AreaId> area) {
        this.values = new ReleaseValues(root);
        this.contract = chosen("/contracts", Set.of("active", "terminated"));
        this.award = award();
        contract.ifPresent(place -> places.put(place, WRITTEN_CONTRACT));
        award.ifPresent(place -> places.put(place, WRITTEN_AWARD));
        takeCurrency();
        values.text("/ocid")
                .map(ids)
                .flatMap(id -> values.made("/ocid", id, CommissionId::of))
                .ifPresent(id -> {
                    fields.put("id", id);
                });
        area.or(() -> values.text("/planning/budget/id")
                        .flatMap(id -> values.made("/planning/budget/id", id, AreaId::of)))
                .ifPresent(id -> fields.put("area", id));
        readTender();
        award.ifPresent(this::readAward);
        contract.ifPresent(this::readContract);
        root.properties().forEach(field -> {
            if (AdditionalValue.isOwn(field.getKey())) {
                values.made("/" + FieldReference.step(field.getKey()), field, OwnFields::value)
                        .ifPresent(value -> own.put(field.getKey(), value));
            }
        });
        this.commission = build();
        if (contract.isPresent()
                && !commission.filter(CommissionDays::isContracted).isPresent()) {
            asOfTheTender(contract.get());
        }
        readOrganisations();
    }

    /** What the release has, and why what could not be read was not. */
    ReleaseValues values() {
        return values;
    }

    /** Empty if something that it needs is missing. */
    Optional<Commission> commission() {
        return commission;
    }

    /** What is missing that a commission needs, as the pointer of where it is looked for. */
    String missing() {
        return missing;
    }

    /** The organisations that the commission names, and whose names are given. */
    Map<OrganisationId, Organisation> organisations() {
        return organisations;
    }

    /** Where something is in the release that is written of what was read; empty if it is where it is in this one. */
    Optional<String> place(String pointer) {
        return Optional.ofNullable(places.get(pointer));
    }

    /** The places in the release that is written of all that is elsewhere in this one. */
    Collection<String> places() {
        return places.values();
    }

    /** Whether something within what is at a pointer is elsewhere in the release that is written, or is left out for a reason of its own. */
    boolean hasPlaceWithin(String pointer) {
        return ReleaseValues.hasWithin(places.navigableKeySet(), pointer) || values.hasLeftOutWithin(pointer);
    }

    /**
     * What is at a pointer, as the release that is written has it: of a change of the value that gives what it was with its currency, the
     * amount.
     */
    JsonNode asWritten(String pointer, JsonNode value) {
        if (!pointer.endsWith(CHANGE)
                || place(pointer).isEmpty()
                || !value.path("property").asText().equals(WHOLE_VALUE)) {
            return value;
        }
        ObjectNode change = value.deepCopy();
        change.put("property", ReleaseBody.AMOUNT_OF_VALUE);
        if (change.get("former_value") instanceof ObjectNode former && OF_AMOUNT.containsAll(names(former))) {
            change.set("former_value", former.get("amount"));
        }
        return change;
    }

    private static Set<String> names(ObjectNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether an award or a contract is the one that was read. */
    boolean isChosen(String pointer) {
        return award.filter(pointer::equals).isPresent()
                || contract.filter(pointer::equals).isPresent();
    }

    boolean isCompiled() {
        for (JsonNode tag : values.root().path("tag")) {
            if (tag.asText().equals("compiled")) {
                return true;
            }
        }
        return false;
    }

    /** The day of the release; some day if it gives none. */
    LocalDate day() {
        return values.day("/date").orElse(NO_DAY);
    }

    // Which award and which contract

    /** The first that is in force or was, or else the first. */
    private Optional<String> chosen(String list, Set<String> statuses) {
        List<String> all = values.places(list);
        return all.stream()
                .filter(place ->
                        statuses.contains(values.root().at(place + "/status").asText()))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** That of the contract; where the contract names none, or there is no contract, the first that is in force, or else the first. */
    private Optional<String> award() {
        Optional<String> named = contract.flatMap(place -> values.name(place + "/awardID"));
        if (named.isEmpty()) {
            return chosen("/awards", Set.of("active"));
        }
        return values.places("/awards").stream()
                .filter(place -> values.name(place + "/id").equals(named))
                .findFirst();
    }

    // Stages

    private void readTender() {
        for (String place : Stream.of(Optional.of("/tender"), contract, award)
                .flatMap(Optional::stream)
                .toList()) {
            Optional<String> title = values.text(place + "/title");
            if (!fields.containsKey("title")) {
                set("title", title, place + "/title");
            }
        }
        set("specification", values.text("/tender/description"), "/tender/description");
        set("commissioner", organisation("/buyer").or(() -> organisation("/tender/procuringEntity")), "/buyer/id");
        money("budget", BUDGET);
        code("method", "/tender/procurementMethod", ProcurementMethod.class);
        code("tenderStatus", "/tender/status", TenderStatus.class);
        period("tenderPeriod", "/tender/tenderPeriod");
        money("tenderValue", "/tender/value");
        set("numberOfTenderers", values.whole("/tender/numberOfTenderers"), "/tender/numberOfTenderers");
        organisations("tenderers", "/tender/tenderers");
        if (contract.isEmpty()) {
            period("period", "/tender/contractPeriod");
            milestones("/tender", "/tender");
        }
    }

    private void readAward(String place) {
        code("awardStatus", place + "/status", AwardStatus.class);
        set("awarded", values.day(place + "/date"), place + "/date");
        money("awardValue", place + "/value");
        organisations("suppliers", place + "/suppliers");
    }

    private void readContract(String place) {
        code("contractStatus", place + "/status", ContractStatus.class);
        set("signed", values.day(place + "/dateSigned"), place + "/dateSigned");
        period("period", place + "/period");
        valueChanges(place);
        transactions(place);
        milestones(place + "/implementation", WRITTEN_CONTRACT + "/implementation");
    }

    /** The value when the contract was made, and how it changed: each amendment gives what it was before, and the contract what it is. */
    private void valueChanges(String place) {
        List<Amended> amended = new ArrayList<>();
        for (String at : values.entries(place + AMENDMENTS)) {
            Optional<LocalDate> date = values.day(at + "/date");
            String property = values.root().at(at + CHANGE + "/property").asText();
            boolean isOfValue = property.equals(WHOLE_VALUE) || property.equals(ReleaseBody.AMOUNT_OF_VALUE);
            if (values.size(at + "/changes") != 1 || !isOfValue) {
                continue;
            }
            if (date.isEmpty()) {
                values.leaveOut(at, "A change of the value needs a day.");
                continue;
            }
            amended.add(new Amended(
                    at,
                    date.get(),
                    property.equals(WHOLE_VALUE)
                            ? values.amount(at + FORMER_VALUE)
                            : values.number(at + FORMER_VALUE)));
        }
        List<Amended> inTime = new ArrayList<>(amended);
        inTime.sort(Comparator.comparing(Amended::date));
        Optional<Money> last = values.amount(place + "/value");
        if (inTime.isEmpty() || !isChain(inTime, last)) {
            amended.forEach(each -> values.leaveOut(
                    each.place(), "The changes of the value do not lead from its former to its present amount."));
            money("value", place + "/value");
            return;
        }
        Map<LocalDate, AmountChange> changes = new HashMap<>();
        Optional<Money> value = last;
        for (int i = inTime.size() - 1; i >= 0; i--) {
            Amended each = inTime.get(i);
            value.ifPresent(amount -> changes.put(each.date(), AmountChange.of(each.date(), amount)));
            value = each.former();
        }
        set("value", value, place + "/value");
        for (int i = 0; i < amended.size(); i++) {
            String written = WRITTEN_CONTRACT + AMENDMENTS + "/" + i;
            places.put(amended.get(i).place(), written);
            places.put(amended.get(i).place() + CHANGE, written + CHANGE);
        }
        fields.put(
                "valueChanges",
                amended.stream().map(each -> changes.get(each.date())).toList());
    }

    private record Amended(String place, LocalDate date, Optional<Money> former) {}

    /** Whether each amendment has a day of its own and an amount after it, and none of the amounts is below zero. */
    private static boolean isChain(List<Amended> inTime, Optional<Money> last) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < inTime.size(); i++) {
            Optional<Money> after = i + 1 < inTime.size() ? inTime.get(i + 1).former() : last;
            boolean isBelowZero = Stream.of(inTime.get(i).former(), after)
                    .flatMap(Optional::stream)
                    .anyMatch(Money::isNegative);
            if (!days.add(inTime.get(i).date()) || after.isEmpty() || isBelowZero) {
                return false;
            }
        }
        return true;
    }

    private void transactions(String place) {
        List<Payment> paid = new ArrayList<>();
        List<Payment> returned = new ArrayList<>();
        Map<CommissionDays.Transaction, String> sources = new HashMap<>();
        Map<String, OrganisationId> payees = new LinkedHashMap<>();
        for (String at : values.entries(place + TRANSACTIONS)) {
            Optional<LocalDate> date = values.day(at + "/date");
            Optional<Money> amount = values.amount(at + "/value");
            if (date.isEmpty() || amount.isEmpty()) {
                values.leaveOut(at, date.isEmpty() ? "A payment needs a day." : "A payment needs an amount.");
                continue;
            }
            boolean isPaid = !isPaidBack(amount.get(), at);
            List<Payment> list = isPaid ? paid : returned;
            values.made(at + "/value", amount.get().abs(), money -> Payment.of(date.get(), money))
                    .ifPresent(payment -> {
                        sources.put(new CommissionDays.Transaction(isPaid, list.size()), at);
                        list.add(payment);
                        organisation(at + "/payee").ifPresent(payee -> payees.put(at + "/payee", payee));
                    });
        }
        fields.put("payments", paid);
        fields.put("returned", returned);
        List<CommissionDays.Transaction> written = CommissionDays.inOrder(paid, returned);
        for (int i = 0; i < written.size(); i++) {
            places.put(Objects.requireNonNull(sources.get(written.get(i))), WRITTEN_CONTRACT + TRANSACTIONS + "/" + i);
        }
        Set<OrganisationId> different = new HashSet<>(payees.values());
        if (different.size() > 1) {
            payees.keySet()
                    .forEach(payee -> values.refuse(
                            payee,
                            "A commission has one provider, and the payments are to several payees: none was taken."));
        }
        Optional<OrganisationId> provider = written.isEmpty()
                ? award.filter(at -> values.size(at + "/suppliers") == 1)
                        .flatMap(at -> organisation(at + "/suppliers/0"))
                : different.stream().filter(payee -> different.size() == 1).findFirst();
        set("provider", provider, "/parties");
    }

    /** Below zero; of zero only the id can say, as this library writes it. */
    private boolean isPaidBack(Money amount, String at) {
        return amount.isNegative()
                || (amount.isZero()
                        && values.name(at + "/id")
                                .filter(CommissionDays.Transaction::isReturned)
                                .isPresent());
    }

    /** Where nothing of a contract is recorded but what may be known before there is one, that is written with the tender. */
    private void asOfTheTender(String place) {
        places.remove(place);
        places.put(place + "/period", "/tender/contractPeriod");
        for (int i = 0; i < values.size(place + "/implementation" + MILESTONES); i++) {
            places.computeIfPresent(
                    place + "/implementation" + MILESTONES + "/" + i,
                    (source, written) -> written.replace(WRITTEN_CONTRACT + "/implementation", "/tender"));
        }
    }

    private void milestones(String stage, String writtenStage) {
        List<Milestone> milestones = new ArrayList<>();
        for (String at : values.entries(stage + MILESTONES)) {
            Optional<MilestoneStatus> status = values.code(at + "/status", MilestoneStatus.class);
            Optional<MilestoneType> type =
                    values.code(at + "/type", MappedCodes::milestoneType, "The text cannot be a code.");
            Optional<Milestone> milestone = values.text(at + "/title")
                    .flatMap(text -> values.made(
                            at + "/title",
                            text,
                            title -> new Milestone(
                                    title, values.day(at + "/dueDate"), status, values.day(at + "/dateMet"), type)));
            if (milestone.isPresent()) {
                places.put(at, writtenStage + MILESTONES + "/" + milestones.size());
                milestones.add(milestone.get());
            } else {
                values.leaveOut(at, "A milestone needs a title.");
            }
        }
        fields.put("milestones", milestones);
    }

    // Making the commission

    /** Without what the model refuses, which the value that is written of it will show. */
    private Optional<Commission> build() {
        while (true) {
            TypeShape.Draft draft = COMMISSION.draft();
            fields.forEach(draft::set);
            own.forEach(draft::keep);
            try {
                return Optional.of((Commission) draft.build());
            } catch (InvalidValueException e) {
                boolean dropped = false;
                for (String field : e.field().split(", ", -1)) {
                    dropped |= fields.remove(field) != null;
                    Optional.ofNullable(sources.get(field)).ifPresent(source -> values.refuse(source, e.problem()));
                }
                if (!dropped) {
                    missing = missingField();
                    return Optional.empty();
                }
            }
        }
    }

    private String missingField() {
        return !fields.containsKey("id")
                ? "/ocid"
                : !fields.containsKey("area") ? "/planning/budget/id" : "/tender/title";
    }

    private void readOrganisations() {
        Map<OrganisationId, String> parties = new HashMap<>();
        for (String at : values.places("/parties")) {
            values.name(at + "/id")
                    .flatMap(id -> values.made(at + "/id", id, OrganisationId::of))
                    .ifPresent(id -> {
                        parties.putIfAbsent(id, at);
                    });
        }
        for (OrganisationId id : named) {
            Optional<String> party = Optional.ofNullable(parties.get(id));
            party.flatMap(at -> values.text(at + "/name")
                            .flatMap(name -> values.made(at + "/name", name, text -> {
                                return Organisation.builder()
                                        .id(id)
                                        .name(text)
                                        .orgIds(orgIds(at))
                                        .build();
                            })))
                    .ifPresent(organisation -> organisations.put(id, organisation));
        }
    }

    private List<OrgId> orgIds(String party) {
        List<OrgId> ids = new ArrayList<>();
        orgId(party + "/identifier").ifPresent(ids::add);
        values.places(party + "/additionalIdentifiers").forEach(at -> orgId(at).ifPresent(ids::add));
        return ids;
    }

    private Optional<OrgId> orgId(String at) {
        return values.text(at + "/scheme")
                .flatMap(scheme ->
                        values.name(at + "/id").flatMap(id -> values.made(at, scheme + "-" + id, OrgId::parse)));
    }

    private void set(String field, Optional<?> value, String source) {
        value.ifPresent(known -> {
            fields.put(field, known);
            sources.put(field, source);
        });
    }

    private <E extends Enum<E>> void code(String field, String pointer, Class<E> type) {
        set(field, values.code(pointer, type), pointer);
    }

    private void period(String field, String pointer) {
        set(field, values.period(pointer), pointer);
    }

    private void money(String field, String pointer) {
        set(field, values.money(pointer), pointer);
    }

    /** That of the first amount, the contract's value first. */
    private void takeCurrency() {
        values.takeCurrency(Stream.of(
                        contract.map(place -> place + VALUE).stream(),
                        award.map(place -> place + VALUE).stream(),
                        Stream.of("/tender/value", BUDGET),
                        contract.stream()
                                .flatMap(place -> values.places(place + TRANSACTIONS).stream())
                                .map(at -> at + VALUE),
                        contract.stream()
                                .flatMap(place -> values.places(place + AMENDMENTS).stream())
                                .map(at -> at + FORMER_VALUE))
                .flatMap(Function.identity()));
    }

    /** The organisation that is referred to, which is then one of those that the commission names. */
    private Optional<OrganisationId> organisation(String reference) {
        Optional<OrganisationId> id = values.reference(reference, OrganisationId::of);
        id.ifPresent(named::add);
        return id;
    }

    private void organisations(String field, String pointer) {
        Set<OrganisationId> ids = new LinkedHashSet<>();
        values.places(pointer).forEach(at -> organisation(at).ifPresent(ids::add));
        fields.put(field, ids);
    }
}
