package io.github.biglocal.report;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationPosition;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.report.picture.Caption;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.report.picture.StackedBars;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The allocation at the end of each financial year: what was reported as spent of it, what was held, and what was not yet drawn
 * down. What was drawn down by an area that had reported no spending yet is kept apart, as it may be spent or held.
 */
final class MoneyPicture {
    /** A year that is a slip of the pen does not make a picture of a thousand bars. */
    private static final int MOST_YEARS = 20;

    private final PageQuestion asked;
    private final Map<AreaId, Account> accounts = new LinkedHashMap<>();
    private final List<LocalDate> days;

    /** The records of an area that has an allocation; of several allocations of an area, all have the same. */
    private record Account(
            List<Allocation> allocations,
            List<Drawdown> drawdowns,
            List<SpendReport> reports,
            List<FundingReturn> returns) {
        Account() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** What became of the allocations. What is spent or drawn down too much is below zero, so that all add up to them. */
    private enum Part {
        SPENT("Reported as spent"),
        HELD("Held"),
        OVERSPENT("Spent beyond what was drawn down"),
        NOT_REPORTED("Drawn down, spending not recorded"),
        UNDRAWN("Allocated, not yet drawn down"),
        OVERDRAWN("Drawn down beyond the allocation");

        private final String text;

        Part(String text) {
            this.text = text;
        }
    }

    private MoneyPicture(Programme records, PageQuestion asked) {
        this.asked = asked;
        records.allocations().stream()
                .filter(allocation -> allocation.initial().getCurrencyUnit().equals(asked.currency()))
                .forEach(allocation -> accounts.computeIfAbsent(allocation.area(), unused -> new Account())
                        .allocations()
                        .add(allocation));
        Map<FundingAgreementId, Account> byAgreement = new HashMap<>();
        for (FundingAgreement agreement : records.fundingAgreements()) {
            Optional.ofNullable(accounts.get(agreement.area()))
                    .ifPresent(account -> byAgreement.put(agreement.id(), account));
        }
        gather(records.drawdowns(), Drawdown::agreement, Account::drawdowns, byAgreement);
        gather(records.spendReports(), SpendReport::agreement, Account::reports, byAgreement);
        gather(records.fundingReturns(), FundingReturn::agreement, Account::returns, byAgreement);
        days = days();
    }

    private static <T> void gather(
            List<T> records,
            Function<T, FundingAgreementId> agreement,
            Function<Account, List<T>> list,
            Map<FundingAgreementId, Account> byAgreement) {
        for (T record : records) {
            Optional.ofNullable(byAgreement.get(agreement.apply(record)))
                    .ifPresent(account -> list.apply(account).add(record));
        }
    }

    /** The last days of the financial years in which money moved, and the day of the page instead of the last. */
    private List<LocalDate> days() {
        LocalDate asOf = asked.asOf();
        Optional<LocalDate> first = accounts.values().stream()
                .flatMap(account -> Stream.concat(
                        account.drawdowns().stream().map(Drawdown::date),
                        account.reports().stream().flatMap(report -> report.until().stream())))
                .filter(day -> !day.isAfter(asOf))
                .min(Comparator.naturalOrder());
        List<LocalDate> last = new ArrayList<>();
        if (first.isPresent()) {
            FinancialYear earliest = FinancialYear.containing(first.get());
            for (FinancialYear year = FinancialYear.containing(asOf);
                    year.compareTo(earliest) >= 0 && last.size() < MOST_YEARS;
                    year = year.previous()) {
                last.add(0, year.lastDay().isAfter(asOf) ? asOf : year.lastDay());
            }
        }
        return last;
    }

    /** The picture; empty if no allocation is recorded, or no money moved. */
    static Optional<Picture> of(String title, String sentence, Programme records, PageQuestion asked) {
        MoneyPicture money = new MoneyPicture(records, asked);
        return money.days.isEmpty() ? Optional.empty() : Optional.of(money.picture(new Caption(title, sentence)));
    }

    private Picture picture(Caption caption) {
        List<Map<Part, Money>> years = days.stream().map(this::on).toList();
        List<StackedBars.Series> series = Stream.of(Part.values())
                .filter(part -> years.stream().anyMatch(year -> year.containsKey(part)))
                .map(part -> new StackedBars.Series(
                        part.text,
                        years.stream()
                                .map(year -> Optional.of(year.getOrDefault(part, Money.zero(asked.currency()))))
                                .toList()))
                .toList();
        return new StackedBars(caption, days.stream().map(MoneyPicture::name).toList(), series).picture();
    }

    /** The financial year, and up to which day if it is not over. */
    private static String name(LocalDate day) {
        FinancialYear year = FinancialYear.containing(day);
        return year.lastDay().equals(day) ? year.toString() : year + " (up to " + Text.day(day) + ")";
    }

    /** What became of all the allocations by a day; a part of which there is none is left out. */
    private Map<Part, Money> on(LocalDate day) {
        Map<Part, Money> sums = new EnumMap<>(Part.class);
        accounts.values().forEach(account -> add(day, account, sums));
        return sums;
    }

    private static void add(LocalDate day, Account account, Map<Part, Money> sums) {
        AllocationPosition position = FundAccounts.asOf(day)
                .position(account.allocations().get(0), account.drawdowns(), account.reports(), account.returns());
        Money left = position.drawn().minus(position.returned());
        position.spent()
                .ifPresentOrElse(
                        spent -> {
                            add(Part.SPENT, Part.SPENT, spent, sums);
                            add(Part.HELD, Part.OVERSPENT, left.minus(spent), sums);
                        },
                        () -> add(Part.NOT_REPORTED, Part.NOT_REPORTED, left, sums));
        Money others = account.allocations().stream()
                .skip(1)
                .map(allocation -> allocation.amountOn(day))
                .reduce(Money.zero(left.getCurrencyUnit()), Money::plus);
        add(Part.UNDRAWN, Part.OVERDRAWN, position.undrawn().plus(others), sums);
    }

    private static void add(Part above, Part below, Money amount, Map<Part, Money> sums) {
        if (!amount.isZero()) {
            sums.merge(amount.isPositive() ? above : below, amount, Money::plus);
        }
    }
}
