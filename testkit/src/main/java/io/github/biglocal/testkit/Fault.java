package io.github.biglocal.testkit;

import io.github.biglocal.evidence.Output;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.Purpose;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.Meeting;
import io.github.biglocal.partnership.MeetingKind;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Office;
import io.github.biglocal.partnership.OfficeTerm;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What may be wrong with a programme, one thing at a time. {@link ValidProgrammes#with} makes a programme that has it, and that
 * breaches {@link #rule()} and nothing else of {@code BigLocalRules.standard()}.
 */
@SuppressWarnings("ImmutableEnumChecker") // a function and an id do not say that they are immutable
public enum Fault {
    /** Fewer than half of the partnership's members are residents. */
    RESIDENT_MINORITY(
            "resident-majority",
            programme -> board(programme, board -> {
                int residents = (board.members().size() - 1) / 2;
                return eachMember(
                        board,
                        (member, i) -> member.withResidence(new ResidencePeriod(
                                i < residents ? Residence.RESIDENT : Residence.NON_RESIDENT,
                                member.terms().get(0))));
            })),

    /** The partnership has seven members: the others' terms have ended. */
    BOARD_TOO_SMALL(
            "partnership-minimum-size",
            programme -> board(
                    programme,
                    board -> eachMember(
                            board,
                            (member, i) -> i < 7
                                    ? member
                                    : member.withTerms(until(member.terms().get(0), LocalDate.of(2021, 4, 30)))))),

    /** A member has two terms at the same time. */
    TERMS_OVERLAP(
            "member-periods-do-not-overlap",
            programme -> board(
                    programme,
                    board -> eachMember(
                            board,
                            (member, i) -> i > 0
                                    ? member
                                    : member.withTerms(
                                            member.terms().get(0),
                                            LocalDateRange.ofUnboundedEnd(LocalDate.of(2021, 1, 1)))))),

    /** Two members are chair at the same time. */
    TWO_CHAIRS(
            "one-chair-at-a-time",
            programme -> board(
                    programme,
                    board -> eachMember(
                            board,
                            (member, i) -> i != 1
                                    ? member
                                    : member.withOffices(new OfficeTerm(
                                            Office.CHAIR, LocalDateRange.ofUnboundedEnd(LocalDate.of(2021, 1, 20))))))),

    /** At the latest meeting, fewer members were present than its quorum. */
    MEETING_NOT_QUORATE(
            "meeting-quorate",
            programme -> programme.withMeetings(last(
                    programme.meetings(),
                    Fault::isOfTheFirstBoard,
                    meeting -> meeting.withPresent(meeting.present().subList(0, 4))))),

    /** No annual meeting was held in the year before. */
    NO_ANNUAL_MEETING(
            "annual-meeting-held",
            programme -> programme.withMeetings(first(
                    programme.meetings(),
                    meeting -> meeting.kind().equals(Optional.of(MeetingKind.ANNUAL)),
                    meeting -> meeting.withKind(MeetingKind.GOVERNANCE)))),

    /** The appointment of the locally trusted organisation (LTO) has ended, and there is no other. */
    NO_LTO(
            "lto-in-post",
            programme -> programme.withLtoAppointments(first(
                    programme.ltoAppointments(),
                    appointment -> true,
                    appointment -> appointment.withPeriod(
                            until(appointment.period().orElseThrow(), LocalDate.of(2021, 5, 31)))))),

    /** The rep has left, and there is no other. */
    NO_REP(
            "rep-in-post",
            programme -> programme.withRepAssignments(first(
                    programme.repAssignments(),
                    assignment -> true,
                    assignment -> assignment.withPeriod(
                            until(assignment.period().orElseThrow(), LocalDate.of(2021, 5, 31)))))),

    /** The uplift of 2020 is missing from the allocation. */
    UPLIFT_MISSING(
            "allocation-has-uplifts",
            programme -> programme.withAllocations(first(
                    programme.allocations(),
                    allocation -> true,
                    allocation -> allocation.withUplifts(allocation.uplifts().get(0))))),

    /** A funding agreement ends a year after the programme does. */
    AGREEMENT_PAST_PROGRAMME_END(
            "agreement-ends-with-programme",
            programme -> programme.withFundingAgreements(last(
                    programme.fundingAgreements(),
                    Fault::isOfTheFirstArea,
                    agreement ->
                            agreement.withPeriod(until(agreement.period().orElseThrow(), LocalDate.of(2027, 3, 31)))))),

    /** Money was drawn down before the funding agreement was signed. */
    DRAWDOWN_BEFORE_SIGNATURE(
            "drawdown-under-signed-agreement",
            programme -> programme.withDrawdowns(first(
                    programme.drawdowns(),
                    drawdown -> true,
                    drawdown -> drawdown.withDate(drawdown.date().minusDays(15))))),

    /** The 5 % contribution was not paid to the LTO with a drawdown. */
    NO_LTO_CONTRIBUTION(
            "lto-contribution-paid",
            programme -> programme.withDrawdowns(first(
                    programme.drawdowns(), drawdown -> true, drawdown -> drawdown.withLtoContribution(gbp("0"))))),

    /** The latest spend report is missing, months after it was due. */
    SPEND_REPORT_OVERDUE("spend-reported-every-six-months", programme -> {
        List<SpendReport> reports = new ArrayList<>(programme.spendReports());
        SpendReport latest = reports.stream()
                .filter(report -> report.agreement().value().startsWith("agreement-1-"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        reports.remove(latest);
        return programme.withSpendReports(reports);
    }),

    /** A spend report was submitted after it was due. */
    SPEND_REPORT_LATE(
            "spend-report-on-time",
            programme -> programme.withSpendReports(first(
                    programme.spendReports(),
                    report -> true,
                    report -> report.withSubmitted(report.due().orElseThrow().plusDays(10))))),

    /** A grant is above the largest award of its scheme. */
    GRANT_OVER_SCHEME_MAXIMUM(
            "grant-within-scheme-cap",
            programme -> grant(
                    programme, grant -> grant.withAmountAppliedFor(gbp("1500")).withAmountAwarded(gbp("1500")))),

    /** More was paid than a grant's award. */
    GRANT_OVERPAID(
            "grant-payments-within-award",
            programme -> grant(
                    programme,
                    grant -> grant.withPayments(Payment.of(
                            grant.awardDate().orElseThrow().plusDays(14),
                            grant.amountAwarded().orElseThrow().plusMinor(1))))),

    /** A grant was awarded before it was applied for. */
    GRANT_BEFORE_APPLICATION(
            "grant-dates-in-order",
            programme -> grant(
                    programme,
                    grant -> grant.withApplied(grant.awardDate().orElseThrow().plusDays(1)))),

    /** A grant is for a purpose that the programme prohibits. */
    GRANT_PURPOSE_PROHIBITED(
            "grant-purpose-allowed", programme -> grant(programme, grant -> grant.withPurposes(Purpose.POLITICAL))),

    /** The recipient of a grant is not among the records. */
    RECIPIENT_NOT_RECORDED(
            "references-resolve",
            programme -> grant(programme, grant -> grant.withRecipient(OrganisationId.of("nobody")))),

    /** Two outputs have the same id. */
    SAME_ID_TWICE("unique-ids", programme -> {
        List<Output> outputs = new ArrayList<>(programme.outputs());
        outputs.add(outputs.get(0).withTitle("Another"));
        return programme.withOutputs(outputs);
    }),

    /** More was paid than a contract's value. */
    COMMISSION_OVERPAID(
            "commission-payments-within-value",
            programme -> programme.withCommissions(first(
                    programme.commissions(),
                    commission -> true,
                    commission -> commission.withPayments(Payment.of(
                            commission.signed().orElseThrow().plusDays(30),
                            commission.value().orElseThrow().plusMinor(1)))))),

    /** A project's total is not its programme money plus its match. */
    PROJECT_DOES_NOT_ADD_UP(
            "project-adds-up",
            programme -> project(
                    programme,
                    project -> project.withTotalCost(
                            project.totalCost().orElseThrow().plusMajor(1_000)))),

    /** The match of a project comes from the organisation that gives the programme money. */
    MATCH_IS_PROGRAMME_MONEY(
            "match-is-not-programme-money",
            programme -> project(programme, project -> {
                FundingLine match = project.matchLines().get(0);
                return project.withMatchLines(
                        match.withContributor(project.programmeLines().get(0).contributor()));
            })),

    /** A project counts the same match twice. */
    MATCH_COUNTED_TWICE(
            "match-not-counted-twice",
            programme -> project(programme, project -> {
                FundingLine match = project.matchLines().get(0);
                Money whole = project.totalCost().orElseThrow().plus(match.amount());
                return project.withMatchLines(match, match).withTotalCost(whole).withClaims();
            }));

    private final RuleId rule;
    private final UnaryOperator<Programme> change;

    Fault(String rule, UnaryOperator<Programme> change) {
        this.rule = RuleId.of(rule);
        this.change = change;
    }

    /** {@return the rule that finds it} */
    public RuleId rule() {
        return rule;
    }

    /** {@return a valid programme with the fault in the records of its first area} */
    Programme in(Programme programme) {
        return change.apply(programme);
    }

    /** What becomes of a member, by its place on the board. */
    private interface MemberChange {
        Member of(Member member, int place);
    }

    private static Partnership eachMember(Partnership board, MemberChange change) {
        List<Member> members = new ArrayList<>();
        for (Member member : board.members()) {
            members.add(change.of(member, members.size()));
        }
        return board.withMembers(members);
    }

    private static Programme board(Programme programme, UnaryOperator<Partnership> change) {
        return programme.withPartnerships(first(programme.partnerships(), board -> true, change));
    }

    private static Programme grant(Programme programme, UnaryOperator<Grant> change) {
        return programme.withGrants(first(programme.grants(), grant -> true, change));
    }

    private static Programme project(Programme programme, UnaryOperator<Project> change) {
        return programme.withProjects(first(programme.projects(), project -> true, change));
    }

    private static boolean isOfTheFirstBoard(Meeting meeting) {
        return meeting.partnership().value().equals("partnership-1");
    }

    private static boolean isOfTheFirstArea(FundingAgreement agreement) {
        return agreement.area().value().equals("area-1");
    }

    private static <T> List<T> first(List<T> records, Predicate<T> which, UnaryOperator<T> change) {
        int at = 0;
        while (!which.test(records.get(at))) {
            at++;
        }
        return changed(records, at, change);
    }

    private static <T> List<T> last(List<T> records, Predicate<T> which, UnaryOperator<T> change) {
        int at = records.size() - 1;
        while (!which.test(records.get(at))) {
            at--;
        }
        return changed(records, at, change);
    }

    private static <T> List<T> changed(List<T> records, int at, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(records);
        changed.set(at, change.apply(records.get(at)));
        return changed;
    }

    private static LocalDateRange until(LocalDateRange period, LocalDate last) {
        return LocalDateRange.ofClosed(period.getStart(), last);
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }
}
