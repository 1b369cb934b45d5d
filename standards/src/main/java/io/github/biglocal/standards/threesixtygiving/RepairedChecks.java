package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckCategory.DATA_PROTECTION;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.DATES;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.GRANTS;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.LOCATION;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.ORGANISATIONS;
import static io.github.biglocal.standards.threesixtygiving.PercentageBase.ALL_GRANTS;
import static io.github.biglocal.standards.threesixtygiving.PercentageBase.GRANTS_TO_INDIVIDUALS;
import static io.github.biglocal.standards.threesixtygiving.PercentageBase.GRANTS_TO_ORGANISATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.area.GssLevel;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.invariant.FormCheck;
import io.github.biglocal.invariant.Tidied;
import io.github.biglocal.organisation.OrgIdForm;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks of 360Giving data beyond the published ones: for each published check that misses some faults, one that finds them, and some that
 * nobody publishes. Each says in the {@linkplain RuleInfo#basis() basis} of its description what the difference is, and which published
 * checks it {@linkplain RuleInfo#standsInFor stands in} for: where both find the same, it alone reports it. They are off unless you add
 * them:
 *
 * <pre>{@code
 * GivingChecks.published().with(PublishedChecks.all().with(RepairedChecks.all()))
 * }</pre>
 */
public final class RepairedChecks {
    private static final Citation TOOL = Citation.of("360Giving Data Quality Tool, 360Giving, version of 12 May 2026");
    private static final Citation STANDARD = Citation.of("360Giving Data Standard 1.4, 360Giving", "reference");
    private static final Citation IDENTIFIERS = Citation.of("360Giving Data Standard 1.4, 360Giving", "identifiers");

    private static final String FUNDER = "fundingOrganization";
    private static final String RECIPIENT = "recipientOrganization";
    private static final String BENEFICIARY = "beneficiaryLocation";
    private static final List<String> TRANSACTIONS =
            List.of("applicationTransaction", "commitmentTransaction", "disbursementTransaction");

    private RepairedChecks() {}

    /** {@return the checks, with the lists of identifiers that this library knows the form of} */
    public static RuleSet all() {
        return all(OrgIdRegister.standard());
    }

    /**
     * {@return the checks}
     *
     * @param register the lists of identifiers that count as known
     */
    public static RuleSet all(OrgIdRegister register) {
        Objects.requireNonNull(register, "register");
        return RuleSet.of(Stream.of(
                        aboutGrants(),
                        aboutNumbers(register),
                        aboutFunders(),
                        aboutDates(),
                        aboutPeople(),
                        aboutPlaces())
                .<Rule<?>>flatMap(List::stream)
                .toList());
    }

    private static GrantCheck check(
            RuleInfo.Builder info, CheckCategory category, PercentageBase base, Found.Look look) {
        return GrantCheck.of(info.build(), category, base, Found.by(look));
    }

    private static RuleInfo.Builder info(String id, RuleKind kind, Citation source) {
        return RuleInfo.of("360Giving data", RuleId.of(id), kind).source(source);
    }

    // The grant

    private static List<Rule<?>> aboutGrants() {
        return List.of(
                check(
                        info("amount-not-negative", RuleKind.GUIDANCE, TOOL)
                                .title("The amount awarded is not negative")
                                .rationale(
                                        "A negative amount is usually money returned, which is not an award and makes"
                                                + " totals too small.")
                                .basis("Next to ZeroAmountTest, which finds amounts of 0 only."),
                        GRANTS,
                        ALL_GRANTS,
                        (grant, asOf, found) -> {
                            if (number(grant, "amountAwarded")
                                    .filter(each -> each.signum() < 0)
                                    .isPresent()) {
                                found.at(
                                        "/amountAwarded",
                                        "The amount awarded is negative.",
                                        "Give the amount that was awarded; record money returned as a transaction.");
                            }
                        }),
                check(
                        info("amount-in-whole-pence", RuleKind.GUIDANCE, STANDARD)
                                .title("Amounts have no part of a penny")
                                .rationale("A part of a penny cannot be paid; it is usually left over from a"
                                        + " calculation.")
                                .basis("The library's own: no published check looks at it. Currencies of the past"
                                        + " are passed over."),
                        GRANTS,
                        ALL_GRANTS,
                        RepairedChecks::partsOfPence),
                check(
                        info("grant-id-form", RuleKind.GUIDANCE, IDENTIFIERS)
                                .title("The identifier of the grant is a 360Giving prefix, a hyphen and a reference,"
                                        + " without spaces and slashes")
                                .rationale("An identifier in another form is not unique, or is written in two ways in"
                                        + " two places.")
                                .basis("Next to GrantIdUnexpectedChars, which finds line breaks only."),
                        GRANTS,
                        ALL_GRANTS,
                        (grant, asOf, found) -> {
                            String id = Nodes.text(grant, "id");
                            if (id != null
                                    && (OrgIdForm.publisherPrefix(id).isEmpty()
                                            || id.indexOf('/') >= 0
                                            || !Tidied.of(id).slips().isEmpty())) {
                                found.at(
                                        "/id",
                                        "The identifier of the grant does not have the form of the standard.",
                                        "Write your 360Giving prefix, a hyphen and your reference, without spaces and"
                                                + " slashes.");
                            }
                        }),
                check(
                        info("description-adds-to-title", RuleKind.PRACTICE, TOOL)
                                .title("The description says more than the title")
                                .rationale("A description that repeats the title does not say what the grant was for.")
                                .basis("Repairs TitleDescriptionSame, which takes the two for different if they"
                                        + " differ in spaces, in case, or in the full stop at the end.")
                                .standsInFor(RuleId.of("TitleDescriptionSame")),
                        GRANTS,
                        ALL_GRANTS,
                        (grant, asOf, found) -> {
                            String title = Nodes.text(grant, "title");
                            String description = Nodes.text(grant, "description");
                            if (title != null
                                    && description != null
                                    && !title.isBlank()
                                    && withoutStop(title).equals(withoutStop(description))) {
                                found.at(
                                        "/description",
                                        "The description repeats the title.",
                                        "Describe what the grant is for.");
                            }
                        }),
                check(
                        info("planned-duration-given", RuleKind.PRACTICE, TOOL)
                                .title("The grant has a planned duration of some time, or a planned start and end")
                                .rationale("Without them, grants for a month and for five years look alike.")
                                .basis("Repairs PlannedDurationNotPresent, which looks at the first of the planned"
                                        + " dates only, and takes a duration of 0 for one.")
                                .standsInFor(RuleId.of("PlannedDurationNotPresent")),
                        GRANTS,
                        ALL_GRANTS,
                        RepairedChecks::plannedDuration),
                FileCheck.of(
                        info("grant-id-unique", RuleKind.RECORDS, IDENTIFIERS)
                                .title("No two grants have one identifier")
                                .rationale("Of two grants with one identifier, users keep one, and lose the other.")
                                .basis("The library's own: the published tool names the identifiers, not the places.")
                                .build(),
                        GRANTS,
                        FileSubject.Question.REPEATED_IDENTIFIERS,
                        "A grant before this one has the same identifier.",
                        "Give each grant an identifier of its own, or join the rows if they are of one grant.",
                        GrantCheck.Counting.NOT_PUBLISHED),
                FileCheck.of(
                        info("grant-not-given-twice", RuleKind.PRACTICE, STANDARD)
                                .title("No two grants say the same under two identifiers")
                                .rationale("A grant that is in the file twice is counted twice.")
                                .basis("The library's own. Grants with the same funders, recipients, amount, award"
                                        + " date and title count as alike.")
                                .build(),
                        GRANTS,
                        FileSubject.Question.LIKELY_DUPLICATES,
                        "A grant before this one has the same funder, recipient, amount, award date and title.",
                        "Check whether it is the same grant, and leave one out if so.",
                        GrantCheck.Counting.NOT_PUBLISHED));
    }

    private static void plannedDuration(ObjectNode grant, LocalDate asOf, Found found) {
        Optional<CheckFinding> first = Optional.empty();
        for (Nodes.Each each = Nodes.objects(grant, "plannedDates"); each.next(); ) {
            ObjectNode planned = each.get();
            if (number(planned, "duration")
                            .filter(months -> months.signum() > 0)
                            .isPresent()
                    || (date(planned, "startDate").isPresent()
                            && date(planned, "endDate").isPresent())) {
                return;
            }
            int index = each.index();
            first = first.or(() -> withoutDuration(planned, "/plannedDates/" + index));
        }
        found.add(first.orElseGet(
                () -> noDuration("/id", "Neither a planned duration nor a planned start and end are given.")));
    }

    /** What planned dates give instead of a duration; empty if they give none of it. */
    private static Optional<CheckFinding> withoutDuration(ObjectNode planned, String pointer) {
        boolean hasStart = Nodes.isGiven(planned.get("startDate"));
        boolean hasEnd = Nodes.isGiven(planned.get("endDate"));
        if (planned.path("duration").isNumber() || Nodes.isGiven(planned.get("duration"))) {
            String what = number(planned, "duration")
                    .map(months -> months.signum() == 0 ? "0" : "negative")
                    .orElse("not a number");
            return Optional.of(noDuration(pointer + "/duration", "The planned duration is " + what + "."));
        }
        if (hasStart && hasEnd) {
            boolean isStartRead = date(planned, "startDate").isPresent();
            return Optional.of(noDuration(
                    pointer + (isStartRead ? "/endDate" : "/startDate"),
                    "The planned " + (isStartRead ? "end" : "start") + " is not a date."));
        }
        if (hasStart || hasEnd) {
            return Optional.of(noDuration(
                    pointer + (hasStart ? "/startDate" : "/endDate"),
                    "The planned " + (hasStart ? "start is given, but no end" : "end is given, but no start") + "."));
        }
        return Optional.empty();
    }

    private static CheckFinding noDuration(String pointer, String problem) {
        return new CheckFinding(problem, "Give the duration in months, or both dates.", pointer);
    }

    private static void partsOfPence(ObjectNode grant, LocalDate asOf, Found found) {
        String currency = Nodes.text(grant, "currency");
        for (String name : List.of("amountAwarded", "amountAppliedFor", "amountDisbursed")) {
            partOfPence(number(grant, name), currency, "/" + name, found);
        }
        for (String name : TRANSACTIONS) {
            for (Nodes.Each each = Nodes.objects(grant, name); each.next(); ) {
                String own = Nodes.text(each.get(), "currency");
                partOfPence(
                        number(each.get(), "value"),
                        own == null ? currency : own,
                        "/" + name + "/" + each.index() + "/value",
                        found);
            }
        }
    }

    private static void partOfPence(
            Optional<BigDecimal> amount, @Nullable String currency, String pointer, Found found) {
        if (amount.isEmpty() || currency == null) {
            return;
        }
        OptionalInt decimals = Currencies.decimals(currency);
        if (decimals.isPresent() && amount.get().stripTrailingZeros().scale() > decimals.getAsInt()) {
            found.at(
                    pointer,
                    "The amount has more decimals than its currency.",
                    "Give the amount that was paid, to the penny.");
        }
    }

    private static String withoutStop(String text) {
        String tidied = FileSubject.Gathering.tidied(text);
        return tidied.endsWith(".") ? tidied.substring(0, tidied.length() - 1).strip() : tidied;
    }

    // Numbers and identifiers of organisations

    private static List<Rule<?>> aboutNumbers(OrgIdRegister register) {
        return List.of(
                check(
                        info("recipient-charity-number-form", RuleKind.GUIDANCE, TOOL)
                                .title("The charity number has the form of a charity register of the United Kingdom")
                                .rationale("A charity number in another form finds no charity on the register.")
                                .basis("Repairs RecipientOrgCharityNumber, which lets pass what a programming"
                                        + " language takes for a whole number (with spaces, a sign, underscores), any"
                                        + " two letters, and all recipients after one without a number; and which"
                                        + " finds fault with numbers of Northern Ireland written with their letters,"
                                        + " and with the number of a company, without saying why.")
                                .standsInFor(RuleId.of("RecipientOrgCharityNumber")),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        numbers(
                                "charityNumber",
                                "charity number",
                                OrgIdForm::charityNumber,
                                NumberOfOther::asCharityNumber,
                                "Give the number as the register has it, such as 1147511 or SC042386.")),
                check(
                        info("recipient-company-number-form", RuleKind.GUIDANCE, TOOL)
                                .title("The company number has the form of Companies House")
                                .rationale("A company number in another form finds no company on the register.")
                                .basis("Repairs RecipientOrgCompanyNumber, which lets any eight letters and digits"
                                        + " pass, and all recipients after one without a number.")
                                .standsInFor(RuleId.of("RecipientOrgCompanyNumber")),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        numbers(
                                "companyNumber",
                                "company number",
                                OrgIdForm::companyNumber,
                                NumberOfOther::asCompanyNumber,
                                "Give the number as the register has it, such as 07833396.")),
                check(
                        info("organisation-id-form", RuleKind.GUIDANCE, IDENTIFIERS)
                                .title("Identifiers of organisations are the code of a known list, a hyphen and a"
                                        + " number in the form of that list")
                                .rationale("Only an identifier in the right form leads to the organisation, and"
                                        + " matches the same one elsewhere.")
                                .basis("Repairs FundingOrgUnrecognisedPrefix, RecipientOrgUnrecognisedPrefix and"
                                        + " OrganizationIdLooksInvalid, which let pass whatever begins with the code"
                                        + " of a list, all numbers but those of charities and companies of England"
                                        + " and Wales, and spaces. Next to OrganizationIdUnexpectedChars, which finds"
                                        + " line breaks only.")
                                .standsInFor(
                                        RuleId.of("FundingOrgUnrecognisedPrefix"),
                                        RuleId.of("RecipientOrgUnrecognisedPrefix"),
                                        RuleId.of("OrganizationIdLooksInvalid")),
                        ORGANISATIONS,
                        ALL_GRANTS,
                        (grant, asOf, found) -> {
                            for (String role : List.of(FUNDER, RECIPIENT)) {
                                for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
                                    String id = Nodes.text(each.get(), "id");
                                    if (id != null) {
                                        identifier(id, "/" + role + "/" + each.index() + "/id", register, found);
                                    }
                                }
                            }
                        }),
                check(
                        info("recipient-registered-number-given", RuleKind.PRACTICE, TOOL)
                                .title("A registered recipient can be found on its register")
                                .rationale("With a number, users find more about the recipient on the register.")
                                .basis("Repairs NoRecipientOrgCompanyCharityNumber, which does not look at the"
                                        + " identifier: GB-CHC-1147511 holds the charity number.")
                                .standsInFor(RuleId.of("NoRecipientOrgCompanyCharityNumber")),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        (grant, asOf, found) -> {
                            for (Nodes.Each each = Nodes.objects(grant, RECIPIENT); each.next(); ) {
                                if (!isRegistered(each.get(), register)) {
                                    found.at(
                                            "/" + RECIPIENT + "/" + each.index() + "/id",
                                            "The recipient has no number of a register.",
                                            "Give the number, if the recipient is registered.");
                                }
                            }
                        }));
    }

    private static Found.Look numbers(
            String field,
            String words,
            Function<String, FormCheck> form,
            BiFunction<ObjectNode, String, Optional<NumberOfOther>> ofOther,
            String repair) {
        return (grant, asOf, found) -> {
            for (Nodes.Each each = Nodes.objects(grant, RECIPIENT); each.next(); ) {
                JsonNode value = each.get().get(field);
                if (value == null || value.isNull()) {
                    continue;
                }
                String pointer = "/" + RECIPIENT + "/" + each.index() + "/" + field;
                if (!value.isTextual()) {
                    found.at(pointer, "The " + words + " is not text.", "Give it as text.");
                    continue;
                }
                Optional<NumberOfOther> other = ofOther.apply(each.get(), value.textValue());
                if (other.isPresent()) {
                    other.ifPresent(its -> found.at(pointer, its.problem(), its.repair()));
                } else if (!(form.apply(value.textValue()) instanceof FormCheck.Right)) {
                    FormCheck check = form.apply(value.textValue());
                    found.at(
                            pointer,
                            FormWords.problem(words, value.textValue(), check),
                            FormWords.repair(check, repair));
                }
            }
        };
    }

    private static void identifier(String id, String pointer, OrgIdRegister register, Found found) {
        FormCheck check = OrgIdForm.check(id);
        if (check instanceof FormCheck.Right) {
            return;
        }
        if (check instanceof FormCheck.ListUnknown unknown && register.has(unknown.list())) {
            if (!unknown.slips().isEmpty()) {
                found.at(
                        pointer,
                        "The code of the list in the identifier is not written as it is published.",
                        "Write it in capital letters, without spaces.");
            }
            return;
        }
        found.at(
                pointer,
                FormWords.problem("identifier", id, check),
                FormWords.repair(check, "Write the code of a list of org-id.guide, a hyphen and the number."));
    }

    private static boolean isRegistered(ObjectNode recipient, OrgIdRegister register) {
        if (Nodes.isGiven(recipient.get("charityNumber")) || Nodes.isGiven(recipient.get("companyNumber"))) {
            return true;
        }
        String id = Nodes.text(recipient, "id");
        return id != null
                && register.beginning(id).filter(list -> !list.equals("360G")).isPresent();
    }

    // The funders of a file

    private static List<Rule<?>> aboutFunders() {
        return List.of(
                funders(
                        info("file-has-one-funder", RuleKind.RECORDS, TOOL)
                                .title("All grants of the file have one funder")
                                .rationale("A file is published by one funder; a second identifier is usually a"
                                        + " mistake.")
                                .basis("Repairs MoreThanOneFundingOrg, which takes one identifier written in two ways"
                                        + " for two funders, and always counts 0.")
                                .standsInFor(RuleId.of("MoreThanOneFundingOrg")),
                        FileSubject.Question.DISTINCT_FUNDERS,
                        "The file has several funders; this is where one is met first.",
                        "Check that each is meant."),
                funders(
                        info("funder-has-one-name", RuleKind.GUIDANCE, TOOL)
                                .title("A funder with one identifier has one name")
                                .rationale("Grants of a funder that has two names are counted as those of two funders.")
                                .basis("Repairs MultiFundingNamesForOrgId, which takes a name with a space after it"
                                        + " for another name, and counts every grant of a name, not every name.")
                                .standsInFor(RuleId.of("MultiFundingNamesForOrgId")),
                        FileSubject.Question.DISTINCT_NAMES,
                        "The identifier of the funder had another name before.",
                        "Use one name for each identifier, or correct the identifier."),
                funders(
                        info("funder-has-one-identifier", RuleKind.GUIDANCE, TOOL)
                                .title("A funder with one name has one identifier")
                                .rationale("Grants of a funder that has two identifiers are counted as those of two"
                                        + " funders.")
                                .basis("Repairs MultiFundingOrgIdsForName, which takes an identifier in small letters"
                                        + " for another, and counts every grant of an identifier, not every"
                                        + " identifier.")
                                .standsInFor(RuleId.of("MultiFundingOrgIdsForName")),
                        FileSubject.Question.DISTINCT_IDENTIFIERS,
                        "The name of the funder had another identifier before.",
                        "Use one identifier for each name, or correct the name."),
                funders(
                        info("funder-identifier-written-in-one-way", RuleKind.GUIDANCE, TOOL)
                                .title("The identifier of a funder is written in one way")
                                .rationale("Programs take two ways to write an identifier for two funders.")
                                .basis("Next to MultiFundingOrgIdsForName, which does not say that the two are one."),
                        FileSubject.Question.WRITINGS_OF_IDENTIFIERS,
                        "The same identifier of a funder was written in another way before.",
                        "Write it in one way, without spaces and with the letters of its list in capitals."),
                funders(
                        info("funder-name-written-in-one-way", RuleKind.GUIDANCE, TOOL)
                                .title("The name of a funder is written in one way")
                                .rationale("Programs take two ways to write a name for two funders.")
                                .basis("Next to MultiFundingNamesForOrgId, which does not say that the two are one."),
                        FileSubject.Question.WRITINGS_OF_NAMES,
                        "The same name of a funder was written in another way before, in spaces or in case.",
                        "Write it in one way."));
    }

    private static FileCheck funders(
            RuleInfo.Builder info, FileSubject.Question question, String problem, String repair) {
        return FileCheck.of(info.build(), ORGANISATIONS, question, problem, repair, GrantCheck.Counting.NOT_PUBLISHED);
    }

    // Dates

    private static List<Rule<?>> aboutDates() {
        return List.of(
                check(
                        info("dates-exist", RuleKind.RECORDS, TOOL)
                                .title("The dates of the grant exist")
                                .rationale(
                                        "A day such as 31 February is a slip, and programs that read the data fail on"
                                                + " it or make another day of it.")
                                .basis("Repairs ImpossibleDates, which looks at the award and the first planned and"
                                        + " actual dates only, stops at the first, and looks at no date of a grant"
                                        + " with an empty list of dates.")
                                .standsInFor(RuleId.of("ImpossibleDates")),
                        DATES,
                        ALL_GRANTS,
                        (grant, asOf, found) -> eachDate(grant, (object, name, pointer) -> {
                            String text = Nodes.text(object, name);
                            if (text != null && isImpossible(text)) {
                                found.at(pointer, "There is no such day.", "Give the day that was meant.");
                            }
                        })),
                inOrder("planned", "plannedDates", "PlannedStartDateBeforeEndDate"),
                inOrder("actual", "actualDates", "ActualStartDateBeforeEndDate"),
                notFarAhead("planned", "plannedDates", "FarFuturePlannedDates", 12),
                notFarAhead("actual", "actualDates", "FarFutureActualDates", 5),
                check(
                        info("dates-not-long-past", RuleKind.GUIDANCE, TOOL)
                                .title("The dates of the grant are at most 25 years ago")
                                .rationale("Grants that old are rarely published; a date long past is usually a wrong"
                                        + " year.")
                                .basis("Repairs FarPastDates, which looks at the first planned and actual dates only,"
                                        + " stops at the first, and reads no year or month alone.")
                                .standsInFor(RuleId.of("FarPastDates")),
                        DATES,
                        ALL_GRANTS,
                        (grant, asOf, found) -> eachDate(grant, (object, name, pointer) -> {
                            Optional<GivingDate> date = date(object, name);
                            if (date.isPresent() && date.get().lastDay().isBefore(asOf.minusYears(25))) {
                                found.at(pointer, "The date is more than 25 years ago.", "Check the year.");
                            }
                        })),
                check(
                        info("award-date-not-ahead", RuleKind.RECORDS, TOOL)
                                .title("The award date is not in the future")
                                .rationale("Only grants that were awarded are published.")
                                .basis("Repairs PostDatedAwardDates, which looks at no date of a grant with an empty"
                                        + " list of planned or actual dates.")
                                .standsInFor(RuleId.of("PostDatedAwardDates")),
                        DATES,
                        ALL_GRANTS,
                        (grant, asOf, found) -> {
                            if (date(grant, "awardDate")
                                    .filter(date -> date.firstDay().isAfter(asOf))
                                    .isPresent()) {
                                found.at(
                                        "/awardDate",
                                        "The award date is in the future.",
                                        "Check the year, or publish the grant once it is awarded.");
                            }
                        }));
    }

    private static GrantCheck inOrder(String word, String list, String repaired) {
        return check(
                info(word + "-dates-in-order", RuleKind.GUIDANCE, TOOL)
                        .title("The " + word + " dates start before they end")
                        .rationale("When the end comes first, the two are usually exchanged or a year is wrong.")
                        .basis("Repairs " + repaired + ", which looks at the first of the dates only, and does not"
                                + " compare years and months. A start is after an end if it is so whatever days are"
                                + " meant.")
                        .standsInFor(RuleId.of(repaired)),
                DATES,
                ALL_GRANTS,
                (grant, asOf, found) -> {
                    for (Nodes.Each each = Nodes.objects(grant, list); each.next(); ) {
                        Optional<GivingDate> start = date(each.get(), "startDate");
                        Optional<GivingDate> end = date(each.get(), "endDate");
                        if (start.isPresent()
                                && end.isPresent()
                                && start.get().firstDay().isAfter(end.get().lastDay())) {
                            found.at(
                                    "/" + list + "/" + each.index() + "/startDate",
                                    "The " + word + " start is after the " + word + " end.",
                                    "Correct one of the dates, or exchange them.");
                        }
                    }
                });
    }

    private static GrantCheck notFarAhead(String word, String list, String repaired, int years) {
        return check(
                info(word + "-dates-not-far-ahead", RuleKind.GUIDANCE, TOOL)
                        .title("The " + word + " dates are at most " + years + " years ahead")
                        .rationale("A date far ahead is usually a wrong year.")
                        .basis("Repairs " + repaired + ", which looks at the first of the dates only, stops at the"
                                + " first that is far ahead, and reads no year or month alone.")
                        .standsInFor(RuleId.of(repaired)),
                DATES,
                ALL_GRANTS,
                (grant, asOf, found) -> {
                    LocalDate last = asOf.plusYears(years);
                    for (Nodes.Each each = Nodes.objects(grant, list); each.next(); ) {
                        for (String name : List.of("startDate", "endDate")) {
                            if (date(each.get(), name)
                                    .filter(date -> date.firstDay().isAfter(last))
                                    .isPresent()) {
                                found.at(
                                        "/" + list + "/" + each.index() + "/" + name,
                                        "The " + word + " date is more than " + years + " years ahead.",
                                        "Check the year.");
                            }
                        }
                    }
                });
    }

    private interface DateField {
        void at(ObjectNode object, String name, String pointer);
    }

    private static void eachDate(ObjectNode grant, DateField look) {
        look.at(grant, "awardDate", "/awardDate");
        look.at(grant, "dateModified", "/dateModified");
        for (String list : List.of("plannedDates", "actualDates")) {
            each(grant, list, List.of("startDate", "endDate"), look);
        }
        for (String list : TRANSACTIONS) {
            each(grant, list, List.of("transactionDate", "valueDate"), look);
        }
    }

    private static void each(ObjectNode grant, String list, List<String> names, DateField look) {
        for (Nodes.Each each = Nodes.objects(grant, list); each.next(); ) {
            for (String name : names) {
                look.at(each.get(), name, "/" + list + "/" + each.index() + "/" + name);
            }
        }
    }

    private static boolean isImpossible(String text) {
        return PublishedForms.day(text.length() > 10 ? text.substring(0, 10) : text) == PublishedForms.IMPOSSIBLE;
    }

    private static Optional<GivingDate> date(ObjectNode object, String name) {
        String text = Nodes.text(object, name);
        return text == null ? Optional.empty() : GivingDate.of(text);
    }

    private static Optional<BigDecimal> number(ObjectNode object, String name) {
        JsonNode value = object.get(name);
        return value != null && value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    // Data protection

    private static List<Rule<?>> aboutPeople() {
        return List.of(
                check(
                        info("no-email-address", RuleKind.RECORDS, TOOL)
                                .title("No text or name of a field but the e-mail address of an organisation holds one")
                                .rationale("An e-mail address may identify a person; published data is copied, and"
                                        + " cannot be taken back.")
                                .basis("Repairs LooksLikeEmail, which passes over every field with email in its path"
                                        + " in small letters, such as one headed contact email, and lists within"
                                        + " lists, and all names of fields.")
                                .standsInFor(RuleId.of("LooksLikeEmail")),
                        DATA_PROTECTION,
                        ALL_GRANTS,
                        (grant, asOf, found) -> EmailSearch.everywhere(grant, found)),
                FileCheck.of(
                        info("no-email-address-in-metadata", RuleKind.RECORDS, TOOL)
                                .title("What the file says about itself holds no e-mail address")
                                .rationale("An e-mail address may identify a person; published data is copied, and"
                                        + " cannot be taken back.")
                                .basis("Next to LooksLikeEmail, which looks at grants only.")
                                .build(),
                        DATA_PROTECTION,
                        FileSubject.Question.ADDRESSES_OF_METADATA,
                        "The metadata of the file holds what looks like an e-mail address.",
                        "Remove the address, or check that it identifies no person.",
                        GrantCheck.Counting.NOT_PUBLISHED),
                check(
                        info("individual-without-diversity-data", RuleKind.RECORDS, TOOL)
                                .title("A grant to an individual has no diversity data")
                                .rationale("What is said of the project of one person is said of that person.")
                                .basis("Repairs RecipientIndDEI, which looks for a field named project; the"
                                        + " extension has it within deiDetails.")
                                .standsInFor(RuleId.of("RecipientIndDEI")),
                        DATA_PROTECTION,
                        GRANTS_TO_INDIVIDUALS,
                        (grant, asOf, found) -> {
                            if (grant.has("recipientIndividual") && (grant.has("deiDetails") || grant.has("project"))) {
                                found.at(
                                        grant.has("deiDetails") ? "/deiDetails" : "/project",
                                        "The grant is to an individual and has diversity data.",
                                        "Remove the diversity data from grants to individuals.");
                            }
                        }),
                check(
                        info("individual-without-postcode", RuleKind.RECORDS, TOOL)
                                .title("The locations of a grant to an individual hold no postcode")
                                .rationale("A postcode covers about fifteen addresses, so it can identify the person.")
                                .basis("Repairs GeoCodePostcode, which looks at the codes of locations only, not at"
                                        + " their names and descriptions.")
                                .standsInFor(RuleId.of("GeoCodePostcode")),
                        DATA_PROTECTION,
                        GRANTS_TO_INDIVIDUALS,
                        (grant, asOf, found) -> {
                            if (!grant.has("recipientIndividual")) {
                                return;
                            }
                            for (Nodes.Each each = Nodes.objects(grant, BENEFICIARY); each.next(); ) {
                                for (String name : List.of("geoCode", "name", "description")) {
                                    String text = Nodes.text(each.get(), name);
                                    if (text != null && PublishedChecks.looksLikePostcode(text)) {
                                        found.at(
                                                "/" + BENEFICIARY + "/" + each.index() + "/" + name,
                                                "The location of a grant to an individual looks like a postcode.",
                                                "Replace it with a larger area, such as the local authority district.");
                                    }
                                }
                            }
                        }));
    }

    // Places

    private static List<Rule<?>> aboutPlaces() {
        return List.of(
                check(
                        info("geographic-code-form", RuleKind.GUIDANCE, STANDARD)
                                .title("Geographic codes are a letter and eight digits")
                                .rationale("A code in another form is found on no map and in no statistics.")
                                .basis("The library's own: no published check looks at it. Locations in other"
                                        + " countries are passed over. A code is never replaced by its successor."),
                        LOCATION,
                        ALL_GRANTS,
                        (grant, asOf, found) -> eachLocation(grant, (location, pointer) -> {
                            String code = Nodes.text(location, "geoCode");
                            if (code != null && !code.isEmpty() && isInUnitedKingdom(location)) {
                                FormCheck check = GssCode.check(code);
                                if (!(check instanceof FormCheck.Right)) {
                                    found.at(
                                            pointer + "/geoCode",
                                            FormWords.problem("geographic code", code, check),
                                            FormWords.repair(
                                                    check, "Write a letter and eight digits, such as E07000034."));
                                }
                            }
                        })),
                check(
                        info("geographic-code-type", RuleKind.GUIDANCE, STANDARD)
                                .title("The type of a geographic code is that of its first three characters")
                                .rationale("With the wrong type, a ward is counted as a district.")
                                .basis("The library's own: no published check looks at it. It is asked of codes whose"
                                        + " kind of place is known and has a type in the codelist."),
                        LOCATION,
                        ALL_GRANTS,
                        (grant, asOf, found) -> eachLocation(grant, (location, pointer) -> {
                            String type = Nodes.text(location, "geoCodeType");
                            Optional<String> right = typeOf(Nodes.text(location, "geoCode"));
                            if (type != null
                                    && right.isPresent()
                                    && !right.get().equals(type)) {
                                found.at(
                                        pointer + "/geoCodeType",
                                        "The code is not of the type given.",
                                        "Give the type " + right.get() + ", or correct the code.");
                            }
                        })),
                check(
                        info("postcode-form", RuleKind.GUIDANCE, STANDARD)
                                .title("Postcodes are written in full, in capital letters, with one space")
                                .rationale("A postcode in another form is found on no map, and differs from the same"
                                        + " one elsewhere.")
                                .basis("The library's own: IncompleteRecipientOrg only asks whether there is any text."
                                        + " Organisations in other countries are passed over."),
                        LOCATION,
                        ALL_GRANTS,
                        RepairedChecks::postcodes),
                check(
                        info("recipient-location-given", RuleKind.PRACTICE, TOOL)
                                .title("Each recipient has a postcode or a geographic code")
                                .rationale("Without either, users cannot see where recipients are based.")
                                .basis("Repairs IncompleteRecipientOrg, which takes any text for a postcode, such as"
                                        + " n/a, and BeneficiaryButNotRecipientGeoData, which looks at the first"
                                        + " recipient only.")
                                .standsInFor(
                                        RuleId.of("IncompleteRecipientOrg"),
                                        RuleId.of("BeneficiaryButNotRecipientGeoData")),
                        LOCATION,
                        GRANTS_TO_ORGANISATIONS,
                        (grant, asOf, found) -> {
                            for (Nodes.Each each = Nodes.objects(grant, RECIPIENT); each.next(); ) {
                                if (!isLocated(each.get())) {
                                    found.at(
                                            "/" + RECIPIENT + "/" + each.index() + "/id",
                                            "The recipient has neither a postcode nor a geographic code.",
                                            "Give the postcode of the recipient, or the code of its area.");
                                }
                            }
                        }),
                check(
                        info("beneficiary-location-given", RuleKind.PRACTICE, TOOL)
                                .title("A grant that says where a recipient is also says where it is spent")
                                .rationale("A recipient's office need not be where its work is done.")
                                .basis("Repairs RecipientGeoDataButNoBeneficiary, which looks at the first recipient"
                                        + " only, and not at its postcode.")
                                .standsInFor(RuleId.of("RecipientGeoDataButNoBeneficiary")),
                        LOCATION,
                        GRANTS_TO_ORGANISATIONS,
                        (grant, asOf, found) -> {
                            if (Nodes.length(grant.get(BENEFICIARY)) > 0) {
                                return;
                            }
                            for (Nodes.Each each = Nodes.objects(grant, RECIPIENT); each.next(); ) {
                                if (isLocated(each.get())) {
                                    found.at(
                                            "/id",
                                            "The grant says where a recipient is but not where it is spent.",
                                            "Give the place or places where the grant is spent.");
                                    return;
                                }
                            }
                        }));
    }

    private interface Location {
        void at(ObjectNode location, String pointer);
    }

    private static void eachLocation(ObjectNode grant, Location look) {
        for (Nodes.Each each = Nodes.objects(grant, BENEFICIARY); each.next(); ) {
            look.at(each.get(), "/" + BENEFICIARY + "/" + each.index());
        }
        for (String role : List.of(FUNDER, RECIPIENT)) {
            for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
                for (Nodes.Each location = Nodes.objects(each.get(), "location"); location.next(); ) {
                    look.at(location.get(), "/" + role + "/" + each.index() + "/location/" + location.index());
                }
            }
        }
    }

    private static boolean isInUnitedKingdom(ObjectNode location) {
        String country = Nodes.text(location, "countryCode");
        return country == null || country.isBlank() || country.equals("GB");
    }

    private static Optional<String> typeOf(@Nullable String code) {
        return code == null || !(GssCode.check(code) instanceof FormCheck.Right)
                ? Optional.empty()
                : GssCode.parse(code).level().flatMap(GssLevel::threeSixtyGivingType);
    }

    private static void postcodes(ObjectNode grant, LocalDate asOf, Found found) {
        for (String role : List.of(FUNDER, RECIPIENT)) {
            for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
                String text = Nodes.text(each.get(), "postalCode");
                if (text == null || text.isEmpty() || isElsewhere(Nodes.text(each.get(), "addressCountry"))) {
                    continue;
                }
                FormCheck check = Postcodes.check(text);
                if (!(check instanceof FormCheck.Right)) {
                    found.at(
                            "/" + role + "/" + each.index() + "/postalCode",
                            postcodeProblem(check),
                            check.rightForm().isPresent()
                                    ? "Write it in capital letters, with one space before the last three characters."
                                    : "Give the whole postcode, or leave it out.");
                }
            }
        }
    }

    private static String postcodeProblem(FormCheck check) {
        if (check instanceof FormCheck.Wrong wrong) {
            return wrong.flaw() == FormCheck.Flaw.TOO_SHORT
                    ? "The postcode has only its first part."
                    : "The text is not a postcode.";
        }
        return FormWords.problem("postcode", "", check);
    }

    private static boolean isElsewhere(@Nullable String country) {
        return country != null
                && !List.of(
                                "",
                                "uk",
                                "gb",
                                "united kingdom",
                                "great britain",
                                "england",
                                "wales",
                                "scotland",
                                "northern ireland")
                        .contains(FileSubject.Gathering.tidied(country));
    }

    private static boolean isLocated(ObjectNode recipient) {
        String postcode = Nodes.text(recipient, "postalCode");
        if (postcode != null
                && (Postcodes.check(postcode).rightForm().isPresent()
                        || isElsewhere(Nodes.text(recipient, "addressCountry")))) {
            return true;
        }
        for (Nodes.Each each = Nodes.objects(recipient, "location"); each.next(); ) {
            if (Nodes.isGiven(each.get().get("geoCode"))) {
                return true;
            }
        }
        return false;
    }
}
