package io.github.biglocal.match;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.match.UncertainSum.Facts;
import io.github.biglocal.match.UncertainSum.Range;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The public money in a project, the programme's and that of other public bodies, is no more than the whole cost less
 * contributions in kind, volunteer time included. European rural development funds ask for it; it is not in the
 * standard set. Amounts that are bounds are taken as they are.
 *
 * <p>Immutable and thread-safe.
 */
public final class InKindCap extends Rule<Project> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("in-kind-cap");

    private static final Citation SOURCE = Citation.of("Commission Regulation (EC) No 1974/2006", "article 54")
            .withLink("https://legislation.gov.uk/eur/2006/1974/article/54/2006-12-15/data.html");

    /** The years for which the regulation was made; it does not apply to other money unless its funder says so. */
    private static final LocalDateRange PERIOD = Periods.parse("2007-01-01/2013-12-31");

    /** Whose money is public, apart from the programme's, by the years in which the cap applies. */
    public static final Parameter<Series<Edition<Set<FundingStream>>>> PUBLIC_STREAMS = Parameter.dated(
            Parameter.codes(
                    "public-streams",
                    "the streams of match that count as public money, as the programme's own money does",
                    FundingStream.class,
                    FundingStream::of,
                    publicStreams()),
            Series.of(List.of(Edition.of(PERIOD, publicStreams(), SOURCE))));

    private final Series<Edition<Set<FundingStream>>> publicStreams;

    private InKindCap(Parameters parameters) {
        super(
                RuleInfo.of("match", ID, RuleKind.REQUIREMENT)
                        .title("Public money is no more than the project's cost less contributions in kind")
                        .rationale("Public money should not pay for what was contributed in kind at no cost.")
                        .sources(SOURCE)
                        .guidance(parameters.get(PUBLIC_STREAMS).span().orElseThrow())
                        .basis("Commission Regulation (EC) No 1974/2006, article 54, sets this limit.")
                        .ownReading("Applied from 1 January 2007 to 31 December 2013 (the programming period)")
                        .ownReading("which streams are public money")
                        .build(),
                Project.class,
                parameters);
        this.publicStreams = parameters.get(PUBLIC_STREAMS);
    }

    private static Set<FundingStream> publicStreams() {
        return Set.of(
                FundingStream.CENTRAL_GOVERNMENT,
                FundingStream.LOCAL_GOVERNMENT,
                FundingStream.EU,
                FundingStream.LOTTERY_OTHER);
    }

    /** {@return the rule for the programming period 2007 to 2013} */
    public static InKindCap standard() {
        return new InKindCap(Parameters.of(PUBLIC_STREAMS));
    }

    /**
     * {@return the rule for other years}
     *
     * @param period when it is asked
     */
    public static InKindCap during(LocalDateRange period) {
        return new InKindCap(Parameters.of(PUBLIC_STREAMS)
                .with(PUBLIC_STREAMS, Series.of(List.of(Edition.of(period, publicStreams())))));
    }

    @Override
    protected InKindCap with(Parameters changed) {
        return new InKindCap(changed);
    }

    @Override
    public List<Change> changes() {
        return publicStreams.changes(reference(), PUBLIC_STREAMS.name());
    }

    @Override
    protected Verdict judge(Project recorded, RuleContext context) {
        Project project = recorded.asRecordedOn(context.asOf());
        Optional<Edition<Set<FundingStream>>> edition = publicStreams.on(context.asOf());
        if (edition.isEmpty()) {
            return Verdict.notApplicable("the limit does not apply on the date asked about");
        }
        Optional<CurrencyUnit> currency = Stream.concat(project.totalCost().stream(), project.match().stream())
                .findFirst()
                .or(project::programmeMoney)
                .map(Money::getCurrencyUnit);
        if (currency.isEmpty()) {
            return Verdict.unknown(Facts.programmeLines(project));
        }
        Costs costs = new Costs(project, edition.get().value(), currency.get());
        costs.addProgramme();
        costs.addMatch();
        return costs.verdict();
    }

    /** The public money and the contributions in kind, compared with the cost. */
    private static final class Costs {
        private final Project project;
        private final Set<FundingStream> publicStreams;
        private final UncertainSum sum;
        private final Money none;
        private Money publicMoney;
        private Money inKind;
        private Money cost;

        Costs(Project project, Set<FundingStream> publicStreams, CurrencyUnit currency) {
            this.project = project;
            this.publicStreams = publicStreams;
            this.sum = new UncertainSum(currency);
            this.none = Money.zero(currency);
            this.publicMoney = none;
            this.inKind = none;
            this.cost = none;
        }

        /** Programme money in kind is public money and a contribution in kind. */
        void addProgramme() {
            List<FundingLine> lines = project.programmeLines();
            if (lines.isEmpty()) {
                sum.add(Range.any(none.getCurrencyUnit()), Facts.programmeLines(project));
            }
            for (int i = 0; i < lines.size(); i++) {
                Money amount = lines.get(i).amount();
                Optional<ContributionKind> kind = lines.get(i).kind();
                cost = cost.plus(amount);
                publicMoney = publicMoney.plus(amount);
                sum.add(Range.exactly(amount));
                if (kind.isEmpty()) {
                    sum.add(upTo(amount), kind(ProjectFigure.PROGRAMME_MONEY, i));
                } else if (kind.get() != ContributionKind.CASH) {
                    inKind = inKind.plus(amount);
                    sum.add(Range.exactly(amount));
                }
            }
        }

        /** Match counts if it is in kind or public, once in either case. */
        void addMatch() {
            List<FundingLine> lines = project.matchLines();
            for (int i = 0; i < lines.size(); i++) {
                Money amount = lines.get(i).amount();
                Optional<ContributionKind> kind = lines.get(i).kind();
                Optional<Boolean> isPublic = isPublic(lines.get(i));
                cost = cost.plus(amount);
                if (kind.filter(form -> form != ContributionKind.CASH).isPresent()) {
                    inKind = inKind.plus(amount);
                    sum.add(Range.exactly(amount));
                } else if (isPublic.filter(Boolean::booleanValue).isPresent()) {
                    publicMoney = publicMoney.plus(amount);
                    sum.add(Range.exactly(amount));
                } else if (kind.isPresent() && isPublic.isEmpty()) {
                    sum.add(upTo(amount), stream(i));
                } else if (kind.isEmpty() && isPublic.isPresent()) {
                    sum.add(upTo(amount), kind(ProjectFigure.MATCH, i));
                } else if (kind.isEmpty()) {
                    sum.add(upTo(amount), kind(ProjectFigure.MATCH, i), stream(i));
                }
            }
        }

        /** Whether a line is public money, as far as its stream shows. */
        private Optional<Boolean> isPublic(FundingLine line) {
            return line.stream()
                    .flatMap(stream -> publicStreams.contains(stream)
                            ? Optional.of(true)
                            : stream.group()
                                    .filter(group ->
                                            group != StreamGroup.PROGRAMME_LINKED && group != StreamGroup.REPAYABLE)
                                    .map(group -> false));
        }

        private Range upTo(Money amount) {
            return new Range(none, Optional.of(amount));
        }

        private Missing kind(ProjectFigure side, int place) {
            return Missing.of(project, Facts.field(side, place, "kind"), "in what form the contribution is made");
        }

        private Missing stream(int place) {
            return Missing.of(project, Facts.field(ProjectFigure.MATCH, place, "stream"), "where the money comes from");
        }

        Verdict verdict() {
            if (project.totalCost().isEmpty() && project.programmeLines().isEmpty()) {
                // Both the cost and the public money depend on it.
                return Verdict.unknown(Facts.programmeLines(project));
            }
            Money total = project.totalCost().orElse(cost);
            if (sum.range().least().isGreaterThan(total)) {
                return Verdict.breached(new Excess(publicMoney, total.minus(inKind), inKind));
            }
            if (sum.range().most().filter(most -> !most.isGreaterThan(total)).isPresent()) {
                return Verdict.satisfied(new Room(publicMoney, total.minus(inKind)));
            }
            return Verdict.unknown(
                    sum.missing(), Math.min(sum.fewestToExceed(total), sum.fewestToStayBelow(total.plusMinor(1))));
        }
    }

    /**
     * The public money is over the cap.
     *
     * @param publicMoney the programme money and the match of public bodies, as far as that is recorded
     * @param cap the whole cost without what is given in kind
     * @param inKind what is given in kind
     */
    public record Excess(Money publicMoney, Money cap, Money inKind) implements Finding {
        public Excess {
            Objects.requireNonNull(cap, "cap");
            Objects.requireNonNull(inKind, "inKind");
            Objects.requireNonNull(publicMoney, "publicMoney");
        }

        @Override
        public String problem() {
            if (inKind.isZero()) {
                return "Public money of " + Text.money(publicMoney) + " is more than the project's cost of "
                        + Text.money(cap) + ".";
            }
            if (cap.isPositive()) {
                return "Public money of " + Text.money(publicMoney) + " is more than the " + Text.money(cap)
                        + " left of the project's cost after contributions in kind of " + Text.money(inKind) + ".";
            }
            return "Contributions in kind of " + Text.money(inKind)
                    + (cap.isZero()
                            ? " cover the project's whole cost"
                            : " exceed the project's cost of " + Text.money(cap.plus(inKind)))
                    + (publicMoney.isZero()
                            ? "."
                            : ", but there is also public money of " + Text.money(publicMoney) + ".");
        }

        @Override
        public String repair() {
            return cap.isNegative()
                    ? "Correct the contributions in kind or the total cost."
                    : "Reduce the public money by " + Text.money(publicMoney.minus(cap))
                            + ", or correct whichever amount is wrong.";
        }
    }

    /**
     * The public money is within the cap.
     *
     * @param publicMoney the programme money and the match of public bodies, as far as that is recorded
     * @param cap the whole cost without what is given in kind
     */
    public record Room(Money publicMoney, Money cap) implements Margin {
        public Room {
            Objects.requireNonNull(cap, "cap");
            Objects.requireNonNull(publicMoney, "publicMoney");
        }

        @Override
        public String description() {
            Money room = cap.minus(publicMoney);
            if (publicMoney.isZero()) {
                return "There is no public money; " + (room.isZero() ? "none" : "up to " + Text.money(room))
                        + " would be allowed.";
            }
            return "Public money of " + Text.money(publicMoney) + " is "
                    + (room.isZero() ? "exactly" : Text.money(room) + " below")
                    + " the limit (the project's cost less contributions in kind).";
        }
    }
}
