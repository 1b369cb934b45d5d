package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.standards.ocds.OcdsCheck.Answers;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the checks of consistency and reference ask: whether what a release says in two places agrees. */
final class ConsistentQuestions {
    private static final String ID = "id";
    private static final BigDecimal SECONDS_IN_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private ConsistentQuestions() {}

    static void numberOfTenderers(OcdsRelease release, Answers answers) {
        Optional<BigDecimal> number =
                Selected.one(release, "tender.numberOfTenderers").flatMap(Selected::number);
        JsonNode tenderers = release.fields().path("tender").path("tenderers");
        if (number.isPresent() && tenderers.isArray()) {
            answers.asked();
            if (number.get().compareTo(BigDecimal.valueOf(tenderers.size())) != 0) {
                answers.found(
                        "The number of tenderers is " + number.get().toPlainString() + ", but the list has "
                                + Text.count(tenderers.size(), "entry", "entries") + ".",
                        "Correct the number, or complete the list.",
                        "/tender/numberOfTenderers",
                        "/tender/tenderers");
            }
        }
    }

    static void tenderValue(OcdsRelease release, Answers answers) {
        Optional<Amount> budget =
                Selected.one(release, "planning.budget.amount").flatMap(Selected::amount);
        Optional<Amount> tender = Selected.one(release, "tender.value").flatMap(Selected::amount);
        if (budget.isPresent() && tender.isPresent() && budget.get().hasRatioTo(tender.get())) {
            answers.asked();
            if (!budget.get().isWithinHalfOf(tender.get())) {
                answers.found(
                        "The budget is " + budget.get().words() + ", outside 50 % to 150 % of the value of the tender, "
                                + tender.get().words() + ".",
                        "Correct the amount that is wrong.",
                        "/planning/budget/amount",
                        "/tender/value");
            }
        }
    }

    static void contractsValue(OcdsRelease release, Answers answers) {
        AwardIndex index = AwardIndex.of(release);
        Map<String, List<Selected>> contracts = new HashMap<>();
        for (Selected contract : Selected.in(release, "contracts")) {
            List<Selected> awards = index.of(contract);
            if (awards.size() == 1) {
                contracts
                        .computeIfAbsent(awards.get(0).pointer(), award -> new ArrayList<>())
                        .add(contract);
            }
        }
        for (Selected award : Selected.in(release, "awards")) {
            List<Selected> its = contracts.getOrDefault(award.pointer(), List.of());
            Optional<Amount> awarded = amountOf(award);
            Optional<Amount> contracted = awarded.flatMap(amount -> sumOf(its, ConsistentQuestions::amountOf)
                    .filter(unused -> its.stream()
                            .allMatch(each ->
                                    amountOf(each).filter(amount::hasRatioTo).isPresent())));
            if (awarded.isPresent() && contracted.isPresent()) {
                answers.asked();
                if (!contracted.get().isWithinHalfOf(awarded.get())) {
                    answers.found(
                            (its.size() == 1 ? "The contract is worth " : "The contracts are together worth ")
                                    + contracted.get().words() + ", outside 50 % to 150 % of the award, "
                                    + awarded.get().words() + ".",
                            "Correct the amount that is wrong.",
                            award.pointer() + "/value",
                            its.get(0).pointer() + "/value");
                }
            }
        }
    }

    private static Optional<Amount> amountOf(Selected part) {
        return part.first("value").flatMap(Selected::amount);
    }

    /** The sum, exact; empty if one of the parts has no amount, or they have several currencies. */
    private static Optional<Amount> sumOf(List<Selected> parts, Function<Selected, Optional<Amount>> amount) {
        List<Amount> amounts =
                parts.stream().flatMap(part -> amount.apply(part).stream()).toList();
        return amounts.size() == parts.size() ? Amount.sum(amounts) : Optional.empty();
    }

    static void transactionsValue(OcdsRelease release, Answers answers) {
        for (Selected contract : Selected.in(release, "contracts")) {
            List<Selected> payments = contract.select("implementation.transactions");
            Optional<Amount> paid = sumOf(payments, ConsistentQuestions::amountOf);
            Optional<Amount> value = amountOf(contract);
            if (paid.isPresent()
                    && value.isPresent()
                    && paid.get().currency().equals(value.get().currency())) {
                answers.asked();
                Amount over = paid.get().minus(value.get());
                if (over.number().signum() > 0) {
                    answers.found(
                            "The payments are together " + paid.get().words() + ", " + over.words()
                                    + " more than the value of the contract, "
                                    + value.get().words() + ".",
                            "Correct the payments or the value of the contract, or record the payments that were returned.",
                            contract.pointer() + "/implementation/transactions",
                            contract.pointer() + "/value");
                }
            }
        }
    }

    static void durationInDays(OcdsRelease release, Answers answers) {
        for (String path : CoherentQuestions.PERIODS) {
            for (Selected period : Selected.in(release, path)) {
                durationOf(period, answers);
            }
        }
    }

    private static void durationOf(Selected period, Answers answers) {
        Optional<BigDecimal> stated = period.first("durationInDays").flatMap(Selected::number);
        Optional<OcdsDate> start = period.first("startDate").flatMap(Selected::date);
        Optional<OcdsDate> end = period.first("endDate")
                .flatMap(Selected::date)
                .or(() -> period.first("maxExtentDate").flatMap(Selected::date));
        if (stated.isPresent() && start.isPresent() && end.isPresent()) {
            answers.asked();
            BigDecimal days = days(start.get(), end.get());
            boolean agrees = stated.get().compareTo(days.setScale(0, RoundingMode.FLOOR)) >= 0
                    && stated.get().compareTo(days.setScale(0, RoundingMode.CEILING)) <= 0;
            if (!agrees) {
                answers.found(
                        "The duration is stated as " + stated.get().toPlainString() + " days, but the period "
                                + lasting(days) + ".",
                        "Correct the duration or the dates.",
                        period.pointer() + "/durationInDays");
            }
        }
    }

    private static String lasting(BigDecimal days) {
        return days.signum() < 0
                ? "ends before it starts"
                : "lasts " + Text.count(days.setScale(0, RoundingMode.FLOOR).longValueExact(), "day");
    }

    /** The days between: exact where both moments are known, else by the days as they are written. */
    private static BigDecimal days(OcdsDate start, OcdsDate end) {
        if (start.instant().isPresent() && end.instant().isPresent()) {
            Duration between =
                    Duration.between(start.instant().get(), end.instant().get());
            BigDecimal seconds = BigDecimal.valueOf(between.getSeconds()).add(BigDecimal.valueOf(between.getNano(), 9));
            return seconds.divide(SECONDS_IN_A_DAY, 9, RoundingMode.HALF_UP);
        }
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(start.day(), end.day()));
    }

    /** The parties by identifier as text. */
    private static Map<String, List<Selected>> parties(OcdsRelease release) {
        return Selected.in(release, "parties").stream()
                .filter(party -> party.identifier(ID).isPresent())
                .collect(Collectors.groupingBy(party -> idOf(party)));
    }

    private static String idOf(Selected part) {
        return part.identifier(ID).orElseThrow().asText();
    }

    /** The one party that a reference is to; empty if there is none, or several. */
    private static Optional<Selected> partyOf(Selected reference, Map<String, List<Selected>> parties) {
        return reference
                .identifier(ID)
                .map(id -> parties.getOrDefault(id.asText(), List.of()))
                .filter(its -> its.size() == 1)
                .map(its -> its.get(0));
    }

    static void eachRoleIsReferenced(OcdsRelease release, Answers answers) {
        Map<String, Set<String>> referenced = new HashMap<>();
        for (OrganisationReference kind : OrganisationReference.values()) {
            // A release names one buyer, and may have several.
            if (kind != OrganisationReference.BUYER) {
                referenced.put(
                        kind.role(),
                        Selected.in(release, kind.path()).stream()
                                .flatMap(reference -> reference.identifier(ID).stream())
                                .map(id -> id.asText())
                                .collect(Collectors.toSet()));
            }
        }
        for (Selected party : Selected.in(release, "parties")) {
            if (party.identifier(ID).isPresent()) {
                for (Selected role : party.select("roles")) {
                    Set<String> ids = referenced.get(role.value().asText());
                    if (ids != null) {
                        answers.asked();
                        if (!ids.contains(idOf(party))) {
                            answers.found(
                                    "The party has the role "
                                            + Text.words(role.value().asText())
                                            + ", but nothing in the release refers to it in that role.",
                                    "Remove the role, or add the reference.",
                                    role.pointer());
                        }
                    }
                }
            }
        }
    }

    static void referencedPartyHasRole(OrganisationReference kind, OcdsRelease release, Answers answers) {
        Map<String, List<Selected>> parties = parties(release);
        for (Selected reference : Selected.in(release, kind.path())) {
            partyOf(reference, parties).ifPresent(party -> {
                answers.asked();
                boolean hasRole = party.select("roles").stream()
                        .anyMatch(role -> kind.role().equals(role.value().textValue()));
                if (!hasRole) {
                    answers.found(
                            "The party that is referred to does not have the role " + Text.words(kind.role()) + ".",
                            "Add the role to those of the party.",
                            reference.pointer(),
                            party.pointer());
                }
            });
        }
    }

    static void namesAgree(OrganisationReference kind, OcdsRelease release, Answers answers) {
        Map<String, List<Selected>> parties = parties(release);
        for (Selected reference : Selected.in(release, kind.path())) {
            Optional<Selected> party = partyOf(reference, parties).filter(its -> its.has("name"));
            if (party.isPresent() && reference.has("name")) {
                answers.asked();
                if (!reference.value().get("name").equals(party.get().value().get("name"))) {
                    answers.found(
                            "The name differs from that of the party that is referred to.",
                            "Correct the name or the identifier.",
                            reference.pointer() + "/name",
                            party.get().pointer() + "/name");
                }
            }
        }
    }

    static void partyExists(OrganisationReference kind, OcdsRelease release, Answers answers) {
        Ids ids = Ids.of(Selected.in(release, "parties"));
        for (Selected reference : Selected.in(release, kind.path())) {
            ids.check(reference, ID, "party", answers);
        }
    }

    static void awardExists(OcdsRelease release, Answers answers) {
        Ids ids = Ids.of(Selected.in(release, "awards"));
        for (Selected contract : Selected.in(release, "contracts")) {
            ids.check(contract, "awardID", "award", answers);
        }
    }

    /** The identifiers that can be referred to. */
    private record Ids(Map<String, List<JsonNode>> byText) {
        static Ids of(List<Selected> parts) {
            return new Ids(parts.stream()
                    .flatMap(part -> part.identifier(ID).stream())
                    .collect(Collectors.groupingBy(JsonNode::asText)));
        }

        void check(Selected reference, String field, String noun, Answers answers) {
            answers.asked();
            String pointer = reference.pointer() + "/" + field;
            Optional<JsonNode> id = reference.identifier(field);
            String anOrA = ("award".equals(noun) ? "an " : "a ") + noun;
            String give =
                    "Give the identifier of " + anOrA + " of this release, in the same capitals and small letters.";
            if (id.isEmpty()) {
                answers.found("The identifier of the " + noun + " is missing.", give, pointer);
                return;
            }
            List<JsonNode> same = byText.getOrDefault(id.get().asText(), List.of());
            if (same.isEmpty()) {
                answers.found("No " + noun + " has this identifier.", give, pointer);
            } else if (same.size() == 1 && same.get(0).isTextual() != id.get().isTextual()) {
                answers.found(
                        "The identifier is a number in one place and a text in the other.",
                        "Write both as text.",
                        pointer);
            } else if (same.size() > 1) {
                answers.found(
                        same.size() + " " + ("party".equals(noun) ? "parties" : noun + "s") + " have this identifier.",
                        "Give each an identifier of its own.",
                        pointer);
            }
        }
    }

    static void idsAreUnique(OcdsRelease release, Answers answers) {
        idsAreUnique("", release.fields(), MergeShape.RELEASE, answers);
    }

    private static void idsAreUnique(String pointer, JsonNode value, MergeShape shape, Answers answers) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                idsAreUnique(
                        pointer + "/" + FieldReference.step(field.getKey()),
                        field.getValue(),
                        shape.field(field.getKey()),
                        answers);
            }
        } else if (value instanceof ArrayNode list && !shape.isWholeList()) {
            Set<String> ids = new HashSet<>();
            for (int index = 0; index < list.size(); index++) {
                String place = pointer + "/" + index;
                Optional<String> id = OcdsPart.identifier(list.get(index).path(ID));
                id.ifPresent(its -> answers.asked());
                if (id.isPresent() && !ids.add(id.get())) {
                    answers.found(
                            "An earlier entry of the list has the same identifier, so merging would keep only one.",
                            "Give every entry of the list an identifier of its own.",
                            place + "/id");
                }
                idsAreUnique(place, list.get(index), shape, answers);
            }
        }
    }
}
