package io.github.biglocal.report;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundFigure;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** The money: allocated, drawn down, spent, held and uncommitted. */
final class MoneyTopic implements PageTopic {
    static final String NOT_KNOWN = "not known";

    private final PageSubject subject;
    private final FundStatement statement;
    private final Optional<Money> allocated;

    MoneyTopic(PageSubject subject) {
        this.subject = subject;
        Programme records = subject.records();
        PageQuestion asked = subject.asked();
        this.statement = FundAccounts.asOf(asked.asOf())
                .inCurrency(asked.currency())
                .statement(
                        records.fundingAgreements(),
                        records.drawdowns(),
                        records.spendReports(),
                        records.fundingReturns());
        this.allocated = allocations().stream()
                .map(allocation -> allocation.amountOn(asked.asOf()))
                .reduce(Money::plus);
    }

    private List<Allocation> allocations() {
        return subject.records().allocations().stream()
                .filter(allocation -> allocation
                        .initial()
                        .getCurrencyUnit()
                        .equals(subject.asked().currency()))
                .toList();
    }

    Optional<Money> allocated() {
        return allocated;
    }

    /** A figure of the statement; empty if there is no agreement to state it of, or it is not known of one. */
    Optional<Money> amount(FundFigure figure) {
        return statement.amount(figure);
    }

    static String words(Optional<Money> amount) {
        return amount.map(Text::money).orElse(NOT_KNOWN);
    }

    private boolean isRecorded() {
        return allocated.isPresent() || !statement.accounts().isEmpty();
    }

    @Override
    public Optional<PageView.Fact> answer() {
        return isRecorded()
                ? Optional.of(new PageView.Fact(
                        "Spent",
                        PageTopic.heading(words(amount(FundFigure.SPENT))),
                        allocated
                                .map(amount -> "of " + Text.money(amount) + " allocated")
                                .orElse("the allocation is not recorded"),
                        subject.anchor("money")))
                : Optional.empty();
    }

    @Override
    public List<PageView.Block> blocks() {
        if (!isRecorded()) {
            return List.of(new PageView.Sentences(List.of("No allocation is recorded, and no funding agreement.")));
        }
        List<PageView.Fact> facts = new ArrayList<>();
        facts.add(new PageView.Fact("Allocated", words(allocated), ""));
        for (FundFigure figure : FundFigure.values()) {
            facts.add(new PageView.Fact(PageTopic.heading(name(figure)), words(amount(figure)), ""));
        }
        List<PageView.Block> blocks = new ArrayList<>();
        blocks.add(new PageView.Facts(facts));
        if (statement.accounts().isEmpty()) {
            blocks.add(new PageView.Sentences(List.of("No funding agreement is recorded.")));
        } else {
            List<String> steps = statement.explain();
            String total = steps.get(steps.size() - 1);
            blocks.add(new PageView.Sentences(List.of(total)));
        }
        if (subject.extent() != PageSubject.Extent.SECTION) {
            MoneyPicture.of(
                            subject.label("The allocation at the end of each financial year"),
                            sums(),
                            subject.records(),
                            subject.asked())
                    .map(PageView.Drawing::new)
                    .ifPresent(blocks::add);
        }
        return blocks;
    }

    private String sums() {
        return "As of " + Text.day(subject.asked().asOf()) + ": allocated " + words(allocated) + ", drawn down "
                + words(amount(FundFigure.RECEIVED)) + ", spent " + words(amount(FundFigure.SPENT)) + "."
                + (areAllAllocated() ? "" : " Areas without an allocation on record are not in the picture.");
    }

    private boolean areAllAllocated() {
        Set<AreaId> areas = allocations().stream().map(Allocation::area).collect(Collectors.toSet());
        return subject.records().fundingAgreements().stream()
                .map(FundingAgreement::area)
                .allMatch(areas::contains);
    }

    private static String name(FundFigure figure) {
        return switch (figure) {
            case RECEIVED -> "drawn down";
            case UNDRAWN -> "agreed, still to be drawn down";
            default -> Text.words(figure);
        };
    }

    @Override
    public List<String> working() {
        return statement.accounts().isEmpty() ? List.of() : statement.explain();
    }
}
