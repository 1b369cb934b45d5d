package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.Organisation;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.standards.Loss;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * What a mapping lost, found by going back: whatever then differs was lost. So nothing that is lost can be forgotten here, and what is
 * listed here is only why.
 */
final class Losses {
    private static final String NO_FIELD = "360Giving has no field for it.";
    private static final String OWN_FIELD =
            "The record only keeps it and it may be personal, so it is published only on request: withAdditionalFields().";
    private static final String NOT_OF_THE_MONEY =
            "It may be personal, is not of the form of the standard, or is no longer what the record says.";

    /** Why records of a kind are not published, where there is more to say than that 360Giving has no such records. */
    private static final Map<String, String> OF_RECORDS = Map.of(
            "Commission", "A commission is not a grant: use the Open Contracting Data Standard.",
            "Project",
                    "A project is not a grant; its match is the grant of another funder, and who received it is not"
                            + " recorded.",
            "Grant", "No award was made.",
            "Loan", "No money was lent.",
            "Organisation", "No grant that is published names it.",
            "Area", "No grant that is published is for it.",
            "Scheme", "No grant that is published is made under it.",
            "LtoAppointment", "360Giving names an LTO only as the recipient or the funder of a grant.",
            "Plan", "360Giving has no plans; a grant for one names it as a related document.");

    private static final String ONE_AWARD_DATE =
            "360Giving has one award date: the day of the offer or, where that is not recorded, of the signature.";
    private static final String ONE_AMOUNT = "360Giving has one amount awarded: the last one is published.";
    private static final String ONE_AMOUNT_LENT =
            "360Giving has one amount: what was lent at the last or, once the loan was withdrawn, what was paid of it.";
    private static final String OF_A_PERSON = "Who a person is that a grant or loan goes to is not published.";
    private static final String SAME_NUMBER = "Another organisation that is published has the same number.";
    private static final String ON_TOP = "It is paid on top of the award.";
    private static final String NO_REPAYMENTS = "360Giving has no repayments.";

    /** Why a record or a field is lost that has a day on which 360Giving cannot say anything. */
    static final String UNWRITABLE = "A date of 360Giving has a year of four digits, and this one has not.";

    /** Why a payment is lost whose agreement is in another currency. */
    static final String OTHER_CURRENCY =
            "It is in another currency than the grant that it is published with, and cannot be read back from there.";

    private static final String NOT_AS_IT_WAS =
            "It is published in a form from which it cannot be read back as it was.";

    /** The fields of records that 360Giving has a place for. */
    private static final Set<String> PUBLISHED = Set.of(
            "agreement",
            "amount",
            "amountAppliedFor",
            "amountAwarded",
            "area",
            "awardDate",
            "agreed",
            "date",
            "gssCodes",
            "lto",
            "name",
            "outcomesSought",
            "payments",
            "paymentsDue",
            "period",
            "plan",
            "planMoney",
            "purposes",
            "recipient",
            "recipientKind",
            "returned",
            "schedule",
            "scheme",
            "title",
            "type",
            "uplifts");

    /** The fields of records that are published with their days. */
    private static final Set<String> DATED = Set.of(
            "agreed",
            "applied",
            "awardDate",
            "offered",
            "payments",
            "paymentsDue",
            "period",
            "returned",
            "schedule",
            "signed",
            "uplifts");

    private static final Map<String, String> OF_FIELDS = Map.ofEntries(
            Map.entry("status", "360Giving has no status of a grant."),
            Map.entry("roles", "360Giving has no roles; a published endowment names who gave and who received it."),
            Map.entry("amountChanges", ONE_AMOUNT),
            Map.entry("amountAwarded", ONE_AMOUNT),
            Map.entry("amountLent", ONE_AMOUNT_LENT),
            Map.entry("id", "Another record before it has the same id."),
            Map.entry(
                    "initial", "It is published in one amount with the uplifts, which could not be published with it."),
            Map.entry("citations", "360Giving has no field for the sources of a record."),
            Map.entry(
                    "orgIds",
                    "360Giving has one identifier of an organisation, and a charity and a company number; others are not"
                            + " published."),
            Map.entry("offered", ONE_AWARD_DATE),
            Map.entry("signed", ONE_AWARD_DATE),
            Map.entry("repayments", NO_REPAYMENTS),
            Map.entry("repaymentsDue", NO_REPAYMENTS),
            Map.entry("ltoContribution", ON_TOP),
            Map.entry("contribution", ON_TOP));

    /** The fields of an organisation that are published. */
    private static final Set<String> OF_ORGANISATIONS = Set.of("name", "orgIds", "type");

    /** How what a package says about itself is referred to. */
    static final Reference PACKAGE = new Reference("PublishedPackage", "/");

    private static final int DAY_LENGTH = 10;

    private static final String PUBLISHED_ID = "It is published under its identifier in a register.";

    private Losses() {}

    /** How a grant of a package is referred to, by checks as well. */
    static Reference of(int index) {
        return new Reference("PublishedGrant", "/grants/" + index);
    }

    // Of a package

    /** The loss of a field, by its pointer within the record without the first stroke; the name of a field may be anything. */
    static Loss of(Reference record, String pointer, String reason) {
        return new Loss(record, "/" + KeptFields.readable(pointer), reason);
    }

    /** Adds the pointers of what one value has and the other does not; a moment and its day are the same. */
    static void compare(String pointer, JsonNode original, @Nullable JsonNode back, List<String> lost) {
        boolean isEmpty = original.isContainerNode() && original.isEmpty();
        if (original.isObject() && !isEmpty && back != null && back.isObject()) {
            original.properties()
                    .forEach(field -> compare(
                            pointer + "/" + token(field.getKey()), field.getValue(), back.get(field.getKey()), lost));
        } else if (original.isArray() && !isEmpty && back != null && back.isArray()) {
            List<@Nullable JsonNode> others = inOrderOf(original, back);
            for (int i = 0; i < original.size(); i++) {
                compare(pointer + "/" + i, original.get(i), others.get(i), lost);
            }
        } else if (back == null || !same(original, back)) {
            leaves(pointer, original, lost);
        }
    }

    /**
     * The values of a list in the order of those that they are compared with: a payment next to one of the same day and amount, since
     * the payments of a record and what was returned come back one after the other; whatever has no match in its order.
     */
    private static List<@Nullable JsonNode> inOrderOf(JsonNode original, JsonNode back) {
        Map<List<Object>, Deque<Integer>> byPayment = new HashMap<>();
        for (int i = 0; i < back.size(); i++) {
            int index = i;
            payment(back.get(i))
                    .ifPresent(its -> byPayment
                            .computeIfAbsent(its, unused -> new ArrayDeque<>())
                            .add(index));
        }
        List<@Nullable JsonNode> ordered = new ArrayList<>(original.size());
        BitSet matched = new BitSet(back.size());
        for (JsonNode each : original) {
            Deque<Integer> same = payment(each).map(byPayment::get).orElse(null);
            Integer index = same == null ? null : same.poll();
            ordered.add(index == null ? null : back.get(index));
            if (index != null) {
                matched.set(index);
            }
        }
        int next = 0;
        for (int i = 0; i < ordered.size(); i++) {
            next = ordered.get(i) == null ? matched.nextClearBit(next) : next;
            if (ordered.get(i) == null && next < back.size()) {
                ordered.set(i, back.get(next++));
            }
        }
        return ordered;
    }

    private static void leaves(String pointer, JsonNode value, List<String> lost) {
        if (value.isEmpty()) {
            lost.add(pointer);
        } else if (value.isObject()) {
            value.properties().forEach(field -> leaves(pointer + "/" + token(field.getKey()), field.getValue(), lost));
        } else {
            for (int i = 0; i < value.size(); i++) {
                leaves(pointer + "/" + i, value.get(i), lost);
            }
        }
    }

    /** A part of a pointer. */
    static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.equals(other)) {
            return true;
        }
        Optional<LocalDate> day = day(one);
        return day.isPresent() && day.equals(day(other));
    }

    /** What two payments have in common that are the same: the day and the amount. */
    private static Optional<List<Object>> payment(JsonNode value) {
        JsonNode amount = value.get("value");
        return amount == null || !amount.isNumber() || value.get("transactionDate") == null
                ? Optional.empty()
                : day(value.get("transactionDate"))
                        .map(day -> List.of(day, amount.decimalValue().stripTrailingZeros()));
    }

    /** The day that a text is; free text is not tried, which would take long. */
    private static Optional<LocalDate> day(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : "";
        boolean looksLikeDay = text.length() >= DAY_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-';
        return looksLikeDay ? GivingDate.of(text).flatMap(GivingDate::day) : Optional.empty();
    }

    static void ofMetadata(GivingMetadata original, GivingMetadata back, List<Loss> losses) {
        List<String> lost = new ArrayList<>();
        original.fields()
                .properties()
                .forEach(field -> compare(
                        token(field.getKey()), field.getValue(), back.fields().get(field.getKey()), lost));
        for (String pointer : lost) {
            boolean hasAnother = !back.fields().at("/" + pointer).isMissingNode();
            losses.add(of(PACKAGE, pointer, hasAnother ? TakingOver.OTHER_VALUE : TakingOver.NOT_KEPT));
        }
    }

    // Of a programme

    /** What a programme has, and the one that came back has not. */
    static List<Loss> of(Programme original, GoingBack goingBack) {
        List<Loss> losses = new ArrayList<>();
        TypeShape shape = TypeShape.of(Programme.class).orElseThrow();
        List<TypeShape.Field> lists = new ArrayList<>();
        for (TypeShape.Field field : shape.fields()) {
            if (Entity.class.isAssignableFrom(field.valueType())) {
                lists.add(field);
            } else {
                ofField(original, goingBack.programme(), field, goingBack, losses);
            }
        }
        ofAdditionalFields(original, goingBack.programme(), goingBack, losses);
        for (TypeShape.Field list : lists) {
            for (Object each : (Iterable<?>) list.get(original)) {
                ofRecord((Entity) each, goingBack, losses);
            }
        }
        return List.copyOf(losses);
    }

    private static void ofRecord(Entity record, GoingBack goingBack, List<Loss> losses) {
        Entity back = goingBack.next(record);
        if (back == null) {
            String kind = record.reference().kind();
            losses.add(new Loss(
                    record.reference(),
                    "",
                    goingBack
                            .reason(record)
                            .orElseGet(() -> OF_RECORDS.getOrDefault(kind, "360Giving has no records of this kind."))));
            return;
        }
        for (TypeShape.Field field :
                TypeShape.of(record.getClass()).orElseThrow().fields()) {
            ofField(record, back, field, goingBack, losses);
        }
        ofAdditionalFields(record, back, goingBack, losses);
    }

    /** A field that was empty is not lost, whatever is in it when the record comes back. */
    private static void ofField(
            Entity record, Entity back, TypeShape.Field field, GoingBack goingBack, List<Loss> losses) {
        Object value = field.get(record);
        boolean itsOwnId = record instanceof Organisation && field.name().equals("id");
        boolean isEmpty = value.equals(Optional.empty()) || (value instanceof Collection<?> all && all.isEmpty());
        if (!isEmpty && !(itsOwnId ? value : asPublished(value, goingBack::published)).equals(field.get(back))) {
            boolean isUnwritable = DATED.contains(field.name()) && isUnwritable(value);
            String reason = isUnwritable ? UNWRITABLE : reason(record, field.name(), goingBack);
            losses.add(of(record.reference(), field.name(), reason));
        }
    }

    /** Whether a value has a day in it that 360Giving cannot have. */
    private static boolean isUnwritable(Object value) {
        if (value instanceof LocalDate day) {
            return GivingDate.ifWritable(day).isEmpty();
        }
        if (value instanceof LocalDateRange period) {
            return Publishing.event(period).isEmpty();
        }
        if (value instanceof Optional<?> held) {
            return held.filter(Losses::isUnwritable).isPresent();
        }
        if (value instanceof Payment payment) {
            return isUnwritable(payment.date());
        }
        return value instanceof Uplift uplift
                ? isUnwritable(uplift.from())
                : value instanceof Collection<?> all && all.stream().anyMatch(Losses::isUnwritable);
    }

    private static String reason(Entity record, String field, GoingBack goingBack) {
        if (record instanceof Organisation organisation) {
            if (field.equals("id")) {
                return PUBLISHED_ID;
            }
            if (OF_ORGANISATIONS.contains(field) && goingBack.isShared(organisation)) {
                return SAME_NUMBER;
            }
        }
        return field.equals("recipient") && Publishing.isToAPerson(record)
                ? OF_A_PERSON
                : OF_FIELDS.getOrDefault(field, PUBLISHED.contains(field) ? NOT_AS_IT_WAS : NO_FIELD);
    }

    private static Object asPublished(Object value, UnaryOperator<OrganisationId> published) {
        if (value instanceof OrganisationId id) {
            return published.apply(id);
        }
        return value instanceof Optional<?> optional
                        && optional.isPresent()
                        && optional.get() instanceof OrganisationId id
                ? Optional.of(published.apply(id))
                : value;
    }

    private static void ofAdditionalFields(Entity original, Entity back, GoingBack goingBack, List<Loss> losses) {
        for (Map.Entry<String, AdditionalValue> field :
                original.additionalFields().entrySet()) {
            String name = field.getKey();
            if (field.getValue().equals(back.additionalFields().get(name))) {
                continue;
            }
            Optional<JsonNode> published =
                    KeptFields.OF_THE_MONEY.contains(name) ? goingBack.published(original, name) : Optional.empty();
            if (published.isPresent()) {
                List<String> lost = new ArrayList<>();
                JsonNode kept = goingBack.asPublished(name, Objects.requireNonNull(field.getValue()));
                compare(token(name), kept, published.get(), lost);
                lost.forEach(pointer -> losses.add(of(original.reference(), pointer, NOT_OF_THE_MONEY)));
            } else {
                boolean isOfAPerson = Publishing.isOfAPerson(name, original);
                losses.add(of(original.reference(), token(name), isOfAPerson ? OF_A_PERSON : OWN_FIELD));
            }
        }
    }
}
