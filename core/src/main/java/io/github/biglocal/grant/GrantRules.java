package io.github.biglocal.grant;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.DatesInOrder;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Shape;
import io.github.biglocal.rule.WithinLimit;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** The rules about grants, loans and their schemes. */
public final class GrantRules {
    /** The id of {@link #grantWithinSchemeCap()}. */
    public static final RuleId GRANT_WITHIN_SCHEME_CAP = RuleId.of("grant-within-scheme-cap");

    /** The id of {@link #grantNotRetrospective()}. */
    public static final RuleId GRANT_NOT_RETROSPECTIVE = RuleId.of("grant-not-retrospective");

    /** The id of {@link #grantSpentInTime()}. */
    public static final RuleId GRANT_SPENT_IN_TIME = RuleId.of("grant-spent-in-time");

    /** The id of {@link #grantDatesInOrder()}. */
    public static final RuleId GRANT_DATES_IN_ORDER = RuleId.of("grant-dates-in-order");

    /** The id of {@link #loanNotOverRepaid()}. */
    public static final RuleId LOAN_NOT_OVER_REPAID = RuleId.of("loan-not-over-repaid");

    private GrantRules() {}

    /** {@return one of each} */
    public static List<Rule<?>> all() {
        return List.of(
                grantWithinSchemeCap(),
                new GrantRecipientEligible(),
                new GrantPurposeNotExcluded(),
                GrantPurposeAllowed.standard(),
                grantNotRetrospective(),
                grantSpentInTime(),
                new GrantFitsPlan(),
                new GrantStatusAgrees(),
                new GrantPaymentsWithinAward(),
                grantDatesInOrder(),
                new GrantTapers(),
                new GrantNotDuplicated(),
                loanNotOverRepaid());
    }

    /**
     * Begins a rule that an area made for its own scheme: it applies to the grants that are awarded under the scheme.
     */
    private static <B extends Shape.Builder<Grant, B>> B ofScheme(
            B builder, BiPredicate<Grant, RuleContext> notAwarded) {
        return builder.unless(
                        SchemeRule.NO_SCHEME, (grant, context) -> grant.scheme().isEmpty())
                .unless(SchemeRule.LATER, (grant, context) -> grant.isAwardedAfter(context.asOf()))
                .unless(SchemeRule.NOT_AWARDED, notAwarded)
                .needing(GrantRules::scheme);
    }

    private static Fact<Scheme> scheme(Grant grant, RuleContext context) {
        return context.one(grant.scheme().orElseThrow());
    }

    private static BiPredicate<Grant, RuleContext> scheme(Predicate<Scheme> terms) {
        return (grant, context) ->
                scheme(grant, context).toOptional().filter(terms).isPresent();
    }

    private static Fact<Event> award(Grant grant, RuleContext context) {
        return Event.recorded("the grant", "was awarded", grant, "awardDate", grant.awardDate());
    }

    /** {@return the rule that a grant is no more than its scheme's cap; the cap itself is allowed} */
    public static Rule<Grant> grantWithinSchemeCap() {
        return ofScheme(
                        WithinLimit.of(
                                Grant.class,
                                RuleInfo.of("grant", GRANT_WITHIN_SCHEME_CAP, RuleKind.LOCAL_TERMS)
                                        .title("The grant is within its scheme's cap")
                                        .rationale(
                                                "A cap lets a scheme support more groups; an award above it is a recording error,"
                                                        + " or a decision that should be recorded.")
                                        .sources(
                                                Citation.of("Kirk Hallam Big Local, community chest, 2018"),
                                                Guidance.WOOLAVINGTON_AND_PURITON_GRANTS)
                                        .rows("S1", "S6")
                                        .guidance(Guidance.WHOLE_PROGRAMME)
                                        .basis(
                                                "The scheme's own terms, where they are on record (examples: Kirk Hallam,"
                                                        + " Woolavington and Puriton).")
                                        .build()),
                        (grant, context) -> grant.isNotAwarded()
                                && grant.awardOn(context.asOf()).isEmpty())
                .unless(
                        "the scheme has no cap on record",
                        scheme(scheme -> scheme.maximumAward().isEmpty()))
                .amount(
                        "the award",
                        "amountAwarded",
                        (grant, context) ->
                                Fact.of(grant, "amountAwarded", "how much was awarded", grant.awardOn(context.asOf())))
                .atMost(
                        "the scheme's cap",
                        (grant, context) -> scheme(grant, context)
                                .then(scheme ->
                                        Fact.of(scheme, "maximumAward", "the scheme's cap", scheme.maximumAward())))
                .problem("The award ({amount}) is {difference} more than the scheme's cap ({limit}).")
                .repair("Reduce the award by {difference}, or record the decision to make the award outside the"
                        + " scheme.")
                .build();
    }

    /**
     * {@return the rule that what a grant pays for begins on or after the day of its award, where its scheme excludes
     * activity before the award}
     */
    public static Rule<Grant> grantNotRetrospective() {
        return ofScheme(
                        NotLater.of(
                                Grant.class,
                                RuleInfo.of("grant", GRANT_NOT_RETROSPECTIVE, RuleKind.LOCAL_TERMS)
                                        .title("The grant pays only for activity after the award")
                                        .rationale(
                                                "Activity that has already started did not need the grant, so schemes exclude"
                                                        + " it.")
                                        .sources(
                                                Guidance.WOOLAVINGTON_AND_PURITON_GRANTS,
                                                Guidance.RADSTOCK_AND_WESTFIELD_FUND)
                                        .rows("M15", "S4")
                                        .guidance(Guidance.WHOLE_PROGRAMME)
                                        .basis(
                                                "The scheme's own terms, where they are on record (examples: Woolavington and"
                                                        + " Puriton, Radstock and Westfield).")
                                        .ownReading(
                                                "The activity is taken to begin on the first day of the grant's period")
                                        .build()),
                        (grant, context) -> grant.isNotAwarded())
                .unless(
                        "the scheme does not exclude activity before the award",
                        scheme(scheme -> !scheme.excludedPurposes().contains(Purpose.ACTIVITY_BEFORE_AWARD)))
                .first(GrantRules::award)
                .then((grant, context) -> Event.recorded(
                        "the activity funded",
                        "begins",
                        grant,
                        "period",
                        grant.period()
                                .filter(period -> !period.isUnboundedStart())
                                .map(LocalDateRange::getStart)))
                .repair("Fund only activity from {earlier day} onwards, or correct whichever date is wrong.")
                .build();
    }

    /**
     * {@return the rule that a grant is spent within as many months of its award as its scheme allows} The same day of
     * the last month still counts: a grant awarded on 15 March is within six months until 15 September.
     */
    public static Rule<Grant> grantSpentInTime() {
        return ofScheme(
                        NotLater.of(
                                Grant.class,
                                RuleInfo.of("grant", GRANT_SPENT_IN_TIME, RuleKind.LOCAL_TERMS)
                                        .title("The grant is to be spent within the time its scheme allows")
                                        .rationale(
                                                "Schemes ask for small grants to be spent soon, to avoid tying up money.")
                                        .source(Guidance.WOOLAVINGTON_AND_PURITON_GRANTS)
                                        .rows("S3")
                                        .guidance(Guidance.WHOLE_PROGRAMME)
                                        .basis(
                                                "The scheme's own terms, where they are on record (example: six months at"
                                                        + " Woolavington and Puriton).")
                                        .ownReading("The last day allowed is the same day of the month as the award")
                                        .build()),
                        (grant, context) -> grant.isNotAwarded())
                .unless(
                        "the scheme sets no time for spending",
                        scheme(scheme -> scheme.spendWithinMonths().isEmpty()))
                .first((grant, context) -> Event.recorded(
                        "the grant",
                        "is to be spent",
                        grant,
                        "period",
                        grant.period()
                                .filter(period -> !period.isUnboundedEnd())
                                .map(LocalDateRange::getEndInclusive)))
                .then((grant, context) -> scheme(grant, context)
                        .then(scheme -> award(grant, context)
                                .then(award -> Fact.recorded(Event.published(
                                        "the time that the scheme allows",
                                        "ends",
                                        Periods.monthsLater(
                                                award.day(),
                                                scheme.spendWithinMonths().orElseThrow()))))))
                .problem("The grant is to be spent by {earlier day}, but its scheme allows only until {later day}.")
                .repair("Bring the date forward to {later day}, or agree a later date under the scheme.")
                .build();
    }

    /** {@return the rule that a grant is applied for, then awarded, then paid, then returned, and its payments are in order} */
    public static Rule<Grant> grantDatesInOrder() {
        DatesInOrder.Step<Grant> applied =
                DatesInOrder.Step.of("the grant", "was applied for", "applied", Grant::applied);
        DatesInOrder.Step<Grant> awarded =
                DatesInOrder.Step.of("the grant", "was awarded", "awardDate", Grant::awardDate);
        return DatesInOrder.of(
                        Grant.class,
                        RuleInfo.of("grant", GRANT_DATES_IN_ORDER, RuleKind.RECORDS)
                                .title("The grant was applied for, awarded and paid in that order")
                                .rationale("A payment before the award was made without a decision, or one of the dates"
                                        + " is wrong.")
                                .sources(
                                        Citation.of("360Giving Data Standard 1.4, dates and transactions"),
                                        Guidance.CONSISTENCY)
                                .rows("D9")
                                .basis(
                                        "The library's own check: the dates contradict each other. The standard says what"
                                                + " the fields mean.")
                                .build())
                .inOrder(
                        applied,
                        awarded,
                        DatesInOrder.Step.ofEach(
                                "the award", "was changed", "amountChanges", Grant::amountChanges, AmountChange::date))
                .inOrder(
                        applied,
                        awarded,
                        DatesInOrder.Step.of("the award", "was withdrawn", "withdrawn", Grant::withdrawn))
                .inOrder(
                        applied,
                        awarded,
                        DatesInOrder.Step.ofEach(
                                "the payment", "is due", "paymentsDue", Grant::paymentsDue, Payment::date))
                .inOrder(
                        applied,
                        awarded,
                        DatesInOrder.Step.ofEach("the payment", "was made", "payments", Grant::payments, Payment::date))
                .inOrder(
                        DatesInOrder.Step.of(
                                "the payment",
                                "was made",
                                "payments",
                                grant -> grant.payments().stream().findFirst().map(Payment::date)),
                        DatesInOrder.Step.ofEach(
                                "the return of money", "was made", "returned", Grant::returned, Payment::date))
                .inOrder(
                        applied,
                        awarded,
                        DatesInOrder.Step.of(
                                "what became of the funded group or activity",
                                "was first seen",
                                "afterwards",
                                grant -> grant.afterwards().stream()
                                        .flatMap(seen -> seen.date().stream())
                                        .min(Comparator.naturalOrder())))
                .build();
    }

    /**
     * {@return the rule that no more of a loan is repaid and written off than was lent} Interest is not modelled: a repayment
     * that includes some is recorded without it.
     */
    public static Rule<Loan> loanNotOverRepaid() {
        return WithinLimit.of(
                        Loan.class,
                        RuleInfo.of("grant", LOAN_NOT_OVER_REPAID, RuleKind.RECORDS)
                                .title("Repayments and write-offs do not exceed the amount lent")
                                .rationale(
                                        "No more than was lent can be repaid or written off, unless interest was included"
                                                + " by mistake.")
                                .sources(Guidance.LOANS, Guidance.CONSISTENCY)
                                .rows("M22")
                                .basis("The library's own check: repayments contradict the loan. The overview of 2011"
                                        + " says that loans are allowed and that the money is to be repaid.")
                                .ownReading("Repayments are recorded without interest")
                                .build())
                .unless(
                        "no repayment or write-off is recorded",
                        (loan, context) -> back(loan, context).isEmpty())
                .unless(
                        "the amount lent is not recorded, so there is nothing to compare",
                        (loan, context) -> lent(loan, context).isMissing())
                .amount(
                        "the amount repaid and written off",
                        "repayments",
                        (loan, context) -> Fact.recorded(Money.total(back(loan, context))))
                .atMost("the amount lent", GrantRules::lent)
                .repair(
                        "If the repayments include interest, leave it out; if not, correct whichever amount is wrong (they differ by {difference}).")
                .build();
    }

    private static List<Money> back(Loan loan, RuleContext context) {
        return Stream.of(loan.repayments(), loan.writtenOff())
                .flatMap(payments -> Payment.totalBy(context.asOf(), payments).stream())
                .toList();
    }

    private static Fact<Money> lent(Loan loan, RuleContext context) {
        return Fact.of(
                loan,
                "amountLent",
                "how much was lent",
                loan.lentOn(context.asOf()).or(() -> Payment.totalBy(context.asOf(), loan.payments())));
    }
}
