package io.github.biglocal.standards.ocds;

import io.github.biglocal.standards.ocds.OcdsCheck.Answers;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the checks of coherence ask: whether statuses, dates and amounts of a release can be true together. */
final class CoherentQuestions {
    private static final String STATUS = "status";
    private static final String PUBLISHED = "date";
    private static final String TENDER_CLOSES = "tender.tenderPeriod.endDate";
    private static final String SIGNED = "dateSigned";
    private static final List<String> WITH_MILESTONES =
            List.of("planning", "tender", "contracts", "contracts.implementation");
    private static final List<String> WITH_DOCUMENTS =
            List.of("planning", "tender", "awards", "contracts", "contracts.implementation");
    private static final Set<String> UNMET = Set.of("scheduled", "notMet");
    private static final Set<String> UNSIGNED = Set.of("pending", "cancelled");
    private static final Set<String> INACTIVE = Set.of("pending", "cancelled", "unsuccessful");
    private static final Set<String> COMPLETE = Set.of("complete");

    /** All periods of a release, by their paths. */
    static final List<String> PERIODS = List.of(
            "tender.tenderPeriod",
            "tender.enquiryPeriod",
            "tender.awardPeriod",
            "tender.contractPeriod",
            "awards.contractPeriod",
            "contracts.period");

    private static final List<String> VALUES = List.of(
            "tender.value",
            "tender.minValue",
            "awards.value",
            "contracts.value",
            "planning.budget.amount",
            "contracts.implementation.transactions.value");
    private static final BigDecimal REALISTIC = new BigDecimal("5000000000");

    private CoherentQuestions() {}

    /** Two dates are in order, where both can be read. */
    private static void inOrder(Selected first, Selected second, Answers answers) {
        Optional<OcdsDate> earlier = first.date();
        Optional<OcdsDate> later = second.date();
        if (earlier.isEmpty() || later.isEmpty()) {
            return;
        }
        answers.asked();
        if (earlier.get().isAfter(later.get())) {
            answers.found(
                    Text.sentence(DateWords.of(first.pointer()) + " is "
                            + Text.day(earlier.get().day()) + ", later than " + DateWords.of(second.pointer()) + ", "
                            + Text.day(later.get().day())),
                    "Correct the date that is wrong.",
                    first.pointer(),
                    second.pointer());
        }
    }

    private static void eachInOrder(List<Selected> first, Optional<Selected> second, Answers answers) {
        second.ifPresent(later -> first.forEach(earlier -> inOrder(earlier, later, answers)));
    }

    private static void eachInOrder(Optional<Selected> first, List<Selected> second, Answers answers) {
        first.ifPresent(earlier -> second.forEach(later -> inOrder(earlier, later, answers)));
    }

    static void dates(OcdsRelease release, Answers answers) {
        Optional<Selected> published = Selected.one(release, PUBLISHED);
        Optional<Selected> closes = Selected.one(release, TENDER_CLOSES);
        eachInOrder(closes, Selected.in(release, "tender.contractPeriod.startDate"), answers);
        eachInOrder(closes, Selected.in(release, "awards.date"), answers);
        eachInOrder(closes, Selected.in(release, "contracts.dateSigned"), answers);
        eachInOrder(Selected.in(release, "awards.date"), published, answers);
        eachInOrder(Selected.in(release, "contracts.dateSigned"), published, answers);
        eachInOrder(Selected.in(release, "contracts.implementation.transactions.date"), published, answers);
        AwardIndex awards = AwardIndex.of(release);
        for (Selected contract : Selected.in(release, "contracts")) {
            Optional<Selected> signed = contract.first(SIGNED);
            eachInOrder(signed, contract.select("implementation.transactions.date"), answers);
            for (Selected award : awards.of(contract)) {
                eachInOrder(award.select("date"), signed, answers);
            }
        }
    }

    static void amendmentsDates(OcdsRelease release, Answers answers) {
        eachInOrder(
                Selected.one(release, "tender.tenderPeriod.startDate"),
                Selected.in(release, "tender.amendments.date"),
                answers);
        for (Selected award : Selected.in(release, "awards")) {
            eachInOrder(award.first("date"), award.select("amendments.date"), answers);
        }
        for (Selected contract : Selected.in(release, "contracts")) {
            eachInOrder(contract.first(SIGNED), contract.select("amendments.date"), answers);
        }
        Optional<Selected> published = Selected.one(release, PUBLISHED);
        for (String amended : List.of("tender", "awards", "contracts")) {
            eachInOrder(Selected.in(release, amended + ".amendments.date"), published, answers);
        }
    }

    static void documentsDates(OcdsRelease release, Answers answers) {
        Optional<Selected> published = Selected.one(release, PUBLISHED);
        for (String place : WITH_DOCUMENTS) {
            for (Selected document : Selected.in(release, place + ".documents")) {
                eachInOrder(document.first("datePublished"), document.select("dateModified"), answers);
                eachInOrder(document.select("datePublished"), published, answers);
                eachInOrder(document.select("dateModified"), published, answers);
            }
        }
    }

    static void milestonesDates(OcdsRelease release, Answers answers) {
        Optional<Selected> published = Selected.one(release, PUBLISHED);
        for (Selected milestone : milestones(release)) {
            eachInOrder(milestone.select("dateModified"), published, answers);
            eachInOrder(milestone.select("dateMet"), published, answers);
        }
    }

    private static List<Selected> milestones(OcdsRelease release) {
        return WITH_MILESTONES.stream()
                .flatMap(place -> Selected.in(release, place + ".milestones").stream())
                .toList();
    }

    static void periods(OcdsRelease release, Answers answers) {
        for (String path : PERIODS) {
            for (Selected period : Selected.in(release, path)) {
                eachInOrder(period.first("startDate"), period.select("endDate"), answers);
            }
        }
    }

    static void milestoneStatus(OcdsRelease release, Answers answers) {
        for (Selected milestone : milestones(release)) {
            Optional<String> status = milestone.text(STATUS).filter(UNMET::contains);
            if (status.isPresent()) {
                answers.asked();
                if (milestone.text("dateMet").isPresent()) {
                    answers.found(
                            "The milestone is " + Text.words(status.get()) + ", but has a date on which it was met.",
                            "Remove the date, or record the milestone as met.",
                            milestone.pointer() + "/dateMet",
                            milestone.pointer() + "/status");
                }
            }
        }
    }

    static void contractsStatus(OcdsRelease release, Answers answers) {
        for (Selected contract : Selected.in(release, "contracts")) {
            Optional<String> status = contract.text(STATUS).filter(UNSIGNED::contains);
            if (status.isPresent()) {
                answers.asked();
                int payments = contract.select("implementation.transactions").size();
                if (payments > 0) {
                    answers.found(
                            "The contract is " + status.get() + ", but has " + Text.count(payments, "payment") + ".",
                            "Record the contract as active or terminated, or remove the payments.",
                            contract.pointer() + "/implementation/transactions",
                            contract.pointer() + "/status");
                }
            }
        }
    }

    static void awardsStatus(OcdsRelease release, Answers answers) {
        Set<String> followed = Selected.in(release, "contracts").stream()
                .flatMap(contract -> contract.identifier("awardID").stream())
                .map(id -> id.asText())
                .collect(Collectors.toSet());
        for (Selected award : Selected.in(release, "awards")) {
            Optional<String> status = award.text(STATUS).filter(INACTIVE::contains);
            Optional<String> id = award.identifier("id").map(its -> its.asText());
            if (status.isPresent() && id.isPresent()) {
                answers.asked();
                if (followed.contains(id.get())) {
                    answers.found(
                            "The award is " + status.get() + ", but a contract follows it.",
                            "Record the award as active, or remove the contract.",
                            award.pointer() + "/status");
                }
            }
        }
    }

    static void tenderStatus(OcdsRelease release, Answers answers) {
        Optional<String> status = Selected.one(release, "tender")
                .flatMap(tender -> tender.text(STATUS))
                .filter(code -> OcdsCodelist.TENDER_STATUS.contains(code) && !COMPLETE.contains(code));
        if (status.isPresent()) {
            answers.asked();
            int awards = Selected.in(release, "awards").size();
            int contracts = Selected.in(release, "contracts").size();
            if (awards + contracts > 0) {
                answers.found(
                        "The tender has the status " + Text.words(status.get()) + ", but there "
                                + (awards == 1 || (awards == 0 && contracts == 1) ? "is " : "are ")
                                + Text.count(awards, "award") + " and " + Text.count(contracts, "contract") + ".",
                        "Record the tender as complete, or remove the awards and contracts.",
                        "/tender/status");
            }
        }
    }

    static void directHasOneTenderer(OcdsRelease release, Answers answers) {
        Optional<BigDecimal> number =
                Selected.one(release, "tender.numberOfTenderers").flatMap(Selected::number);
        boolean direct = Selected.one(release, "tender")
                .flatMap(tender -> tender.text("procurementMethod"))
                .filter("direct"::equals)
                .isPresent();
        if (direct && number.isPresent()) {
            answers.asked();
            if (number.get().compareTo(BigDecimal.ONE) > 0) {
                answers.found(
                        "The contract is awarded directly, without competition, but "
                                + number.get().toPlainString() + " tenderers took part.",
                        "Correct the method or the number of tenderers.",
                        "/tender/numberOfTenderers",
                        "/tender/procurementMethod");
            }
        }
    }

    static void realisticValues(OcdsRelease release, Answers answers) {
        for (String path : VALUES) {
            for (Selected value : Selected.in(release, path)) {
                Optional<Amount> amount =
                        value.amount().filter(its -> its.currency().equals("USD"));
                if (amount.isPresent()) {
                    answers.asked();
                    if (amount.get().number().abs().compareTo(REALISTIC) > 0) {
                        answers.found(
                                "The amount is " + amount.get().words() + ", beyond 5 billion US dollars.",
                                "Correct the amount or its currency.",
                                value.pointer() + "/amount");
                    }
                }
            }
        }
    }
}
