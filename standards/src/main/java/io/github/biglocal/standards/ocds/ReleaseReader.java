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
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.reading.TypeShape;
import java.math.BigDecimal;
import java.time.DateTimeException;
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
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/** Reads a release as a commission. Whatever it cannot read it passes over; writing again what it read finds that. */
final class ReleaseReader {
    static final JsonNode NONE = MissingNode.getInstance();

    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T.*)?", Pattern.DOTALL);
    /** The ids that this library gives to entries of lists. */
    private static final Pattern NUMBERED = Pattern.compile("(?:payment|returned|milestone|amendment)-([1-9]\\d{0,8})");
    /** Of a number as it is written, with an exponent or not: more than any amount has. */
    private static final int MOST_DIGITS = 100;

    private static final LocalDate NO_DAY = LocalDate.EPOCH;
    private static final String TRANSACTIONS = "/implementation/transactions";
    private static final String MILESTONES = "/milestones";
    private static final String AMENDMENTS = "/amendments";
    private static final String WRITTEN_AWARD = "/awards/0";
    private static final String WRITTEN_CONTRACT = "/contracts/0";
    private static final TypeShape COMMISSION = TypeShape.of(Commission.class).orElseThrow();

    private final ObjectNode root;
    private final NavigableMap<String, String> refused = new TreeMap<>();
    private final NavigableSet<String> leftOut = new TreeSet<>();
    private final NavigableMap<String, String> places = new TreeMap<>();
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, AdditionalValue> own = new LinkedHashMap<>();
    private final Map<OrganisationId, Organisation> organisations = new LinkedHashMap<>();
    private final Set<OrganisationId> named = new LinkedHashSet<>();
    private final Optional<CurrencyUnit> currency;
    private final Optional<String> award;
    private final Optional<String> contract;
    private final Optional<Commission> commission;
    private String missing = "";

    /** Reads a release, with the id that a commission has by the ocid, and the area if it is not the budget line. */
    ReleaseReader(UnaryOperator<String> ids, ObjectNode root, Optional<AreaId> area) {
        this.root = root;
        this.contract = chosen("/contracts", Set.of("active", "terminated"));
        this.award = award();
        contract.ifPresent(place -> places.put(place, WRITTEN_CONTRACT));
        award.ifPresent(place -> places.put(place, WRITTEN_AWARD));
        this.currency = currency();
        text("/ocid")
                .map(ids)
                .flatMap(id -> made("/ocid", id, CommissionId::of))
                .ifPresent(id -> {
                    fields.put("id", id);
                });
        area.or(() -> text("/planning/budget/id").flatMap(id -> made("/planning/budget/id", id, AreaId::of)))
                .ifPresent(id -> fields.put("area", id));
        readTender();
        award.ifPresent(this::readAward);
        contract.ifPresent(this::readContract);
        root.properties().forEach(field -> {
            if (AdditionalValue.isOwn(field.getKey())) {
                made("/" + step(field.getKey()), field, OwnFields::value)
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

    /** The name of a field as a step of a pointer. */
    static String step(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    ObjectNode root() {
        return root;
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
        return hasWithin(places.navigableKeySet(), pointer) || hasWithin(leftOut, pointer);
    }

    private static boolean hasWithin(NavigableSet<String> pointers, String pointer) {
        String within = pointers.ceiling(pointer + "/");
        return within != null && within.startsWith(pointer + "/");
    }

    /** An entry of a list cannot be read: because of what is refused within it, or else for the reason given. */
    private void leaveOut(String entry, String reason) {
        refused.put(entry, refused(entry).orElse(reason));
        leftOut.add(entry);
    }

    boolean isCompiled() {
        for (JsonNode tag : root.path("tag")) {
            if (tag.asText().equals("compiled")) {
                return true;
            }
        }
        return false;
    }

    /** The day of the release; some day if it gives none. */
    LocalDate day() {
        return day("/date").orElse(NO_DAY);
    }

    /** Why what is at a pointer, or within it, could not be read; empty if that is not the reason. */
    Optional<String> refused(String pointer) {
        Optional<String> there = Optional.ofNullable(refused.get(pointer));
        Map.@Nullable Entry<String, String> within = refused.ceilingEntry(pointer + "/");
        return there.isPresent() || within == null || !within.getKey().startsWith(pointer + "/")
                ? there
                : Optional.of(within.getValue());
    }

    // Which award and which contract

    /** The first that is in force or was, or else the first. */
    private Optional<String> chosen(String list, Set<String> statuses) {
        for (int i = 0; i < size(list); i++) {
            if (statuses.contains(root.at(list + "/" + i + "/status").asText())) {
                return Optional.of(list + "/" + i);
            }
        }
        return size(list) > 0 ? Optional.of(list + "/0") : Optional.empty();
    }

    /** That of the contract; where the contract names none, or there is no contract, the first that is in force, or else the first. */
    private Optional<String> award() {
        Optional<String> named = contract.flatMap(place -> name(place + "/awardID"));
        if (named.isEmpty()) {
            return chosen("/awards", Set.of("active"));
        }
        for (int i = 0; i < size("/awards"); i++) {
            if (name("/awards/" + i + "/id").equals(named)) {
                return Optional.of("/awards/" + i);
            }
        }
        return Optional.empty();
    }

    // Stages

    private void readTender() {
        for (String place : Stream.of(Optional.of("/tender"), contract, award)
                .flatMap(Optional::stream)
                .toList()) {
            if (!fields.containsKey("title")) {
                set("title", text(place + "/title"), place + "/title");
            }
        }
        set("specification", text("/tender/description"), "/tender/description");
        set("commissioner", organisation("/buyer").or(() -> organisation("/tender/procuringEntity")), "/buyer/id");
        money("budget", "/planning/budget/amount");
        code("method", "/tender/procurementMethod", ProcurementMethod.class);
        code("tenderStatus", "/tender/status", TenderStatus.class);
        period("tenderPeriod", "/tender/tenderPeriod");
        money("tenderValue", "/tender/value");
        JsonNode tenderers = root.at("/tender/numberOfTenderers");
        if (tenderers.canConvertToInt() && tenderers.isIntegralNumber()) {
            set("numberOfTenderers", Optional.of(tenderers.intValue()), "/tender/numberOfTenderers");
        }
        organisations("tenderers", "/tender/tenderers");
        if (contract.isEmpty()) {
            period("period", "/tender/contractPeriod");
            milestones("/tender", "/tender");
        }
    }

    private void readAward(String place) {
        code("awardStatus", place + "/status", AwardStatus.class);
        set("awarded", day(place + "/date"), place + "/date");
        money("awardValue", place + "/value");
        organisations("suppliers", place + "/suppliers");
    }

    private void readContract(String place) {
        code("contractStatus", place + "/status", ContractStatus.class);
        set("signed", day(place + "/dateSigned"), place + "/dateSigned");
        period("period", place + "/period");
        values(place);
        transactions(place);
        milestones(place + "/implementation", WRITTEN_CONTRACT + "/implementation");
    }

    /** The value when the contract was made, and how it changed: each amendment gives what it was before, and the contract what it is. */
    private void values(String place) {
        List<Amended> amended = new ArrayList<>();
        for (String at : entries(place + AMENDMENTS)) {
            Optional<LocalDate> date = day(at + "/date");
            if (date.isPresent()
                    && size(at + "/changes") == 1
                    && root.at(at + "/changes/0/property").asText().equals("value")) {
                amended.add(new Amended(at, date.get(), amount(at + "/changes/0/former_value")));
            }
        }
        List<Amended> inTime = new ArrayList<>(amended);
        inTime.sort(Comparator.comparing(Amended::date));
        Optional<Money> last = amount(place + "/value");
        if (inTime.isEmpty() || !isChain(inTime, last)) {
            amended.forEach(each -> leaveOut(
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
            places.put(amended.get(i).place() + "/changes/0", written + "/changes/0");
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
        for (String at : entries(place + TRANSACTIONS)) {
            Optional<LocalDate> date = day(at + "/date");
            Optional<Money> amount = amount(at + "/value");
            if (date.isEmpty() || amount.isEmpty()) {
                leaveOut(at, date.isEmpty() ? "A payment needs a day." : "A payment needs an amount.");
                continue;
            }
            boolean isPaid = !isPaidBack(amount.get(), at);
            List<Payment> list = isPaid ? paid : returned;
            made(at + "/value", amount.get().abs(), money -> Payment.of(date.get(), money))
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
                    .forEach(payee -> refused.put(
                            payee,
                            "A commission has one provider, and the payments are to several payees: none was taken."));
        }
        Optional<OrganisationId> provider = written.isEmpty()
                ? award.filter(at -> size(at + "/suppliers") == 1).flatMap(at -> organisation(at + "/suppliers/0"))
                : different.stream().filter(payee -> different.size() == 1).findFirst();
        set("provider", provider, "/parties");
    }

    /** Below zero; of zero only the id can say, as this library writes it. */
    private boolean isPaidBack(Money amount, String at) {
        return amount.isNegative()
                || (amount.isZero()
                        && text(at + "/id")
                                .filter(CommissionDays.Transaction::isReturned)
                                .isPresent());
    }

    /** Where nothing of a contract is recorded but what may be known before there is one, that is written with the tender. */
    private void asOfTheTender(String place) {
        places.remove(place);
        places.put(place + "/period", "/tender/contractPeriod");
        for (int i = 0; i < size(place + "/implementation" + MILESTONES); i++) {
            places.computeIfPresent(
                    place + "/implementation" + MILESTONES + "/" + i,
                    (source, written) -> written.replace(WRITTEN_CONTRACT + "/implementation", "/tender"));
        }
    }

    private void milestones(String stage, String writtenStage) {
        List<Milestone> milestones = new ArrayList<>();
        for (String at : entries(stage + MILESTONES)) {
            Optional<MilestoneStatus> status = code(at + "/status", MilestoneStatus.class);
            Optional<MilestoneType> type = text(at + "/type").flatMap(MappedCodes::milestoneType);
            Optional<Milestone> milestone = text(at + "/title")
                    .flatMap(text -> made(
                            at + "/title",
                            text,
                            title -> new Milestone(title, day(at + "/dueDate"), status, day(at + "/dateMet"), type)));
            if (milestone.isPresent()) {
                places.put(at, writtenStage + MILESTONES + "/" + milestones.size());
                milestones.add(milestone.get());
            } else {
                leaveOut(at, "A milestone needs a title.");
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
                    Optional.ofNullable(sources.get(field)).ifPresent(source -> refused.put(source, e.problem()));
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
        for (int i = 0; i < size("/parties"); i++) {
            String at = "/parties/" + i;
            name(at + "/id")
                    .flatMap(id -> made(at + "/id", id, OrganisationId::of))
                    .ifPresent(id -> {
                        parties.putIfAbsent(id, at);
                    });
        }
        for (OrganisationId id : named) {
            Optional<String> party = Optional.ofNullable(parties.get(id));
            party.flatMap(at -> text(at + "/name")
                            .flatMap(name -> made(at + "/name", name, text -> {
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
        for (int i = 0; i < size(party + "/additionalIdentifiers"); i++) {
            orgId(party + "/additionalIdentifiers/" + i).ifPresent(ids::add);
        }
        return ids;
    }

    private Optional<OrgId> orgId(String at) {
        return text(at + "/scheme")
                .flatMap(scheme -> name(at + "/id").flatMap(id -> made(at, scheme + "-" + id, OrgId::parse)));
    }

    // Values

    private void set(String field, Optional<?> value, String source) {
        value.ifPresent(known -> {
            fields.put(field, known);
            sources.put(field, source);
        });
    }

    /** How many entries a list has; none where there is no list. */
    private int size(String list) {
        JsonNode entries = root.at(list);
        return entries.isArray() ? entries.size() : 0;
    }

    /**
     * The places of the entries of a list: as they are, or by their numbers where all have an id that this library gives. Merging
     * puts them in the order of the releases that they were in first.
     */
    private List<String> entries(String list) {
        JsonNode entries = root.at(list);
        List<Integer> numbers = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size(list); i++) {
            Matcher numbered = NUMBERED.matcher(entries.get(i).path("id").asText());
            if (numbered.matches()) {
                numbers.add(Integer.valueOf(numbered.group(1)));
            }
            order.add(i);
        }
        if (numbers.size() == order.size()) {
            order.sort(Comparator.comparing(numbers::get));
        }
        return order.stream().map(i -> list + "/" + i).toList();
    }

    /** A text that says something; empty if there is none. */
    Optional<String> text(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isTextual() && !node.textValue().isBlank() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** An id, which may be a whole number. */
    private Optional<String> name(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isIntegralNumber() ? Optional.of(node.asText()) : text(pointer);
    }

    private <E extends Enum<E>> void code(String field, String pointer, Class<E> type) {
        set(field, code(pointer, type), pointer);
    }

    private <E extends Enum<E>> Optional<E> code(String pointer, Class<E> type) {
        Optional<String> code = text(pointer);
        Optional<E> value = code.flatMap(known -> MappedCodes.value(type, known));
        if (code.isPresent() && value.isEmpty()) {
            refused.put(pointer, "The code is not in the codelist.");
        }
        return value;
    }

    private Optional<LocalDate> day(String pointer) {
        Optional<String> text = text(pointer);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DATE_TIME.matcher(text.get());
        if (matcher.matches()) {
            try {
                return Optional.of(LocalDate.parse(matcher.group(1)));
            } catch (DateTimeException noSuchDay) {
                refused.put(pointer, "There is no such day.");
                return Optional.empty();
            }
        }
        refused.put(pointer, "It does not begin with a day, such as 2021-06-30.");
        return Optional.empty();
    }

    private void period(String field, String pointer) {
        Optional<LocalDate> start = day(pointer + "/startDate");
        Optional<LocalDate> end = day(pointer + "/endDate");
        if (start.isEmpty() && end.isEmpty()) {
            return;
        }
        if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
            refused.put(pointer, "The period ends before it starts.");
            return;
        }
        LocalDate after = end.map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        set(field, Optional.of(LocalDateRange.of(start.orElse(LocalDate.MIN), after)), pointer);
    }

    private void money(String field, String pointer) {
        Optional<Money> amount = amount(pointer);
        if (amount.filter(Money::isNegative).isPresent()) {
            refused.put(pointer, "The amount is below zero.");
        } else {
            set(field, amount, pointer);
        }
    }

    /** That of the first amount, the contract's value first: a commission is in one currency. */
    private Optional<CurrencyUnit> currency() {
        List<String> values = new ArrayList<>();
        contract.ifPresent(place -> values.add(place + "/value"));
        award.ifPresent(place -> values.add(place + "/value"));
        values.add("/tender/value");
        values.add("/planning/budget/amount");
        contract.ifPresent(place -> {
            for (int i = 0; i < size(place + TRANSACTIONS); i++) {
                values.add(place + TRANSACTIONS + "/" + i + "/value");
            }
            for (int i = 0; i < size(place + AMENDMENTS); i++) {
                values.add(place + AMENDMENTS + "/" + i + "/changes/0/former_value");
            }
        });
        return values.stream()
                .filter(value -> root.at(value + "/amount").isNumber())
                .flatMap(value -> text(value + "/currency").flatMap(this::currency).stream())
                .findFirst();
    }

    private Optional<CurrencyUnit> currency(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }

    private Optional<Money> amount(String pointer) {
        JsonNode amount = root.at(pointer + "/amount");
        if (!amount.isNumber()) {
            return Optional.empty();
        }
        Optional<CurrencyUnit> unit = text(pointer + "/currency").flatMap(this::currency);
        if (unit.isEmpty()) {
            refused.put(pointer, "An amount needs a currency that is known.");
            return Optional.empty();
        }
        if (!unit.equals(currency)) {
            refused.put(pointer, "A commission is in one currency, and this amount is in another.");
            return Optional.empty();
        }
        BigDecimal number = amount.decimalValue();
        if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
            refused.put(pointer, "The amount has too many digits.");
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(unit.get(), number));
        } catch (ArithmeticException partOfAPenny) {
            refused.put(pointer, "The amount has more decimal places than its currency.");
            return Optional.empty();
        }
    }

    /** The organisation that is referred to, which is then one of those that the commission names. */
    private Optional<OrganisationId> organisation(String reference) {
        Optional<OrganisationId> id =
                name(reference + "/id").flatMap(text -> made(reference + "/id", text, OrganisationId::of));
        id.ifPresent(named::add);
        return id;
    }

    private void organisations(String field, String pointer) {
        Set<OrganisationId> ids = new LinkedHashSet<>();
        for (int i = 0; i < size(pointer); i++) {
            organisation(pointer + "/" + i).ifPresent(ids::add);
        }
        fields.put(field, ids);
    }

    /** What a type makes of a value; empty if it refuses it. */
    private <V, T> Optional<T> made(String pointer, V value, Function<V, T> maker) {
        try {
            return Optional.of(maker.apply(value));
        } catch (InvalidValueException e) {
            refused.put(pointer, e.problem());
            return Optional.empty();
        }
    }
}
