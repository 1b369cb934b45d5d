package io.github.biglocal.report;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundFigure;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantSummaries;
import io.github.biglocal.grant.GrantSummary;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        FundAccounts accounts = FundAccounts.asOf(subject.asked().asOf())
                .inCurrency(subject.asked().currency());
        this.statement = accounts.statement(subject.records());
        this.allocated = accounts.allocated(subject.records());
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
        List<String> sentences = new ArrayList<>(grants());
        if (!isRecorded()) {
            sentences.add("No allocation is recorded, and no funding agreement.");
            return List.of(new PageView.Sentences(sentences));
        }
        Map<String, Optional<Money>> figures = new LinkedHashMap<>();
        figures.put("allocated", allocated);
        for (FundFigure figure : FundFigure.values()) {
            Optional<Money> amount = amount(figure);
            figures.put(
                    amount.filter(Money::isNegative).isPresent() ? nameBelowZero(figure) : name(figure),
                    amount.map(Money::abs));
        }
        List<PageView.Fact> facts = new ArrayList<>();
        List<String> notKnown = new ArrayList<>();
        figures.forEach((name, amount) -> amount.ifPresentOrElse(
                money -> facts.add(new PageView.Fact(PageTopic.heading(name), Text.money(money), "")),
                () -> notKnown.add(name)));
        if (statement.accounts().isEmpty()) {
            sentences.add("No funding agreement is recorded, so what was drawn down, spent and held is not known.");
        } else {
            List<String> steps = statement.explain();
            sentences.add(steps.get(steps.size() - 1));
            if (!notKnown.isEmpty()) {
                sentences.add("Not known: " + Text.list(notKnown) + ".");
            }
        }
        List<PageView.Block> blocks = new ArrayList<>();
        blocks.add(new PageView.Facts(facts));
        blocks.add(new PageView.Sentences(sentences));
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

    /** How many grants there are and their sum; none if no grant is on record. */
    private List<String> grants() {
        List<Grant> grants = subject.records().grants();
        if (grants.isEmpty()) {
            return List.of();
        }
        GrantSummary summary = GrantSummaries.asOf(subject.asked().asOf())
                .inCurrency(subject.asked().currency())
                .of(grants, subject.records().schemes());
        int others = grants.size() - summary.number();
        return List.of("Awarded: " + summary
                + (others == 0
                        ? ""
                        : "; of " + Text.count(grants.size(), "record") + " of grants, " + Text.number(others)
                                + (others == 1 ? " does" : " do") + " not count as awarded by that day")
                + ".");
    }

    private String sums() {
        return "As of " + Text.day(subject.asked().asOf()) + ": allocated " + words(allocated) + ", drawn down "
                + words(amount(FundFigure.RECEIVED)) + ", spent " + words(amount(FundFigure.SPENT))
                + ". What is not yet drawn down is of the allocation, whether or not it is agreed."
                + (areAllAllocated() ? "" : " Areas without an allocation on record are not in the picture.");
    }

    private boolean areAllAllocated() {
        Set<AreaId> areas = subject.records().allocations().stream()
                .filter(allocation -> allocation
                        .initial()
                        .getCurrencyUnit()
                        .equals(subject.asked().currency()))
                .map(Allocation::area)
                .collect(Collectors.toSet());
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

    private static String nameBelowZero(FundFigure figure) {
        return switch (figure) {
            case HELD -> "overspent";
            case UNDRAWN -> "drawn down beyond what was agreed";
            case UNCOMMITTED -> "shortfall";
            default -> name(figure) + ", below zero";
        };
    }

    @Override
    public List<String> working() {
        return statement.accounts().isEmpty() ? List.of() : statement.explain();
    }
}
