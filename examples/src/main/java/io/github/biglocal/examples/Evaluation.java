package io.github.biglocal.examples;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.estimation.Confidence;
import io.github.biglocal.estimation.ConfidenceSet;
import io.github.biglocal.estimation.Estimated;
import io.github.biglocal.estimation.RatioEstimate;
import io.github.biglocal.estimation.Sample;
import io.github.biglocal.evidence.GoldenThread;
import io.github.biglocal.evidence.GoldenThreadResult;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.funding.FundAccounts;
import io.github.biglocal.funding.FundStatement;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageComparison;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ResidentShareHistory;
import io.github.biglocal.partnership.Turnover;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * One programme, evaluated: what the console shows and what the JSON report holds.
 *
 * @param source the file it was read from
 * @param programme the programme's name
 * @param records how many records of each kind there are, without the kinds of which there are none
 * @param problems what went wrong in reading
 * @param residents which partnerships keep the 51 % rule, and by how much; none if the rule is switched off
 * @param money where the programme's money stands
 * @param report the findings of the rules; with all verdicts if they are asked for
 * @param kinds how many questions of each kind of rule had which answer
 * @param areas how many questions about each area had which answer, by its id; without rules that do not apply
 * @param leverage the leverage of the projects of each area, and of all where there are several areas
 * @param goldenThread what reaches the outcomes, and what does not
 * @param boards the boards whose members, or where they live, changed; none if the 51 % rule is switched off
 * @param firstQuestions what to find out first of what is not known
 * @param deadlines what comes due in the year from the date asked about, if nothing more is recorded
 */
public record Evaluation(
        String source,
        String programme,
        Map<String, Integer> records,
        List<Problem> problems,
        List<Residents> residents,
        Funds money,
        Report report,
        Map<String, Counts> kinds,
        Map<String, Counts> areas,
        List<ProjectTable> leverage,
        GoldenThreadResult goldenThread,
        List<Board> boards,
        Questions firstQuestions,
        Deadlines deadlines) {
    /** The rules of the programme as published, and good practice. */
    static final RuleSet RULES = BigLocalRules.standard().with(BigLocalRules.practice());

    /** How many questions to ask are given. */
    private static final int QUESTIONS = 3;

    /**
     * The residents on a partnership on the date asked about.
     *
     * @param partnership the partnership
     * @param answer whether it keeps the 51 % rule
     * @param residents how many members in post are known to be residents, of how many
     * @param unknown of how many of them it is not recorded
     */
    public record Residents(PartnershipId partnership, Answer answer, Share residents, int unknown) {}

    /**
     * Where the money of a programme stands.
     *
     * @param allocated what was set aside for its areas; empty if no allocation is recorded
     * @param statement what was drawn down, spent and is left; empty if no agreement, drawdown or report of spending is recorded
     */
    public record Funds(Optional<Money> allocated, Optional<FundStatement> statement) {}

    /**
     * The leverage of some projects.
     *
     * @param of whose projects: the name of an area, or all areas
     * @param projects each project separately, counted even if it has no programme money
     * @param comparison the projects with programme money together, which is the leverage, and all projects, side by side
     * @param interval how reliable the leverage of projects like these is
     */
    public record ProjectTable(
            String of, List<ProjectRow> projects, LeverageComparison comparison, ConfidenceSet interval) {
        LeverageResult headline() {
            return comparison.results().get(0);
        }
    }

    /**
     * A project.
     *
     * @param project its id
     * @param title what it is
     * @param result its own leverage
     */
    public record ProjectRow(ProjectId project, String title, LeverageResult result) {}

    /**
     * A board over time, from the first day on which a member is in post.
     *
     * @param residents how many of its members were residents
     * @param majority when residents were the required majority
     * @param turnover how many members joined and left
     */
    public record Board(ResidentShareHistory residents, Timeline majority, Turnover turnover) {
        private boolean isChanged() {
            return residents.intervals().size() > 1
                    || turnover.before() + turnover.after()
                            > 2 * turnover.retained().size();
        }
    }

    /** Evaluates a programme of which something could be read, and of which a report is made already. */
    static Evaluation of(String source, Loaded<Programme> loaded, RuleSet rules, Report report, Retention verdicts) {
        Programme programme = loaded.value().orElseThrow();
        LocalDate asOf = report.asOf();
        Optional<ResidentMajority> majority = rules.rules().stream()
                .filter(ResidentMajority.class::isInstance)
                .map(ResidentMajority.class::cast)
                .findFirst();
        return new Evaluation(
                source,
                programme.name(),
                records(programme),
                loaded.problems(),
                majority.map(rule -> residents(programme, report)).orElse(List.of()),
                funds(programme, asOf),
                report.keeping(verdicts),
                counts(report.byRule(rule -> kind(rule).name())),
                counts(report.byRecord(
                        about -> programme.areaOf(about).map(AreaId::value).orElse("(no area)"))),
                tables(programme, asOf),
                GoldenThread.asOf(asOf).of(programme),
                majority.stream()
                        .flatMap(rule -> programme.partnerships().stream()
                                .flatMap(partnership -> board(rule, partnership, programme, asOf).stream()))
                        .toList(),
                Questions.of(report, programme, rules).first(QUESTIONS),
                Deadlines.of(programme, rules, asOf, asOf.plusYears(1).minusDays(1)));
    }

    static RuleKind kind(RuleId rule) {
        return RULES.kindOf(rule);
    }

    private static List<Residents> residents(Programme programme, Report report) {
        LocalDateRange day = LocalDateRange.ofClosed(report.asOf(), report.asOf());
        Map<Reference, Answer> answers = report.results(ResidentMajority.ID).stream()
                .collect(Collectors.toMap(Report.Result::about, Report.Result::answer, (first, other) -> first));
        report.failed().stream()
                .filter(failure -> failure.rule().equals(ResidentMajority.ID))
                .forEach(failure -> answers.put(failure.about(), Answer.FAILED));
        return programme.partnerships().stream()
                .map(partnership -> {
                    ResidentShareHistory.Interval now = ResidentShareHistory.of(partnership, day)
                            .intervals()
                            .get(0);
                    // What a report does not keep is that a rule did not apply.
                    Answer answer = answers.getOrDefault(partnership.reference(), Answer.NOT_APPLICABLE);
                    return new Residents(partnership.id(), answer, now.residents(), now.unknown());
                })
                .toList();
    }

    private static Funds funds(Programme programme, LocalDate asOf) {
        FundAccounts accounts = FundAccounts.asOf(asOf);
        return new Funds(
                accounts.allocated(programme),
                Optional.of(accounts.statement(programme))
                        .filter(stated -> !stated.accounts().isEmpty()));
    }

    private static Map<String, Counts> counts(Map<String, Report> parts) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        parts.forEach((part, its) -> counts.put(part, its.counts()));
        return counts;
    }

    private static Optional<Board> board(
            ResidentMajority majority, Partnership partnership, Programme programme, LocalDate asOf) {
        Optional<LocalDate> first = partnership.members().stream()
                .flatMap(member -> member.terms().stream())
                .filter(term -> !term.isUnboundedStart())
                .map(LocalDateRange::getStart)
                .min(Comparator.naturalOrder())
                .filter(day -> day.isBefore(asOf));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        LocalDateRange period = LocalDateRange.ofClosed(first.get(), asOf);
        Board board = new Board(
                ResidentShareHistory.of(partnership, period),
                Timeline.of(majority, partnership, programme, period),
                Turnover.between(partnership, first.get(), asOf));
        return Optional.of(board).filter(Board::isChanged);
    }

    /** Returns whether part of the file could not be read. */
    boolean isPartial() {
        return problems.stream().anyMatch(Evaluation::isLoss);
    }

    static boolean isLoss(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    private static Map<String, Integer> records(Programme programme) {
        Map<String, Integer> records = new LinkedHashMap<>();
        for (Entity record : programme.all(Entity.class)) {
            records.merge(record.reference().kind(), 1, Integer::sum);
        }
        records.remove(programme.reference().kind());
        return records;
    }

    private static List<ProjectTable> tables(Programme programme, LocalDate asOf) {
        Map<Optional<AreaId>, List<Project>> byArea = new LinkedHashMap<>();
        for (Project project : programme.projects()) {
            byArea.computeIfAbsent(project.area(), unused -> new ArrayList<>()).add(project);
        }
        List<ProjectTable> tables = new ArrayList<>();
        byArea.forEach((area, projects) -> tables.add(table(nameOf(area, programme), projects, asOf)));
        if (tables.size() > 1) {
            tables.add(table("all areas", programme.projects(), asOf));
        }
        return tables;
    }

    private static String nameOf(Optional<AreaId> area, Programme programme) {
        return area.map(id -> programme.find(id).map(Area::name).orElse("area " + id))
                .orElse("no area");
    }

    private static ProjectTable table(String of, List<Project> projects, LocalDate asOf) {
        Leverage leverage = Leverage.asOf(asOf);
        LeverageComparison comparison = leverage.compare(projects);
        Leverage including = leverage.with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE);
        return new ProjectTable(
                of,
                projects.stream()
                        .map(project -> new ProjectRow(project.id(), project.title(), including.of(List.of(project))))
                        .toList(),
                comparison,
                interval(comparison.results().get(0)));
    }

    private static ConfidenceSet interval(LeverageResult leverage) {
        Estimated<RatioEstimate> estimate =
                Sample.of(leverage, LeverageConvention.MATCH_PER_GRANT).estimate();
        return estimate instanceof Estimated.Undefined<RatioEstimate> undefined
                ? new ConfidenceSet.Undefined(undefined.why())
                : Confidence.ofPercent(95).t(estimate.orThrow());
    }
}
