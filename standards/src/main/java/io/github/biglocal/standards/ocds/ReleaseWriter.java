package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.Area;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.Milestone;
import io.github.biglocal.commission.TenderStatus;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrgId;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Writes commissions as releases. Whatever it cannot write is left out; reading it back finds that. */
final class ReleaseWriter {
    static final String CONTRACT = "contract";
    static final String RETURNED = "returned-";
    private static final String PAYMENT = "payment-";
    private static final String START = "T00:00:00Z";
    private static final String END = "T23:59:59Z";
    private static final String BUYER = "buyer";
    private static final String PROCURING_ENTITY = "procuringEntity";
    private static final String AWARD = "award";
    private static final String TENDER = "tender";
    private static final String VALUE = "value";

    private final OcdsMapping mapping;
    private final Programme programme;

    ReleaseWriter(OcdsMapping mapping, Programme programme) {
        this.mapping = mapping;
        this.programme = programme;
    }

    /** Whether a day can stand in a date-time. */
    static boolean isWritable(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999;
    }

    /** A release with everything. */
    ObjectNode release(Commission commission, LocalDate date) {
        return release(commission, date, new ObjectNode(ReleaseNumbers.NODES), body(commission, LocalDate.MAX));
    }

    /** What all releases of a commission come to. */
    ObjectNode compiled(Commission commission, LocalDate date) {
        String ocid = mapping.ocid(commission.id());
        String day = date + START;
        ObjectNode compiled = ReleaseNumbers.NODES.objectNode();
        compiled.put("ocid", ocid).put("id", ocid + "-" + day).put("date", day);
        compiled.putArray("tag").add("compiled");
        return rest(compiled, body(commission, LocalDate.MAX));
    }

    /** The releases of the days, but of those on which nothing changed, and one with everything. */
    List<ObjectNode> history(Commission commission, List<LocalDate> days, LocalDate date) {
        List<ObjectNode> releases = new ArrayList<>();
        ObjectNode before = ReleaseNumbers.NODES.objectNode();
        for (LocalDate day : days) {
            ObjectNode body = body(commission, day);
            if (!body.equals(before)) {
                releases.add(release(commission, day, before, body));
                before = body;
            }
        }
        releases.add(release(commission, date, before, body(commission, LocalDate.MAX)));
        return releases;
    }

    private ObjectNode release(Commission commission, LocalDate date, ObjectNode before, ObjectNode body) {
        String ocid = mapping.ocid(commission.id());
        ObjectNode release = ReleaseNumbers.NODES.objectNode();
        release.put("ocid", ocid).put("id", ocid + "-" + date).put("date", date + START);
        ArrayNode tags = release.putArray("tag");
        tags(before, body).forEach(tags::add);
        return rest(release, body);
    }

    private ObjectNode rest(ObjectNode release, ObjectNode body) {
        release.put("initiationType", TENDER).put("language", mapping.language());
        release.setAll(body);
        return release;
    }

    /** Whether anything is recorded that only a contract of the standard has a place for. */
    static boolean isContracted(Commission commission) {
        return commission.contractStatus().isPresent()
                || commission.signed().isPresent()
                || commission.provider().isPresent()
                || commission.value().isPresent()
                || !commission.valueChanges().isEmpty()
                || !commission.payments().isEmpty()
                || !commission.returned().isEmpty();
    }

    /** A payment of one of the two lists. */
    record Transaction(boolean isPaid, int index) {}

    /** Both lists keep their own order; if each is in order of time, so are they together. */
    static List<Transaction> inOrder(List<Payment> paid, List<Payment> returned) {
        List<Transaction> all = new ArrayList<>();
        int out = 0;
        int back = 0;
        while (out < paid.size() || back < returned.size()) {
            boolean isPaid = back == returned.size()
                    || (out < paid.size()
                            && !paid.get(out).date().isAfter(returned.get(back).date()));
            all.add(new Transaction(isPaid, isPaid ? out++ : back++));
        }
        return all;
    }

    // Tags

    /** The stages that a release is about: those that are there now and were not, and those that are not as they were. */
    private static Set<String> tags(ObjectNode before, ObjectNode now) {
        Set<String> tags = new LinkedHashSet<>();
        stage("/planning/budget/amount", "planning", before, now, tags);
        if (hasTender(now)) {
            if (!hasTender(before)) {
                tags.add(TENDER);
            } else if (!before.path(TENDER).equals(now.path(TENDER))) {
                tags.add("tenderUpdate");
            }
        }
        status("/tender/status", MappedCodes.code(TenderStatus.CANCELLED), "tenderCancellation", before, now, tags);
        stage("/awards/0", AWARD, before, now, tags);
        status("/awards/0/status", MappedCodes.code(AwardStatus.CANCELLED), "awardCancellation", before, now, tags);
        contractTags(before, now, tags);
        stage("/contracts/0/implementation", "implementation", before, now, tags);
        status(
                "/contracts/0/status",
                MappedCodes.code(ContractStatus.TERMINATED),
                "contractTermination",
                before,
                now,
                tags);
        if (tags.isEmpty()) {
            tags.add(before.isEmpty() ? "planning" : "planningUpdate");
        }
        return tags;
    }

    private static void stage(String pointer, String tag, JsonNode before, JsonNode now, Set<String> tags) {
        if (before.at(pointer).isMissingNode() && !now.at(pointer).isMissingNode()) {
            tags.add(tag);
        } else if (!before.at(pointer).equals(now.at(pointer))) {
            tags.add(tag + "Update");
        }
    }

    private static void status(
            String pointer, String code, String tag, JsonNode before, JsonNode now, Set<String> tags) {
        if (now.at(pointer).asText().equals(code) && !before.at(pointer).equals(now.at(pointer))) {
            tags.add(tag);
        }
    }

    /** What a contract says apart from how it is implemented, which is a stage of its own. */
    private static void contractTags(JsonNode before, JsonNode now, Set<String> tags) {
        JsonNode had = withoutImplementation(before.at("/contracts/0"));
        JsonNode has = withoutImplementation(now.at("/contracts/0"));
        boolean amended = !had.path("amendments").equals(has.path("amendments"));
        if (had.isMissingNode() && !has.isMissingNode()) {
            tags.add(CONTRACT);
        } else if (!had.equals(has) && !amended) {
            tags.add("contractUpdate");
        }
        if (amended) {
            tags.add("contractAmendment");
        }
    }

    private static JsonNode withoutImplementation(JsonNode contract) {
        return contract.isObject() ? ((ObjectNode) contract.deepCopy()).without("implementation") : contract;
    }

    private static boolean hasTender(ObjectNode body) {
        return Stream.of(
                        "status",
                        "procurementMethod",
                        "tenderPeriod",
                        VALUE,
                        "numberOfTenderers",
                        "tenderers",
                        "milestones")
                .anyMatch(body.path(TENDER)::has);
    }

    // What a release says of the process

    private ObjectNode body(Commission commission, LocalDate limit) {
        return new Body(commission, limit).write();
    }

    /** What is shown of a commission by a day; of {@code LocalDate.MAX}, everything. */
    private final class Body {
        private final Commission commission;
        private final LocalDate limit;
        private final boolean whole;
        private final Optional<OrganisationId> buyer;
        private final boolean contracted;
        private final ObjectNode body = ReleaseNumbers.NODES.objectNode();
        private final Map<OrganisationId, Set<String>> roles = new LinkedHashMap<>();

        private Body(Commission commission, LocalDate limit) {
            this.commission = commission;
            this.limit = limit;
            this.whole = limit.equals(LocalDate.MAX);
            this.buyer = commission.commissioner().or(mapping::buyer);
            this.contracted = isContracted(commission);
        }

        private ObjectNode write() {
            body.putArray("parties"); // It is the first, and is filled when it is known who has which role.
            reference(body, BUYER, buyer, BUYER);
            planning();
            tender();
            if (shows(contracted) || hasAward()) {
                award();
            }
            if (shows(contracted)) {
                contract();
            }
            own();
            parties();
            return body;
        }

        private void planning() {
            ObjectNode planning = ReleaseNumbers.NODES.objectNode();
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
            boolean decided = by(commission.awarded()) || by(commission.signed()) || shows(contracted);
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
            if (whole && !contracted) {
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
            day(award, "date", commission.awarded(), START);
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
            value(contract, VALUE, commission.valueOn(limit));
            day(contract, "dateSigned", commission.signed(), START);
            ObjectNode implementation = ReleaseNumbers.NODES.objectNode();
            transactions(implementation);
            milestones(implementation);
            if (!implementation.isEmpty()) {
                contract.set("implementation", implementation);
            }
            amendments(contract);
        }

        private void amendments(ObjectNode contract) {
            List<AmountChange> changes = commission.valueChanges();
            Map<LocalDate, Optional<Money>> former = new LinkedHashMap<>();
            Optional<Money> now = commission.value();
            for (AmountChange change : changes.stream()
                    .sorted(Comparator.comparing(AmountChange::date))
                    .toList()) {
                former.put(change.date(), now);
                now = Optional.of(change.amount());
            }
            for (int i = 0; i < changes.size(); i++) {
                LocalDate date = changes.get(i).date();
                if (by(date)) {
                    ObjectNode amendment = contract.withArray("amendments").addObject();
                    day(amendment, "date", Optional.of(date), START);
                    amendment.put("id", "amendment-" + (i + 1));
                    ObjectNode change = amendment.putArray("changes").addObject();
                    change.put("property", VALUE).putNull("former_value");
                    value(change, "former_value", Objects.requireNonNull(former.get(date)));
                }
            }
        }

        private void transactions(ObjectNode implementation) {
            for (Transaction each : inOrder(commission.payments(), commission.returned())) {
                Payment payment = (each.isPaid() ? commission.payments() : commission.returned()).get(each.index());
                if (by(payment.date())) {
                    ObjectNode transaction =
                            implementation.withArray("transactions").addObject();
                    transaction.put("id", (each.isPaid() ? PAYMENT : RETURNED) + (each.index() + 1));
                    day(transaction, "date", Optional.of(payment.date()), START);
                    Money amount = payment.amount();
                    value(transaction, VALUE, Optional.of(each.isPaid() ? amount : amount.negated()));
                    reference(transaction, "payer", buyer, "payer");
                    reference(transaction, "payee", commission.provider(), "payee");
                }
            }
        }

        private void milestones(ObjectNode stage) {
            List<Milestone> milestones = commission.milestones();
            for (int i = 0; i < milestones.size(); i++) {
                Milestone milestone = milestones.get(i);
                ObjectNode written = stage.withArray("milestones").addObject();
                written.put("id", "milestone-" + (i + 1)).put("title", milestone.title());
                milestone.type().ifPresent(type -> written.put("type", MappedCodes.code(type)));
                day(written, "dueDate", milestone.due(), START);
                if (by(milestone.met())) {
                    day(written, "dateMet", milestone.met(), START);
                }
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
            roles.computeIfAbsent(id, organisation -> new LinkedHashSet<>()).add(role);
            programme.find(id).ifPresent(organisation -> reference.put("name", organisation.name()));
            reference.put("id", id.value());
        }

        /** Whether a contract is shown: if there is one, and any of its days has come. */
        private boolean shows(boolean hasContract) {
            return hasContract
                    && (whole
                            || by(commission.signed())
                            || commission.valueChanges().stream().anyMatch(change -> by(change.date()))
                            || commission.payments().stream().anyMatch(payment -> by(payment.date()))
                            || commission.returned().stream().anyMatch(payment -> by(payment.date())));
        }

        private boolean by(Optional<LocalDate> day) {
            return day.filter(this::by).isPresent();
        }

        private boolean by(LocalDate day) {
            return !day.isAfter(limit);
        }
    }

    private static void day(ObjectNode parent, String field, Optional<LocalDate> day, String time) {
        day.filter(ReleaseWriter::isWritable).ifPresent(written -> parent.put(field, written + time));
    }

    private static void period(ObjectNode parent, String field, Optional<LocalDateRange> period) {
        ObjectNode written = ReleaseNumbers.NODES.objectNode();
        period.filter(days -> !days.isUnboundedStart())
                .ifPresent(days -> day(written, "startDate", Optional.of(days.getStart()), START));
        period.filter(days -> !days.isUnboundedEnd())
                .ifPresent(days -> day(written, "endDate", Optional.of(days.getEndInclusive()), END));
        if (!written.isEmpty()) {
            parent.set(field, written);
        }
    }

    private static void value(ObjectNode parent, String field, Optional<Money> money) {
        money.filter(amount -> Currencies.CODES.contains(amount.getCurrencyUnit().getCode()))
                .ifPresent(amount -> {
                    ObjectNode value = parent.putObject(field);
                    value.set("amount", ReleaseNumbers.node(amount.getAmount()));
                    value.put("currency", amount.getCurrencyUnit().getCode());
                });
    }

    /** The currencies that the release schema knows. */
    private static final class Currencies {
        static final Set<String> CODES = read();

        private static Set<String> read() {
            try (InputStream schema = ReleaseWriter.class.getResourceAsStream("release-schema.json")) {
                Set<String> codes = new HashSet<>();
                new ObjectMapper()
                        .readTree(Objects.requireNonNull(schema, "schema"))
                        .at("/definitions/Value/properties/currency/enum")
                        .forEach(code -> codes.add(code.asText()));
                return Set.copyOf(codes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
