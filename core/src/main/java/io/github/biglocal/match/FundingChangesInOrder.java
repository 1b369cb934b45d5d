package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What became of a contribution is in order: nothing is dated before the contribution itself, its status does not go back,
 * only money that had not come is withdrawn, and nothing changes after that. Statuses and dates that are not recorded are
 * passed over.
 */
public final class FundingChangesInOrder extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("funding-changes-in-order");

    /** Makes the rule. */
    public FundingChangesInOrder() {
        super(
                RuleInfo.of("match", ID, RuleKind.RECORDS)
                        .title("A contribution's changes are in order")
                        .rationale("Leverage on a date is worked out from these changes; one in the wrong place gives"
                                + " the wrong figure for that date.")
                        .sources(
                                Citation.of("IATI Standard, codelist TransactionType")
                                        .withNote("The terms for commitments and payments come from it."),
                                Guidance.CONSISTENCY)
                        .rows("D9")
                        .basis("The library's own check: the dates or statuses contradict each other.")
                        .ownReading("Statuses follow each other from applied for to spent; one may be left out")
                        .ownReading("money that was received can be sent back, but not withdrawn")
                        .build(),
                Project.class);
    }

    @Override
    protected Verdict judge(Project project, RuleContext context) {
        List<Finding> findings = new ArrayList<>();
        boolean own = add(project, ProjectFigure.PROGRAMME_MONEY, project.programmeLines(), findings);
        boolean match = add(project, ProjectFigure.MATCH, project.matchLines(), findings);
        return own || match
                ? Verdict.of(findings)
                : Verdict.notApplicable("no contribution to the project is recorded as changed later");
    }

    private static boolean add(Project project, ProjectFigure side, List<FundingLine> lines, List<Finding> findings) {
        boolean changed = false;
        for (int i = 0; i < lines.size(); i++) {
            FundingLine line = lines.get(i);
            if (!line.later().isEmpty()
                    || line.withdrawn().isPresent()
                    || !line.returned().isEmpty()) {
                changed = true;
                new History(project.reference(), side, i, line, findings).judge();
            }
        }
        return changed;
    }

    /** One contribution and what became of it. */
    private record History(Reference project, ProjectFigure side, int place, FundingLine line, List<Finding> findings) {
        void judge() {
            days().filter(day -> line.date().filter(day::isBefore).isPresent())
                    .min(Comparator.naturalOrder())
                    .ifPresent(day ->
                            add(Disorder.BEFORE_ITS_DATE, day, line.date().orElseThrow()));
            Optional<FundingStatus> status = line.status();
            LocalDate since = line.date().orElse(LocalDate.MIN);
            for (FundingChange change : line.later().stream()
                    .filter(each -> each.status().isPresent())
                    .sorted(Comparator.comparing(FundingChange::date))
                    .toList()) {
                FundingStatus next = change.status().orElseThrow();
                if (status.filter(before -> next.compareTo(before) < 0).isPresent()
                        && !change.date().isBefore(since)) {
                    add(Disorder.GOES_BACK, change.date(), since);
                }
                status = Optional.of(next);
                since = change.date();
            }
            line.withdrawn().ifPresent(this::judgeWithdrawal);
        }

        private void judgeWithdrawal(LocalDate withdrawn) {
            line.later().stream()
                    .map(FundingChange::date)
                    .filter(withdrawn::isBefore)
                    .min(Comparator.naturalOrder())
                    .ifPresent(day -> add(Disorder.AFTER_WITHDRAWAL, day, withdrawn));
            line.statusOn(withdrawn)
                    .filter(status -> status.compareTo(FundingStatus.RECEIVED) >= 0)
                    .ifPresent(status -> add(
                            Disorder.WITHDRAWN_AFTER_RECEIPT,
                            withdrawn,
                            line.on(withdrawn).flatMap(FundingLine::date).orElse(LocalDate.MIN)));
        }

        /** The days of what became of it. */
        private Stream<LocalDate> days() {
            return Stream.of(
                            line.later().stream().map(FundingChange::date),
                            line.withdrawn().stream(),
                            line.returned().stream().map(Payment::date))
                    .flatMap(days -> days);
        }

        private void add(Disorder what, LocalDate date, LocalDate other) {
            findings.add(new OutOfOrder(
                    project,
                    side,
                    place,
                    line.amount(),
                    what,
                    date,
                    Optional.of(other).filter(day -> !day.equals(LocalDate.MIN))));
        }
    }

    /** What is out of order. */
    public enum Disorder {
        /** A change, a withdrawal or a return is dated before the contribution itself. */
        BEFORE_ITS_DATE,
        /** A status is followed by one that comes before it. */
        GOES_BACK,
        /** Something changes after the contribution was withdrawn. */
        AFTER_WITHDRAWAL,
        /** It was received or spent before it was withdrawn. */
        WITHDRAWN_AFTER_RECEIPT
    }

    /**
     * A change is out of order.
     *
     * @param record the project
     * @param side whether it is programme money or match
     * @param position which of the lines of that side, counted from 0
     * @param amount the amount of the line as first recorded
     * @param what what is out of order
     * @param date the day of the change, the withdrawal or the return
     * @param other the day of the contribution, of its status before, or of its withdrawal; empty if not recorded
     */
    public record OutOfOrder(
            Reference record,
            ProjectFigure side,
            int position,
            Money amount,
            Disorder what,
            LocalDate date,
            Optional<LocalDate> other)
            implements Finding {
        public OutOfOrder {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(other, "other");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(what, "what");
        }

        private String line() {
            return (side == ProjectFigure.PROGRAMME_MONEY ? "programmeLines/" : "matchLines/") + position;
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(line());
        }

        @Override
        public String problem() {
            return Text.sentence(side.text() + " of " + Text.money(amount) + " " + happened());
        }

        private String happened() {
            return switch (what) {
                case BEFORE_ITS_DATE -> "changed on " + Text.day(date) + ", before it was first recorded" + on(other);
                case GOES_BACK ->
                    "went back to an earlier status on " + Text.day(date) + ", after it had reached a further one"
                            + on(other);
                case AFTER_WITHDRAWAL -> "changed on " + Text.day(date) + ", after it was withdrawn" + on(other);
                case WITHDRAWN_AFTER_RECEIPT ->
                    "was withdrawn on " + Text.day(date) + ", after it had been received" + on(other);
            };
        }

        private static String on(Optional<LocalDate> day) {
            return day.map(known -> " on " + Text.day(known)).orElse("");
        }

        @Override
        public String repair() {
            return switch (what) {
                case BEFORE_ITS_DATE -> "Correct one of the two dates.";
                case GOES_BACK -> "Correct the status or its date; record money that went back as returned.";
                case AFTER_WITHDRAWAL -> "Correct one of the two dates, or remove the withdrawal.";
                case WITHDRAWN_AFTER_RECEIPT -> "Record what was sent back as returned instead, or correct the status.";
            };
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, line()));
        }
    }
}
