package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One project as the settings see it: which lines count, whether the project does, and the sums of the two sides. */
final class ProjectReading {
    private final Project project;
    private final LeverageSettings settings;
    private final List<LineNote> notes = new ArrayList<>();
    private final List<FundingLine> programmeLines;
    private final List<FundingLine> matchLines;
    private final int laterLines;
    private final List<FundingLine> ownByDate;
    private final List<FundingLine> matchByDate;

    ProjectReading(Project project, LeverageSettings settings) {
        this.project = project;
        this.settings = settings;
        this.ownByDate = byDate(project.programmeLines());
        this.matchByDate = byDate(project.matchLines());
        this.programmeLines = counted(project.programmeLines(), ProjectFigure.PROGRAMME_MONEY);
        this.matchLines = counted(project.matchLines(), ProjectFigure.MATCH);
        this.laterLines =
                project.programmeLines().size() + project.matchLines().size() - ownByDate.size() - matchByDate.size();
    }

    /** Returns the lines that count, as they are on the day, and adds a note where there is one. */
    private List<FundingLine> counted(List<FundingLine> lines, ProjectFigure side) {
        MatchView view = side == ProjectFigure.MATCH ? settings.view() : MatchView.GROSS;
        if (settings.takeEveryLine(view) && allMatch(lines, this::isAsRecorded)) {
            return lines;
        }
        List<FundingLine> counted = new ArrayList<>(lines.size());
        for (FundingLine line : lines) {
            Optional<FundingLine> state = line.on(settings.asOf());
            if (state.isEmpty()) {
                continue;
            }
            // A withdrawn line counts as one of zero: it is known that nothing comes.
            Optional<LineNote> note = note(state.get(), side, view);
            if (line.isWithdrawnBy(settings.asOf())) {
                withdrawn(line, side).ifPresent(notes::add);
            } else {
                note.ifPresent(notes::add);
            }
            if (counts(note)) {
                counted.add(state.get());
                unknown(state.get(), side).ifPresent(notes::add);
                sentBack(line, side).ifPresent(notes::add);
            }
        }
        return counted;
    }

    /** Whether there is nothing to note of a line, where the settings take every one. */
    private boolean isAsRecorded(FundingLine line) {
        return line.isUnchangedOn(settings.asOf()) && line.isAmountKnown();
    }

    private static boolean allMatch(List<FundingLine> lines, Predicate<FundingLine> which) {
        for (FundingLine line : lines) {
            if (!which.test(line)) {
                return false;
            }
        }
        return true;
    }

    private Optional<LineNote> withdrawn(FundingLine line, ProjectFigure side) {
        return Optional.of(line.amountBeforeWithdrawal(settings.asOf()))
                .filter(Money::isPositive)
                .map(amount -> new LineNote(side, amount, LineNote.Reason.WITHDRAWN, UnrecordedPolicy.LEAVE_OUT));
    }

    private static Optional<LineNote> unknown(FundingLine state, ProjectFigure side) {
        return Optional.of(state)
                .filter(line -> !line.isAmountKnown())
                .map(line -> new LineNote(
                        side, line.amount(), LineNote.Reason.AMOUNT_NOT_KNOWN, UnrecordedPolicy.LEAVE_OUT));
    }

    private Optional<LineNote> sentBack(FundingLine line, ProjectFigure side) {
        return Optional.of(line.returnedBy(settings.asOf()))
                .filter(amount -> amount.isPositive() && !line.isWithdrawnBy(settings.asOf()))
                .map(amount -> new LineNote(side, amount, LineNote.Reason.RETURNED, UnrecordedPolicy.LEAVE_OUT));
    }

    private static boolean counts(Optional<LineNote> note) {
        return note.filter(told -> told.treatment() == UnrecordedPolicy.LEAVE_OUT)
                .isEmpty();
    }

    /** The note on a line; empty if it simply counts. A line of zero needs neither status nor date. */
    private Optional<LineNote> note(FundingLine line, ProjectFigure side, MatchView view) {
        boolean something = !line.isNothing();
        MatchView.Answer inView = view.answer(line);
        if (line.date().filter(this::isOutsideWindow).isPresent()) {
            return note(line, side, LineNote.Reason.OUTSIDE_WINDOW, UnrecordedPolicy.LEAVE_OUT);
        }
        if (something
                && settings.atLeast().isPresent()
                && isBelow(line, settings.atLeast().get())) {
            return note(line, side, LineNote.Reason.BELOW_STATUS, UnrecordedPolicy.LEAVE_OUT);
        }
        if (inView == MatchView.Answer.LEFT_OUT) {
            return note(line, side, LineNote.Reason.NOT_IN_VIEW, UnrecordedPolicy.LEAVE_OUT);
        }
        if (something && settings.realTerms().isPresent()) {
            // Without a date there is no price to convert from, whatever the policy.
            if (line.date().isEmpty()) {
                return note(line, side, LineNote.Reason.DATE_NOT_RECORDED, UnrecordedPolicy.LEAVE_OUT);
            }
            if (settings.realTerms().get().series().on(line.date().get()).isEmpty()) {
                return note(line, side, LineNote.Reason.NO_INDEX, UnrecordedPolicy.LEAVE_OUT);
            }
        }
        if (something && settings.window().isPresent() && line.date().isEmpty()) {
            return note(line, side, LineNote.Reason.DATE_NOT_RECORDED, settings.unrecorded());
        }
        if (something && settings.atLeast().isPresent() && line.status().isEmpty()) {
            return note(line, side, LineNote.Reason.STATUS_NOT_RECORDED, settings.unrecorded());
        }
        return inView == MatchView.Answer.NOT_RECORDED
                ? note(line, side, LineNote.Reason.VIEW_NOT_RECORDED, settings.unrecorded())
                : Optional.empty();
    }

    private static Optional<LineNote> note(
            FundingLine line, ProjectFigure side, LineNote.Reason reason, UnrecordedPolicy treatment) {
        return Optional.of(new LineNote(side, line.amount(), reason, treatment));
    }

    private static boolean isBelow(FundingLine line, FundingStatus least) {
        return line.status().filter(status -> status.compareTo(least) < 0).isPresent();
    }

    /** Refuses a project that is left out, if the policy is to fail on such projects. */
    static void checkPolicy(LeverageSettings settings, LeverageResult.LeftOut project) {
        if (settings.zeroGrants() == ZeroGrantPolicy.FAIL && project.why() == LeverageResult.Why.EXTERNAL_BENEFIT) {
            throw new InvalidValueException(
                    Project.class,
                    "programmeLines",
                    "project " + project.project() + " has no programme money",
                    "Leave it out, or choose another policy for such projects.");
        }
    }

    /** Returns why the project does not count; empty if it does. */
    Optional<LeverageResult.Why> whyLeftOut() {
        if (isInOtherCurrency(project.programmeLines()) || isInOtherCurrency(project.matchLines())) {
            return Optional.of(LeverageResult.Why.OTHER_CURRENCY);
        }
        if (project.programmeLines().isEmpty()) {
            return Optional.of(LeverageResult.Why.PROGRAMME_MONEY_NOT_KNOWN);
        }
        if (ownByDate.isEmpty()) {
            return Optional.of(
                    matchByDate.isEmpty() ? LeverageResult.Why.LATER : LeverageResult.Why.PROGRAMME_MONEY_LATER);
        }
        if (isAllOutsideWindow(ownByDate) || isAllOutsideWindow(matchByDate)) {
            return Optional.of(LeverageResult.Why.OUTSIDE_WINDOW);
        }
        if (programmeLines.isEmpty()) {
            return Optional.of(LeverageResult.Why.PROGRAMME_MONEY_LEFT_OUT);
        }
        boolean nothing = allMatch(programmeLines, FundingLine::isNothing);
        if (!nothing && allMatch(programmeLines, line -> line.amount().isZero())) {
            return Optional.of(LeverageResult.Why.PROGRAMME_MONEY_NOT_KNOWN);
        }
        return nothing && settings.zeroGrants() != ZeroGrantPolicy.INCLUDE_IN_AGGREGATE
                ? Optional.of(LeverageResult.Why.EXTERNAL_BENEFIT)
                : Optional.empty();
    }

    /** Returns the project as one that counts. */
    LeverageResult.Part part() {
        Money own = sum(programmeLines);
        Money match = sum(matchLines);
        return settings.areCountedAsRecorded()
                ? new LeverageResult.Part(
                        project.id(),
                        own,
                        match,
                        laterLines,
                        Project.bound(programmeLines),
                        Project.bound(matchLines),
                        notes)
                : new LeverageResult.Part(project.id(), own, match, laterLines, countedMoney(), notes);
    }

    /** Returns the project as one that is left out, with the match it has, in its own currency. */
    LeverageResult.LeftOut leftOut(LeverageResult.Why why) {
        CurrencyUnit own = project.programmeLines().stream()
                .findFirst()
                .or(() -> project.matchLines().stream().findFirst())
                .map(line -> line.amount().getCurrencyUnit())
                .orElse(settings.currency());
        return new LeverageResult.LeftOut(
                project.id(),
                Money.zero(own)
                        .plus(matchLines.stream().map(FundingLine::amount).toList()),
                Project.bound(matchLines),
                why,
                notes);
    }

    private CountedMoney countedMoney() {
        Predicate<FundingLine> leveraging = line -> line.role().equals(Optional.of(FundingRole.LEVERAGING));
        boolean shared = settings.attribution().sharing() == Attribution.Sharing.PRO_RATA;
        // Who claims the match does not depend on which match is looked at.
        List<FundingLine> claimants = shared
                ? matchByDate.stream()
                        .filter(leveraging)
                        .filter(line -> counts(note(line, ProjectFigure.MATCH, MatchView.GROSS)))
                        .toList()
                : List.of();
        List<FundingLine> leveraged =
                shared ? matchLines.stream().filter(leveraging.negate()).toList() : matchLines;
        ExactMoney own = total(programmeLines);
        Ratio all =
                claimants.isEmpty() ? own.amount() : own.plus(total(claimants)).amount();
        Ratio share = all.equals(Ratio.ZERO) || claimants.isEmpty()
                ? Ratio.ONE
                : own.amount().dividedBy(all);
        Bound ownBound = Project.bound(programmeLines);
        ExactMoney credited = total(leveraged).times(share).times(settings.kept());
        return new CountedMoney(own, credited, ownBound, bound(own, leveraged, claimants));
    }

    /** How the match credited to the programme compares with the true amount: what is leveraged times a share of it. */
    private Bound bound(ExactMoney own, List<FundingLine> leveraged, List<FundingLine> claimants) {
        Bound all = Project.bound(leveraged);
        if (claimants.isEmpty()) {
            return all;
        }
        Bound ownBound = Project.bound(programmeLines);
        Bound others = Project.bound(claimants);
        if (isNothing(total(leveraged))) {
            return productOfNothing(all);
        }
        if (isNothing(total(claimants))) {
            return all.and(others.ofNothing().inverse());
        }
        return isNothing(own)
                ? productOfNothing(ownBound)
                : all.and(others.inverse()).and(ownBound);
    }

    /** What is more than nothing may be multiplied by nothing. */
    private static Bound productOfNothing(Bound bound) {
        return bound.ofNothing().isExact() ? Bound.EXACT : Bound.AT_LEAST;
    }

    private static boolean isNothing(ExactMoney amount) {
        return amount.amount().equals(Ratio.ZERO);
    }

    private ExactMoney total(List<FundingLine> lines) {
        // Pence add up faster than fractions do, and as exactly.
        if (settings.realTerms().isEmpty()) {
            return ExactMoney.of(sum(lines));
        }
        return ExactMoney.total(
                settings.currency(), lines.stream().map(this::inPrices).toList());
    }

    private ExactMoney inPrices(FundingLine line) {
        ExactMoney nominal = ExactMoney.of(line.amount());
        return settings.realTerms()
                .flatMap(prices -> line.date().flatMap(day -> prices.series().factor(day, prices.pricesOf())))
                .map(nominal::times)
                .orElse(nominal);
    }

    private List<FundingLine> byDate(List<FundingLine> lines) {
        return allMatch(lines, line -> line.isUnchangedOn(settings.asOf()))
                ? lines
                : lines.stream()
                        .flatMap(line -> line.on(settings.asOf()).stream())
                        .toList();
    }

    private boolean isInOtherCurrency(List<FundingLine> lines) {
        return !allMatch(lines, line -> line.amount().getCurrencyUnit().equals(settings.currency()));
    }

    private boolean isAllOutsideWindow(List<FundingLine> lines) {
        return settings.window().isPresent()
                && !lines.isEmpty()
                && allMatch(
                        lines, line -> line.date().filter(this::isOutsideWindow).isPresent());
    }

    private boolean isOutsideWindow(LocalDate date) {
        return settings.window().filter(window -> !window.contains(date)).isPresent();
    }

    private Money sum(List<FundingLine> lines) {
        Money sum = Money.zero(settings.currency());
        for (FundingLine line : lines) {
            sum = sum.plus(line.amount());
        }
        return sum;
    }
}
