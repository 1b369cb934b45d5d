package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.CheckCategory.DATA_PROTECTION;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.DATES;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.GRANTS;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.LOCATION;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.METADATA;
import static io.github.biglocal.standards.threesixtygiving.CheckCategory.ORGANISATIONS;
import static io.github.biglocal.standards.threesixtygiving.PercentageBase.ALL_GRANTS;
import static io.github.biglocal.standards.threesixtygiving.PercentageBase.GRANTS_TO_INDIVIDUALS;
import static io.github.biglocal.standards.threesixtygiving.PercentageBase.GRANTS_TO_ORGANISATIONS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.organisation.OrgIdForm;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The 36 checks that 360Giving publishes, under their published names: 21 of accuracy and 15 of usefulness. They count what the published
 * tool counts, also where that is blind; {@link RepairedChecks} sees what they miss. A field that does not have the type that the standard asks
 * for costs no grant its other checks.
 *
 * <p>What the tool calls critical is of kind {@code RECORDS}, whose breach is an error: the data cannot be right, or must not be
 * published. Its other checks of accuracy are {@code GUIDANCE}, whose breach is a warning. Those of usefulness are {@code PRACTICE}, whose
 * breach is a note: the data is right, and would serve more people with more in it.
 *
 * <p>Source: 360Giving Data Quality Tool, 360Giving, version of 12 May 2026.
 */
public final class PublishedChecks {
    private static final String TOOL = "360Giving Data Quality Tool, 360Giving, version of 12 May 2026";
    private static final String LINK = "https://github.com/ThreeSixtyGiving/dataquality";
    private static final String FUNDER = "fundingOrganization";
    private static final String RECIPIENT = "recipientOrganization";
    private static final String CHARITY_LIST = "GB-CHC-";
    private static final String COMPANY_LIST = "GB-COH-";
    private static final int LONGEST_TITLE = 140;

    /** As the tool has it, blanks around and within included. */
    private static final Pattern POSTCODE = Pattern.compile(
            "\\s*[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final RuleSet ACCURACY = RuleSet.of(accuracyChecks(OrgIdRegister.standard()));
    private static final RuleSet USEFULNESS = RuleSet.of(usefulnessChecks());

    private PublishedChecks() {}

    /** {@return the 36 checks, with the lists of identifiers that this library knows the form of} */
    public static RuleSet all() {
        return ACCURACY.with(USEFULNESS);
    }

    /**
     * {@return the 36 checks}
     *
     * @param register the lists of identifiers that count as known
     */
    public static RuleSet all(OrgIdRegister register) {
        return accuracy(register).with(USEFULNESS);
    }

    /** {@return the 21 checks of accuracy, with the lists of identifiers that this library knows the form of} */
    public static RuleSet accuracy() {
        return ACCURACY;
    }

    /**
     * {@return the 21 checks of accuracy}
     *
     * @param register the lists of identifiers that count as known
     */
    public static RuleSet accuracy(OrgIdRegister register) {
        return RuleSet.of(accuracyChecks(Objects.requireNonNull(register, "register")));
    }

    /** {@return the 15 checks of usefulness} */
    public static RuleSet usefulness() {
        return USEFULNESS;
    }

    private static List<Rule<?>> accuracyChecks(OrgIdRegister register) {
        return Stream.of(aboutGrants(), aboutOrganisations(register), aboutFunders(), aboutDates(), aboutPeople())
                .<Rule<?>>flatMap(List::stream)
                .toList();
    }

    // Accuracy: the grant

    private static List<Rule<?>> aboutGrants() {
        return List.of(
                check(
                        critical("ZeroAmountTest")
                                .title("The amount awarded is not 0")
                                .rationale(
                                        "An amount of 0 usually means that the grant was withdrawn, or that the amount was"
                                                + " not filled in."),
                        GRANTS,
                        ALL_GRANTS,
                        ifGrant(
                                grant -> isZero(grant.get("amountAwarded")),
                                "The amount awarded is 0.",
                                "Give the amount that was awarded, or leave the grant out.",
                                "/amountAwarded")),
                check(
                        critical("GrantIdUnexpectedChars")
                                .title("The identifier of the grant has no line break")
                                .rationale("An identifier with a line break in it does not match the same identifier"
                                        + " elsewhere.")
                                .standsInFor(RuleId.of("grant-id-form")),
                        GRANTS,
                        ALL_GRANTS,
                        ifGrant(
                                grant -> hasLineBreak(Nodes.text(grant, "id")),
                                "The identifier of the grant has a line break.",
                                "Remove the line break.",
                                "/id")));
    }

    private static boolean isZero(@Nullable JsonNode amount) {
        return amount != null && amount.isNumber() && amount.decimalValue().signum() == 0;
    }

    // Accuracy: organisations

    private static List<Rule<?>> aboutOrganisations(OrgIdRegister register) {
        return List.of(
                check(
                        accuracy("FundingOrgUnrecognisedPrefix")
                                .title("The identifier of the funder begins with a known list")
                                .rationale("Only an identifier from a known list can be looked up there, and matched"
                                        + " with data from elsewhere."),
                        ORGANISATIONS,
                        ALL_GRANTS,
                        prefix(
                                FUNDER,
                                id -> register.beginning(id).isEmpty(),
                                "The identifier of the funder begins with no known list.",
                                "Begin it with the code of a list of org-id.guide, such as GB-CHC, or with your"
                                        + " 360Giving prefix."),
                        GrantCheck.Counting.GRANTS_WITH_FUNDER_IDS),
                check(
                        accuracy("RecipientOrgUnrecognisedPrefix")
                                .title("The identifier of the recipient begins with a known list")
                                .rationale("Only an identifier from a known list can be looked up there, and matched"
                                        + " with grants from other funders."),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        prefix(
                                RECIPIENT,
                                id -> register.beginning(id).isEmpty(),
                                "The identifier of the recipient begins with no known list.",
                                "Begin it with the code of a list of org-id.guide, such as GB-CHC, or with your"
                                        + " 360Giving prefix."),
                        GrantCheck.Counting.GRANTS_WITH_RECIPIENT_IDS),
                check(
                        accuracy("RecipientOrgCharityNumber")
                                .title("The charity number of the recipient has six or seven digits")
                                .rationale("A charity number in another form finds no charity on the register."),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        Found.by(PublishedChecks::charityNumbers),
                        GrantCheck.Counting.GRANTS_WITH_CHARITY_NUMBERS),
                check(
                        accuracy("RecipientOrgCompanyNumber")
                                .title("The company number of the recipient has eight letters or digits")
                                .rationale("A company number in another form finds no company on the register; often"
                                        + " the zeros at its beginning were lost in a spreadsheet."),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        Found.by(PublishedChecks::companyNumbers),
                        GrantCheck.Counting.GRANTS_WITH_COMPANY_NUMBERS),
                check(
                        accuracy("OrganizationIdLooksInvalid")
                                .title("Identifiers under GB-CHC and GB-COH have a number of the form of that register")
                                .rationale(
                                        "An identifier with a number in another form leads to no charity or company."),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        Found.by(PublishedChecks::invalidIds),
                        GrantCheck.Counting.PLACES),
                check(
                        critical("OrganizationIdUnexpectedChars")
                                .title("The identifiers of organisations have no line break")
                                .rationale("An identifier with a line break in it does not match the same identifier"
                                        + " elsewhere.")
                                .standsInFor(RuleId.of("organisation-id-form")),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        Found.by(PublishedChecks::lineBreaks),
                        GrantCheck.Counting.PLACES));
    }

    private static boolean hasLineBreak(@Nullable String text) {
        return text != null && text.indexOf('\n') >= 0;
    }

    /** The identifiers of a kind of organisation that are amiss. One without an identifier hides those after it. */
    private static GrantCheck.Places prefix(String role, Predicate<String> amiss, String problem, String repair) {
        CheckFinding first = new CheckFinding(problem, repair, "/" + role + "/0/id");
        return Found.by((grant, asOf, found) -> {
            for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
                JsonNode id = each.get().get("id");
                if (id == null || id.isNull()) {
                    return;
                }
                if (id.isTextual() && amiss.test(id.textValue())) {
                    found.add(
                            each.index() == 0
                                    ? first
                                    : new CheckFinding(problem, repair, "/" + role + "/" + each.index() + "/id"));
                }
            }
        });
    }

    private static void charityNumbers(ObjectNode grant, LocalDate asOf, Found found) {
        for (Nodes.Each each = Nodes.objects(grant, RECIPIENT); each.next(); ) {
            JsonNode number = each.get().get("charityNumber");
            if (number == null) {
                return;
            }
            String text = number.isValueNode() && !number.isNull() ? number.asText() : "";
            if (!PublishedForms.isCharityNumber(PublishedForms.withoutLetters(text))) {
                found.at(
                        "/" + RECIPIENT + "/" + each.index() + "/charityNumber",
                        "The charity number does not have six or seven digits, after at most two letters.",
                        FormWords.repair(
                                OrgIdForm.charityNumber(text),
                                "Give the number as the register has it, such as 1147511 or SC042386."));
            }
        }
    }

    private static void companyNumbers(ObjectNode grant, LocalDate asOf, Found found) {
        for (Nodes.Each each = Nodes.objects(grant, RECIPIENT); each.next(); ) {
            JsonNode number = each.get().get("companyNumber");
            if (number == null) {
                return;
            }
            if (!number.isTextual() || !PublishedForms.isCompanyNumber(number.textValue())) {
                String text = number.isNumber() || number.isTextual() ? number.asText() : "";
                found.at(
                        "/" + RECIPIENT + "/" + each.index() + "/companyNumber",
                        number.isTextual()
                                ? "The company number does not have eight letters or digits."
                                : "The company number is not text.",
                        FormWords.repair(
                                OrgIdForm.companyNumber(text),
                                "Give the number as the register has it, as text, such as 07833396."));
            }
        }
    }

    private static void invalidIds(ObjectNode grant, LocalDate asOf, Found found) {
        eachId(
                grant,
                PublishedChecks::isInvalid,
                (id, pointer) -> found.at(
                        pointer,
                        "The number in the identifier does not have the form of its register.",
                        FormWords.repair(OrgIdForm.check(id), "Give the number as the register has it.")));
    }

    private static boolean isInvalid(String id) {
        if (id.regionMatches(true, 0, CHARITY_LIST, 0, CHARITY_LIST.length())) {
            return !PublishedForms.isCharityNumber(id.substring(CHARITY_LIST.length()));
        }
        return id.regionMatches(true, 0, COMPANY_LIST, 0, COMPANY_LIST.length())
                && !PublishedForms.isCompanyNumber(id.substring(COMPANY_LIST.length()));
    }

    private static void lineBreaks(ObjectNode grant, LocalDate asOf, Found found) {
        eachId(
                grant,
                PublishedChecks::hasLineBreak,
                (id, pointer) -> found.at(pointer, "The identifier has a line break.", "Remove the line break."));
    }

    private static void eachId(ObjectNode grant, Predicate<String> amiss, BiConsumer<String, String> then) {
        eachId(grant, FUNDER, amiss, then);
        eachId(grant, RECIPIENT, amiss, then);
    }

    private static void eachId(
            ObjectNode grant, String role, Predicate<String> amiss, BiConsumer<String, String> then) {
        for (Nodes.Each each = Nodes.objects(grant, role); each.next(); ) {
            String id = Nodes.text(each.get(), "id");
            if (id != null && amiss.test(id)) {
                then.accept(id, "/" + role + "/" + each.index() + "/id");
            }
        }
    }

    // Accuracy: the funders of a file

    private static List<Rule<?>> aboutFunders() {
        return List.of(
                FileCheck.of(
                        critical("MoreThanOneFundingOrg")
                                .title("All grants of the file have one funder")
                                .rationale("A file is published by one funder; a second identifier is usually a"
                                        + " mistake.")
                                .build(),
                        ORGANISATIONS,
                        FileSubject.Question.FUNDERS,
                        "The file has several identifiers of funders; this is where one is met first.",
                        "Check that each is meant, and use one identifier for each funder.",
                        GrantCheck.Counting.NOTHING),
                FileCheck.of(
                        accuracy("MultiFundingNamesForOrgId")
                                .title("A funder with one identifier has one name")
                                .rationale("Grants of a funder that has two names are counted as those of two"
                                        + " funders.")
                                .build(),
                        ORGANISATIONS,
                        FileSubject.Question.FURTHER_NAMES,
                        "The identifier of the funder had another name before.",
                        "Use one name for each identifier, or correct the identifier.",
                        GrantCheck.Counting.PLACES),
                FileCheck.of(
                        accuracy("MultiFundingOrgIdsForName")
                                .title("A funder with one name has one identifier")
                                .rationale("Grants of a funder that has two identifiers are counted as those of two"
                                        + " funders.")
                                .build(),
                        ORGANISATIONS,
                        FileSubject.Question.FURTHER_IDENTIFIERS,
                        "The name of the funder had another identifier before.",
                        "Use one identifier for each name, or correct the name.",
                        GrantCheck.Counting.PLACES));
    }

    // Accuracy: dates

    private interface DateLook {
        @Nullable
        String place(PublishedDays days, LocalDate asOf);
    }

    private static GrantCheck.Places dates(String problem, String repair, DateLook look) {
        return (given, asOf) -> {
            String place = look.place(given.days(), asOf);
            return place == null ? List.of() : List.of(new CheckFinding(problem, repair, place));
        };
    }

    private static boolean isAfter(long start, long end) {
        return PublishedForms.isDay(start) && PublishedForms.isDay(end) && start > end;
    }

    private static List<Rule<?>> aboutDates() {
        return List.of(
                check(
                        critical("ImpossibleDates")
                                .title("The dates of the grant exist")
                                .rationale(
                                        "A day such as 31 February is a slip, and programs that read the data fail on"
                                                + " it or make another day of it."),
                        DATES,
                        ALL_GRANTS,
                        dates(
                                "There is no such day.",
                                "Give the day that was meant.",
                                (days, asOf) -> days.first(day -> day == PublishedForms.IMPOSSIBLE))),
                check(
                        accuracy("PlannedStartDateBeforeEndDate")
                                .title("The planned dates start before they end")
                                .rationale("When the end comes first, the two are usually exchanged or a year is"
                                        + " wrong."),
                        DATES,
                        ALL_GRANTS,
                        dates(
                                "The planned start is after the planned end.",
                                "Correct one of the dates, or exchange them.",
                                (days, asOf) -> isAfter(days.plannedStart(), days.plannedEnd())
                                        ? PublishedDays.PLANNED_START
                                        : null)),
                check(
                        accuracy("ActualStartDateBeforeEndDate")
                                .title("The actual dates start before they end")
                                .rationale("When the end comes first, the two are usually exchanged or a year is"
                                        + " wrong."),
                        DATES,
                        ALL_GRANTS,
                        dates(
                                "The actual start is after the actual end.",
                                "Correct one of the dates, or exchange them.",
                                (days, asOf) -> isAfter(days.actualStart(), days.actualEnd())
                                        ? PublishedDays.ACTUAL_START
                                        : null)),
                check(
                        accuracy("FarFuturePlannedDates")
                                .title("The planned dates are at most 12 years ahead")
                                .rationale("Few grants run for longer; a date far ahead is usually a wrong year."),
                        DATES,
                        ALL_GRANTS,
                        dates("The planned date is more than 12 years ahead.", "Check the year.", (days, asOf) -> {
                            long last = asOf.plusYears(12).toEpochDay();
                            return days.firstPlanned(day -> day > last);
                        })),
                check(
                        accuracy("FarFutureActualDates")
                                .title("The actual dates are at most 5 years ahead")
                                .rationale("An actual date is of something that has happened or is under way; one far"
                                        + " ahead is usually a wrong year."),
                        DATES,
                        ALL_GRANTS,
                        dates("The actual date is more than 5 years ahead.", "Check the year.", (days, asOf) -> {
                            long last = asOf.plusYears(5).toEpochDay();
                            return days.firstActual(day -> day > last);
                        })),
                check(
                        accuracy("FarPastDates")
                                .title("The dates of the grant are at most 25 years ago")
                                .rationale("Grants that old are rarely published; a date long past is usually a wrong"
                                        + " year."),
                        DATES,
                        ALL_GRANTS,
                        dates("The date is more than 25 years ago.", "Check the year.", (days, asOf) -> {
                            long first = asOf.minusYears(25).toEpochDay();
                            return days.first(day -> PublishedForms.isDay(day) && day < first);
                        })),
                check(
                        critical("PostDatedAwardDates")
                                .title("The award date is not in the future")
                                .rationale("Only grants that were awarded are published."),
                        DATES,
                        ALL_GRANTS,
                        dates(
                                "The award date is in the future.",
                                "Check the year, or publish the grant once it is awarded.",
                                (days, asOf) -> days.award() > asOf.toEpochDay() ? "/awardDate" : null)));
    }

    // Accuracy: data protection

    private static List<Rule<?>> aboutPeople() {
        return List.of(
                check(
                        critical("LooksLikeEmail")
                                .title("No text holds an e-mail address")
                                .rationale("An e-mail address may identify a person; published data is copied, and"
                                        + " cannot be taken back."),
                        DATA_PROTECTION,
                        ALL_GRANTS,
                        Found.by((grant, asOf, found) -> EmailSearch.published(grant, found)),
                        GrantCheck.Counting.PLACES),
                check(
                        critical("RecipientIndDEI")
                                .title("A grant to an individual has no diversity data about a project")
                                .rationale("What is said of the project of one person is said of that person."),
                        DATA_PROTECTION,
                        GRANTS_TO_INDIVIDUALS,
                        ifGrant(
                                grant -> grant.has("recipientIndividual") && grant.has("project"),
                                "The grant is to an individual and has diversity data about a project.",
                                "Remove the diversity data from grants to individuals.",
                                "/recipientIndividual/id")),
                check(
                        critical("GeoCodePostcode")
                                .title("The location of a grant to an individual is not a postcode")
                                .rationale("A postcode covers about fifteen addresses, so it can identify the person."),
                        DATA_PROTECTION,
                        GRANTS_TO_INDIVIDUALS,
                        Found.by(PublishedChecks::postcodes),
                        GrantCheck.Counting.PLACES));
    }

    private static void postcodes(ObjectNode grant, LocalDate asOf, Found found) {
        if (!grant.has("recipientIndividual")) {
            return;
        }
        for (Nodes.Each each = Nodes.objects(grant, "beneficiaryLocation"); each.next(); ) {
            String code = Nodes.text(each.get(), "geoCode");
            if (code != null && looksLikePostcode(code)) {
                found.at(
                        "/beneficiaryLocation/" + each.index() + "/geoCode",
                        "The geographic code of a grant to an individual looks like a postcode.",
                        "Replace it with the code of a larger area, such as the local authority district.");
            }
        }
    }

    static boolean looksLikePostcode(String text) {
        return POSTCODE.matcher(text).matches();
    }

    // Usefulness

    private static List<Rule<?>> usefulnessChecks() {
        Predicate<String> publishersOwn = id -> id.regionMatches(true, 0, "360g", 0, 4);
        return List.of(
                check(
                        usefulness("RecipientOrg360GPrefix")
                                .title("The identifier of the recipient is from a public register")
                                .rationale("An identifier of the publisher's own does not match the same recipient in"
                                        + " data of other funders."),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        prefix(
                                RECIPIENT,
                                publishersOwn,
                                "The identifier of the recipient is the publisher's own.",
                                "Use the charity or company number, with its list, if the recipient has one."),
                        GrantCheck.Counting.PLACES),
                check(
                        usefulness("FundingOrg360GPrefix")
                                .title("The identifier of the funder is from a public register")
                                .rationale("An identifier of the publisher's own does not match the same funder in"
                                        + " data from elsewhere."),
                        ORGANISATIONS,
                        ALL_GRANTS,
                        prefix(
                                FUNDER,
                                publishersOwn,
                                "The identifier of the funder is the publisher's own.",
                                "Use the charity or company number, with its list, if the funder has one."),
                        GrantCheck.Counting.PLACES),
                check(
                        usefulness("NoRecipientOrgCompanyCharityNumber")
                                .title("The recipient has a charity or company number")
                                .rationale("With a number, users find more about the recipient on the register."),
                        ORGANISATIONS,
                        GRANTS_TO_ORGANISATIONS,
                        recipients(
                                recipient -> !Nodes.isGiven(recipient.get("companyNumber"))
                                        && !Nodes.isGiven(recipient.get("charityNumber")),
                                "The recipient has neither a charity number nor a company number.",
                                "Give the number, if the recipient is registered.")),
                check(
                        usefulness("IncompleteRecipientOrg")
                                .title("The recipient has a postcode or a geographic code")
                                .rationale("Without either, users cannot see where recipients are based."),
                        LOCATION,
                        GRANTS_TO_ORGANISATIONS,
                        recipients(
                                recipient -> !Nodes.isGiven(recipient.get("postalCode")) && !hasGeoCode(recipient),
                                "The recipient has neither a postcode nor a geographic code.",
                                "Give the postcode of the recipient, or the code of its area.")),
                check(
                        usefulness("NoGrantProgramme")
                                .title("The grant names its programme")
                                .rationale("The programme tells users which of the funder's aims a grant serves."),
                        GRANTS,
                        ALL_GRANTS,
                        missing("grantProgramme", "No grant programme is named.", "Name the programme.")),
                check(
                        usefulness("NoBeneficiaryLocation")
                                .title("The grant says where it is spent")
                                .rationale("Users ask which places funding reaches, which is often not where the"
                                        + " recipient is based."),
                        LOCATION,
                        ALL_GRANTS,
                        missing(
                                "beneficiaryLocation",
                                "No location of beneficiaries is given.",
                                "Give the place or places where the grant is spent.")),
                check(
                        usefulness("TitleDescriptionSame")
                                .title("The description says more than the title")
                                .rationale("A description that repeats the title does not say what the grant was for."),
                        GRANTS,
                        ALL_GRANTS,
                        ifGrant(
                                PublishedChecks::repeatsTitle,
                                "The description is the same as the title.",
                                "Describe what the grant is for.",
                                "/description")),
                check(
                        usefulness("TitleLength")
                                .title("The title has at most 140 characters")
                                .rationale("Long titles are cut where grants are listed."),
                        GRANTS,
                        ALL_GRANTS,
                        ifGrant(
                                grant -> isTooLong(Nodes.text(grant, "title")),
                                "The title has more than 140 characters.",
                                "Shorten it, and put the rest into the description.",
                                "/title")),
                check(
                        usefulness("NoLastModified")
                                .title("The grant says when it was last modified")
                                .rationale("It tells users which of two versions of a grant is the newer."),
                        METADATA,
                        ALL_GRANTS,
                        missing(
                                "dateModified",
                                "No date of the last modification is given.",
                                "Give the day and time at which the grant was last changed.")),
                check(
                        usefulness("NoDataSource")
                                .title("The grant says where the data is from")
                                .rationale("A web address lets users go back to the published source."),
                        METADATA,
                        ALL_GRANTS,
                        missing("dataSource", "No data source is given.", "Give the web address of the source.")),
                check(
                        usefulness("RecipientIndWithoutToIndividualsDetails")
                                .title("A grant to an individual says for what reason and purpose")
                                .rationale("Since the person is not named, reason and purpose are all that users can"
                                        + " learn of such a grant."),
                        GRANTS,
                        GRANTS_TO_INDIVIDUALS,
                        ifGrant(
                                grant -> grant.has("recipientIndividual") && !grant.has("toIndividualsDetails"),
                                "The grant is to an individual and has no details of reason and purpose.",
                                "Give the codes of its reason and purpose.",
                                "/recipientIndividual/id")),
                check(
                        usefulness("PlannedDurationNotPresent")
                                .title("The grant has a planned duration, or a planned start and end")
                                .rationale("Without them, grants for a month and for five years look alike."),
                        GRANTS,
                        ALL_GRANTS,
                        ifGrant(
                                PublishedChecks::hasNoDuration,
                                "Neither a planned duration nor a planned start and end are given.",
                                "Give the duration in months, or both dates.",
                                "/id")),
                check(
                        usefulness("BeneficiaryLocationNameButNoCode")
                                .title("A location of beneficiaries with a name has a code")
                                .rationale("Several places have the same name; a code says which is meant."),
                        LOCATION,
                        ALL_GRANTS,
                        Found.by(PublishedChecks::namesWithoutCode),
                        GrantCheck.Counting.PLACES),
                check(
                        usefulness("BeneficiaryButNotRecipientGeoData")
                                .title("A grant that says where it is spent also says where the recipient is")
                                .rationale("Both are needed to see how far funding reaches beyond where recipients are"
                                        + " based."),
                        LOCATION,
                        GRANTS_TO_ORGANISATIONS,
                        (given, asOf) -> beneficiaryOnly(given.grant().fields())),
                check(
                        usefulness("RecipientGeoDataButNoBeneficiary")
                                .title("A grant that says where the recipient is also says where it is spent")
                                .rationale("A recipient's office need not be where its work is done."),
                        LOCATION,
                        GRANTS_TO_ORGANISATIONS,
                        (given, asOf) -> recipientOnly(given.grant().fields())));
    }

    private static boolean hasGeoCode(ObjectNode recipient) {
        for (Nodes.Each each = Nodes.objects(recipient, "location"); each.next(); ) {
            if (Nodes.isGiven(each.get().get("geoCode"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean repeatsTitle(ObjectNode grant) {
        String title = Nodes.text(grant, "title");
        return title != null && !title.isEmpty() && title.equals(Nodes.text(grant, "description"));
    }

    private static boolean isTooLong(@Nullable String title) {
        return title != null
                && title.length() > LONGEST_TITLE
                && title.codePointCount(0, title.length()) > LONGEST_TITLE;
    }

    private static boolean hasNoDuration(ObjectNode grant) {
        ObjectNode planned = Nodes.first(grant, "plannedDates");
        if (planned == null) {
            return true;
        }
        JsonNode duration = planned.get("duration");
        boolean isThere = duration != null && !duration.isNull();
        return !isThere && !(Nodes.isGiven(planned.get("startDate")) && Nodes.isGiven(planned.get("endDate")));
    }

    private static void namesWithoutCode(ObjectNode grant, LocalDate asOf, Found found) {
        for (Nodes.Each each = Nodes.objects(grant, "beneficiaryLocation"); each.next(); ) {
            if (Nodes.isGiven(each.get().get("name"))
                    && !Nodes.isGiven(each.get().get("geoCode"))) {
                found.at(
                        "/beneficiaryLocation/" + each.index() + "/name",
                        "The location of beneficiaries has a name and no geographic code.",
                        "Give the code of the area, with its type.");
            }
        }
    }

    private static final List<CheckFinding> BENEFICIARY_ONLY = List.of(new CheckFinding(
            "The grant says where it is spent but not where the recipient is.",
            "Give the postcode of the recipient, or the code of its area.",
            "/recipientOrganization/0/id"));

    private static final List<CheckFinding> RECIPIENT_ONLY = List.of(new CheckFinding(
            "The grant says where the recipient is but not where it is spent.",
            "Give the place or places where the grant is spent.",
            "/recipientOrganization/0/location"));

    private static List<CheckFinding> beneficiaryOnly(ObjectNode grant) {
        ObjectNode recipient = Nodes.first(grant, RECIPIENT);
        return recipient != null
                        && !Nodes.isGiven(grant.get("recipientIndividual"))
                        && Nodes.length(grant.get("beneficiaryLocation")) > 0
                        && !Nodes.isGiven(recipient.get("postalCode"))
                        && Nodes.length(recipient.get("location")) == 0
                ? BENEFICIARY_ONLY
                : List.of();
    }

    private static List<CheckFinding> recipientOnly(ObjectNode grant) {
        ObjectNode recipient = Nodes.first(grant, RECIPIENT);
        return recipient != null
                        && !Nodes.isGiven(grant.get("recipientIndividual"))
                        && Nodes.length(recipient.get("location")) > 0
                        && Nodes.length(grant.get("beneficiaryLocation")) == 0
                ? RECIPIENT_ONLY
                : List.of();
    }

    // What the checks are made of

    private static GrantCheck check(
            RuleInfo.Builder info, CheckCategory category, PercentageBase base, GrantCheck.Places places) {
        return check(info, category, base, places, GrantCheck.Counting.GRANTS);
    }

    private static GrantCheck check(
            RuleInfo.Builder info,
            CheckCategory category,
            PercentageBase base,
            GrantCheck.Places places,
            GrantCheck.Counting counting) {
        return GrantCheck.of(info.build(), category, base, places, counting);
    }

    private static GrantCheck.Places ifGrant(
            Predicate<ObjectNode> amiss, String problem, String repair, String pointer) {
        List<CheckFinding> found = List.of(new CheckFinding(problem, repair, pointer));
        return (given, asOf) -> amiss.test(given.grant().fields()) ? found : List.of();
    }

    private static GrantCheck.Places missing(String field, String problem, String repair) {
        return ifGrant(grant -> !Nodes.isGiven(grant.get(field)), problem, repair, "/id");
    }

    private static GrantCheck.Places recipients(Predicate<ObjectNode> amiss, String problem, String repair) {
        CheckFinding first = new CheckFinding(problem, repair, "/recipientOrganization/0/id");
        return Found.by((grant, asOf, found) -> {
            for (Nodes.Each each = Nodes.objects(grant, RECIPIENT); each.next(); ) {
                if (amiss.test(each.get())) {
                    found.add(
                            each.index() == 0
                                    ? first
                                    : new CheckFinding(
                                            problem, repair, "/recipientOrganization/" + each.index() + "/id"));
                }
            }
        });
    }

    private static RuleInfo.Builder critical(String name) {
        return info(name, RuleKind.RECORDS, "A check of accuracy that the tool calls critical.");
    }

    private static RuleInfo.Builder accuracy(String name) {
        return info(name, RuleKind.GUIDANCE, "A check of accuracy.");
    }

    private static RuleInfo.Builder usefulness(String name) {
        return info(name, RuleKind.PRACTICE, "A check of usefulness.");
    }

    private static RuleInfo.Builder info(String name, RuleKind kind, String basis) {
        return RuleInfo.of("360Giving data", RuleId.of(name), kind)
                .basis(basis)
                .source(Citation.of(TOOL, name).withLink(LINK));
    }
}
