package io.github.biglocal.funding;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.money.Payment;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Records;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The accounts of funding, made from records as of a date: fund statement, position of the allocation, spending by
 * heading and theme, budget compared with spending, contribution to the locally trusted organisation. The calculator
 * holds no state but its settings. A record of a later date, in another currency, or of an agreement that is not given
 * is left out, and the result says so.
 *
 * <pre>{@code
 * FundStatement statement = FundAccounts.asOf(LocalDate.of(2017, 10, 19)).statement(programme);
 * }</pre>
 *
 * <p>A spend report counts from the last day of its period, or, where that is not known, from the day it was submitted.
 *
 * <p>Immutable and thread-safe.
 */
public final class FundAccounts {
    private final LocalDate asOf;
    private final CurrencyUnit currency;

    private FundAccounts(LocalDate asOf, CurrencyUnit currency) {
        this.asOf = asOf;
        this.currency = currency;
    }

    /**
     * {@return the calculator in pounds sterling}
     *
     * @param asOf the last day that counts
     */
    public static FundAccounts asOf(LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return new FundAccounts(asOf, CurrencyUnit.GBP);
    }

    /**
     * {@return this calculator for another currency}
     *
     * @param unit the currency of the records that count
     */
    public FundAccounts inCurrency(CurrencyUnit unit) {
        Objects.requireNonNull(unit, "unit");
        return new FundAccounts(asOf, unit);
    }

    /**
     * {@return a statement of the money under some agreements, one account for each, labelled with its id} What was spent
     * under an agreement is not known if no spend report on it counts, and what is committed is not known if no
     * commitments are recorded. An agreement counts if the day of its offer is not known. What was never drawn under an agreement that is over still counts as
     * to be drawn: whether it may be is for the funder to say, and {@link #paymentVariance} reports it.
     *
     * @param agreements the agreements
     * @param drawdowns what was drawn
     * @param reports what was spent
     * @param returns what was returned
     */
    public FundStatement statement(
            Collection<FundingAgreement> agreements,
            Collection<Drawdown> drawdowns,
            Collection<SpendReport> reports,
            Collection<FundingReturn> returns) {
        Gathering gathering = new Gathering();
        Map<FundingAgreementId, FundingAgreement> open = new LinkedHashMap<>();
        for (FundingAgreement agreement : agreements) {
            if (agreement.isOfferedAfter(asOf)) {
                gathering.leaveOut(agreement.reference(), LeftOut.Why.LATER);
            } else if (gathering.isOfCurrency(agreement.reference(), agreement.amount())) {
                open.put(agreement.id(), agreement);
            }
        }
        Map<FundingAgreementId, Money> received = gathering.drawn(drawdowns, Optional.of(open.keySet()));
        Map<FundingAgreementId, Money> spent = gathering.spent(reports, Optional.of(open.keySet()));
        Map<FundingAgreementId, Money> returned = gathering.returned(returns, Optional.of(open.keySet()));
        Money none = Money.zero(currency);
        List<FundAccount> accounts = open.values().stream()
                .map(agreement -> new FundAccount(
                        agreement.id().value(),
                        received.getOrDefault(agreement.id(), none),
                        Optional.ofNullable(spent.get(agreement.id())),
                        Optional.of(returned.getOrDefault(agreement.id(), none)),
                        Optional.of(agreement.amount().minus(received.getOrDefault(agreement.id(), none))),
                        committed(agreement)))
                .toList();
        return new FundStatement(asOf, currency, accounts, gathering.leftOut);
    }

    /**
     * {@return a {@linkplain #statement(Collection, Collection, Collection, Collection) statement} of the money under all agreements
     * of some records}
     *
     * @param records the records, such as a programme
     */
    public FundStatement statement(Records records) {
        Objects.requireNonNull(records, "records");
        return statement(
                records.all(FundingAgreement.class),
                records.all(Drawdown.class),
                records.all(SpendReport.class),
                records.all(FundingReturn.class));
    }

    /**
     * {@return what was set aside for areas by the date, in the currency of this calculator; empty if no allocation in it is recorded}
     *
     * @param records the records, such as a programme
     */
    public Optional<Money> allocated(Records records) {
        Objects.requireNonNull(records, "records");
        return records.all(Allocation.class).stream()
                .filter(allocation -> allocation.initial().getCurrencyUnit().equals(currency))
                .map(allocation -> allocation.amountOn(asOf))
                .reduce(Money::plus);
    }

    /**
     * {@return a statement of the money under some agreements by plan year: an account for each year, labelled as the
     * area calls it, in the order of its number, after one for money that is counted under no year} What is still to be
     * drawn or is committed belongs to no year. The whole is that of {@link #statement(Collection, Collection, Collection,
     * Collection)}; a year that is overspent is carried by the others.
     *
     * @param agreements the agreements
     * @param drawdowns what was drawn
     * @param reports what was spent
     * @param returns what was returned
     */
    public FundStatement statementByPlanYear(
            Collection<FundingAgreement> agreements,
            Collection<Drawdown> drawdowns,
            Collection<SpendReport> reports,
            Collection<FundingReturn> returns) {
        Function<Optional<String>, FundStatement> of = year -> statement(
                agreements,
                drawdowns.stream().filter(each -> each.planYear().equals(year)).toList(),
                reports.stream().filter(each -> each.planYear().equals(year)).toList(),
                returns.stream().filter(each -> each.planYear().equals(year)).toList());
        FundStatement whole = statement(agreements, drawdowns, reports, returns);
        FundStatement rest = of.apply(Optional.empty());
        Optional<Money> none = Optional.of(Money.zero(currency));
        List<FundAccount> accounts = new ArrayList<>();
        // What is not known of the whole belongs to no year either.
        accounts.add(new FundAccount(
                "without a plan year",
                rest.received(),
                whole.spent().map(known -> rest.leastSpent()),
                rest.returned(),
                whole.undrawn(),
                whole.committed()));
        Stream.of(
                        drawdowns.stream().map(Drawdown::planYear),
                        reports.stream().map(SpendReport::planYear),
                        returns.stream().map(FundingReturn::planYear))
                .flatMap(years -> years.flatMap(Optional::stream))
                .distinct()
                .sorted(NaturalOrder.OF_TEXTS)
                .forEach(year -> {
                    FundStatement ofYear = of.apply(Optional.of(year));
                    boolean isReported = ofYear.accounts().stream()
                            .anyMatch(account -> account.spent().isPresent());
                    accounts.add(new FundAccount(
                            year,
                            ofYear.received(),
                            isReported || whole.spent().isPresent()
                                    ? Optional.of(ofYear.leastSpent())
                                    : Optional.empty(),
                            ofYear.returned(),
                            none,
                            none));
                });
        return new FundStatement(asOf, currency, accounts, whole.leftOut());
    }

    private Optional<Money> committed(FundingAgreement agreement) {
        return agreement.commitments().isEmpty()
                ? Optional.empty()
                : Optional.of(Money.zero(currency)
                        .plus(Dated.on(asOf, agreement.commitments()).stream()
                                .map(Commitment::amount)
                                .toList()));
    }

    /**
     * {@return the size of an allocation, and how much of it is left}
     *
     * @param allocation the allocation; its currency is that of the result
     * @param drawdowns what was drawn of it
     * @param reports what was spent of it
     * @param returns what was returned of it
     */
    public AllocationPosition position(
            Allocation allocation,
            Collection<Drawdown> drawdowns,
            Collection<SpendReport> reports,
            Collection<FundingReturn> returns) {
        Gathering gathering = inCurrency(allocation.initial().getCurrencyUnit()).new Gathering();
        Money drawn = gathering.sum(gathering.drawn(drawdowns, Optional.empty()));
        Map<FundingAgreementId, Money> spent = gathering.spent(reports, Optional.empty());
        Money returned = gathering.sum(gathering.returned(returns, Optional.empty()));
        return new AllocationPosition(
                asOf,
                allocation.amountOn(asOf),
                drawn,
                returned,
                spent.isEmpty() ? Optional.empty() : Optional.of(gathering.sum(spent)),
                gathering.leftOut);
    }

    /**
     * {@return what was spent, by heading and theme}
     *
     * @param reports the reports
     */
    public SpendAnalysis spend(Collection<SpendReport> reports) {
        Gathering gathering = new Gathering();
        List<SpendLine> lines = reports.stream()
                .filter(gathering::counts)
                .flatMap(report -> report.lines().stream())
                .toList();
        return new SpendAnalysis(asOf, currency, lines, gathering.leftOut);
    }

    /**
     * {@return the budget compared with what was spent}
     *
     * @param budget the budget, such as that of an agreement after its virements
     * @param reports what was spent of it
     * @throws org.joda.money.CurrencyMismatchException if the budget is in another currency
     */
    public BudgetVariance budgetVariance(List<PlannedSpend> budget, Collection<SpendReport> reports) {
        SpendAnalysis spend = spend(reports);
        Money none = Money.zero(currency);
        Map<String, Money> budgeted = new LinkedHashMap<>();
        budget.forEach(line -> budgeted.merge(line.heading(), line.amount(), Money::plus));
        Map<String, Money> spent = spend.byHeading();
        spent.keySet().forEach(heading -> budgeted.putIfAbsent(heading, none));
        List<HeadingVariance> headings = budgeted.entrySet().stream()
                .map(line -> new HeadingVariance(
                        line.getKey(), none.plus(line.getValue()), spent.getOrDefault(line.getKey(), none)))
                .toList();
        return new BudgetVariance(asOf, currency, headings, spend.leftOut());
    }

    /**
     * {@return how the payments under an agreement differ from its schedule}
     *
     * @param agreement the agreement; its currency is that of the result
     * @param drawdowns what was drawn; of other agreements it is left out
     * @param returns what was returned; of other agreements it is left out
     */
    public PaymentVariance paymentVariance(
            FundingAgreement agreement, Collection<Drawdown> drawdowns, Collection<FundingReturn> returns) {
        CurrencyUnit unit = agreement.amount().getCurrencyUnit();
        Gathering gathering = inCurrency(unit).new Gathering();
        Optional<Set<FundingAgreementId>> only = Optional.of(Set.of(agreement.id()));
        Money paid = gathering.sum(gathering.drawn(drawdowns, only));
        Money repaid = gathering.sum(gathering.returned(returns, only));
        Money none = Money.zero(unit);
        Money scheduled = Payment.totalBy(asOf, agreement.schedule()).orElse(none);
        Money missing = scheduled.isGreaterThan(paid) ? scheduled.minus(paid) : none;
        boolean over =
                agreement.period().filter(period -> period.isBefore(asOf)).isPresent();
        return new PaymentVariance(
                asOf,
                agreement.id(),
                scheduled,
                paid,
                over ? none : missing,
                over ? missing : none,
                repaid,
                gathering.leftOut);
    }

    /**
     * {@return the contribution to the locally trusted organisation on plan money drawn, at the published rates} The
     * result cannot list what it leaves out, so every record has to be in the currency.
     *
     * @param drawdowns what was drawn
     * @param returns what was returned
     * @throws org.joda.money.CurrencyMismatchException if an amount is in another currency
     */
    public LtoContribution contribution(Collection<Drawdown> drawdowns, Collection<FundingReturn> returns) {
        return LtoContribution.of(
                asOf,
                currency,
                LtoContribution.PUBLISHED_RATES,
                drawdowns.stream()
                        .map(each -> Payment.of(each.date(), each.planMoney()))
                        .toList(),
                returns.stream()
                        .map(each -> Payment.of(each.date(), each.amount()))
                        .toList());
    }

    /** Sums by agreement, and what they leave out. */
    private final class Gathering {
        private final List<LeftOut> leftOut = new ArrayList<>();

        private void leaveOut(Reference record, LeftOut.Why why) {
            leftOut.add(new LeftOut(record, why));
        }

        private boolean isOfCurrency(Reference record, Money amount) {
            boolean same = amount.getCurrencyUnit().equals(currency);
            if (!same) {
                leaveOut(record, LeftOut.Why.OTHER_CURRENCY);
            }
            return same;
        }

        private boolean counts(Reference record, LocalDate date, Money amount) {
            if (date.isAfter(asOf)) {
                leaveOut(record, LeftOut.Why.LATER);
                return false;
            }
            return isOfCurrency(record, amount);
        }

        private boolean counts(SpendReport report) {
            if (report.until().isEmpty()) {
                leaveOut(report.reference(), LeftOut.Why.DATE_NOT_KNOWN);
                return false;
            }
            if (report.until().get().isAfter(asOf)) {
                leaveOut(report.reference(), LeftOut.Why.LATER);
                return false;
            }
            return report.lines().isEmpty()
                    || isOfCurrency(report.reference(), report.lines().get(0).amount());
        }

        private boolean isOf(Reference record, FundingAgreementId agreement, Optional<Set<FundingAgreementId>> wanted) {
            boolean given = wanted.isEmpty() || wanted.get().contains(agreement);
            if (!given) {
                leaveOut(record, LeftOut.Why.OTHER_AGREEMENT);
            }
            return given;
        }

        private Map<FundingAgreementId, Money> drawn(
                Collection<Drawdown> drawdowns, Optional<Set<FundingAgreementId>> wanted) {
            Map<FundingAgreementId, Money> sums = new LinkedHashMap<>();
            drawdowns.stream()
                    .filter(each -> isOf(each.reference(), each.agreement(), wanted))
                    .filter(each -> counts(each.reference(), each.date(), each.planMoney()))
                    .forEach(each -> sums.merge(each.agreement(), each.planMoney(), Money::plus));
            return sums;
        }

        private Map<FundingAgreementId, Money> returned(
                Collection<FundingReturn> returns, Optional<Set<FundingAgreementId>> wanted) {
            Map<FundingAgreementId, Money> sums = new LinkedHashMap<>();
            returns.stream()
                    .filter(each -> isOf(each.reference(), each.agreement(), wanted))
                    .filter(each -> counts(each.reference(), each.date(), each.amount()))
                    .forEach(each -> sums.merge(each.agreement(), each.amount(), Money::plus));
            return sums;
        }

        private Map<FundingAgreementId, Money> spent(
                Collection<SpendReport> reports, Optional<Set<FundingAgreementId>> wanted) {
            Map<FundingAgreementId, Money> sums = new LinkedHashMap<>();
            reports.stream()
                    .filter(each -> isOf(each.reference(), each.agreement(), wanted))
                    .filter(this::counts)
                    .forEach(each ->
                            sums.merge(each.agreement(), each.total(currency).orElseThrow(), Money::plus));
            return sums;
        }

        private Money sum(Map<FundingAgreementId, Money> sums) {
            return Money.zero(currency).plus(sums.values());
        }
    }

    @Override
    public String toString() {
        return "fund accounts as of " + Text.day(asOf) + ", in " + Text.currency(currency);
    }
}
