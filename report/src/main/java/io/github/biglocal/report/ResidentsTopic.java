package io.github.biglocal.report;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.money.Share;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ResidentShareHistory;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.rule.Answer;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/** Which partnerships have enough residents, by how much, and since when. */
final class ResidentsTopic implements PageTopic {
    /** How many partnerships are named of those of which the same is to be said. */
    private static final int FEW = 3;

    private final PageSubject subject;
    private final Optional<ResidentMajority> rule;
    private final List<Board> boards;

    /**
     * A partnership on the day.
     *
     * @param partnership the partnership
     * @param answer whether it has enough residents
     * @param says that answer, with its reason
     * @param residents how many of its members are residents
     */
    record Board(Partnership partnership, Answer answer, String says, ResidentShareHistory.Interval residents) {}

    ResidentsTopic(PageSubject subject) {
        this.subject = subject;
        this.rule = subject.asked().rules().rules().stream()
                .filter(ResidentMajority.class::isInstance)
                .map(ResidentMajority.class::cast)
                .findFirst();
        Map<Reference, Report.Result> results = rule.stream()
                .flatMap(majority -> subject.report().results(majority.info().id()).stream())
                .collect(Collectors.toMap(Report.Result::about, Function.identity(), (first, other) -> first));
        this.boards = rule.stream()
                .flatMap(majority -> subject.records().partnerships().stream()
                        .map(each -> board(majority, each, Optional.ofNullable(results.get(each.reference())))))
                .sorted(Comparator.comparing(board -> rank(board.answer())))
                .toList();
    }

    /** As the report has it. What it does not keep is that the rule failed, or did not apply. */
    private Board board(ResidentMajority majority, Partnership partnership, Optional<Report.Result> result) {
        LocalDate day = subject.asked().asOf();
        ResidentShareHistory.Interval residents = onTheDay(partnership, day);
        if (of(subject.report().failed(), partnership.reference()).isPresent()) {
            return new Board(partnership, Answer.FAILED, "The rule failed to run.", residents);
        }
        return new Board(
                partnership,
                result.map(Report.Result::answer).orElse(Answer.NOT_APPLICABLE),
                result.map(this::says)
                        .orElseGet(() -> majority.verdict(partnership, RuleContext.on(day, subject.records()))
                                .description()),
                residents);
    }

    /** The first entry of the rule about a record. */
    private <E extends Report.Entry> Optional<E> of(List<E> entries, Reference about) {
        return entries.stream()
                .filter(entry -> entry.about().equals(about)
                        && rule.filter(majority -> majority.info().id().equals(entry.rule()))
                                .isPresent())
                .findFirst();
    }

    private String says(Report.Result result) {
        if (result.answer() != Answer.ACCEPTED || !(result.verdict() instanceof Verdict.Breached breached)) {
            return result.verdict().description();
        }
        return of(subject.report().accepted(), result.about())
                        .flatMap(Report.PlacedFinding::acceptance)
                        .map(FindingsTopic::accepted)
                        .orElse("Accepted:")
                + breached.findings().stream().map(Finding::problem).collect(Collectors.joining(" ", " ", ""));
    }

    private static ResidentShareHistory.Interval onTheDay(Partnership partnership, LocalDate day) {
        return ResidentShareHistory.of(partnership, LocalDateRange.ofClosed(day, day))
                .intervals()
                .get(0);
    }

    /** What has to be put right or found out comes first. */
    private static int rank(Answer answer) {
        return switch (answer) {
            case BREACHED -> 0;
            case UNKNOWN -> 1;
            case ACCEPTED -> 2;
            case SATISFIED -> 3;
            default -> 4;
        };
    }

    List<Board> boards() {
        return boards;
    }

    @Override
    public Optional<PageView.Fact> answer() {
        if (boards.isEmpty()) {
            return Optional.empty();
        }
        if (boards.size() == 1) {
            Board board = boards.get(0);
            return Optional.of(new PageView.Fact(
                    title(), PageTopic.heading(board.answer().words()), residents(board), subject.anchor("residents")));
        }
        Map<Answer, Long> counts = counts();
        long satisfied = counts.getOrDefault(Answer.SATISFIED, 0L);
        long accepted = counts.getOrDefault(Answer.ACCEPTED, 0L);
        long outside = counts.getOrDefault(Answer.NOT_APPLICABLE, 0L);
        long judged = satisfied + counts.getOrDefault(Answer.BREACHED, 0L) + accepted;
        long notJudged = boards.size() - judged - outside;
        List<String> notes = new ArrayList<>();
        if (judged > 0) {
            notes.add("partnerships that could be judged");
        }
        if (notJudged > 0) {
            notes.add(
                    judged > 0
                            ? Text.number(notJudged) + " could not"
                            : Text.count(notJudged, "partnership") + " could not be judged");
        }
        if (outside > 0) {
            notes.add("the rule does not apply to " + Text.count(outside, "partnership"));
        }
        if (accepted > 0) {
            notes.add(Text.count(accepted, "breach is", "breaches are") + " accepted");
        }
        Answer none = notJudged > 0 ? Answer.UNKNOWN : Answer.NOT_APPLICABLE;
        return Optional.of(new PageView.Fact(
                title(),
                judged > 0 ? Text.number(satisfied) + " of " + Text.number(judged) : PageTopic.heading(none.words()),
                String.join("; ", notes),
                subject.anchor("residents")));
    }

    private String title() {
        return rule.map(majority -> majority.info().title()).orElseThrow();
    }

    private Map<Answer, Long> counts() {
        Map<Answer, Long> counts = new EnumMap<>(Answer.class);
        boards.forEach(board -> counts.merge(board.answer(), 1L, Long::sum));
        return counts;
    }

    /** How many members are residents, such as {@code 5 of 9 (55.56 %)}, or from how many to how many. */
    static String residents(Board board) {
        Share least = board.residents().residents();
        int unknown = board.residents().unknown();
        if (least.whole() == 0) {
            return "no members are recorded";
        }
        return unknown == 0
                ? least.toString()
                : "from " + least + " to " + Share.of(least.part() + unknown, least.whole()) + "; not known for "
                        + Text.count(unknown, "member");
    }

    @Override
    public List<PageView.Block> blocks() {
        if (rule.isEmpty()) {
            return List.of();
        }
        List<PageView.Block> blocks = new ArrayList<>();
        if (boards.isEmpty()) {
            blocks.add(new PageView.Sentences(List.of("No partnership is recorded.")));
            return blocks;
        }
        if (boards.size() > 1) {
            List<PageView.Fact> facts = new ArrayList<>();
            counts().forEach((answer, number) ->
                    facts.add(new PageView.Fact(PageTopic.heading(answer.words()), Text.number(number), "")));
            blocks.add(new PageView.Facts(facts));
        }
        Map<String, List<Board>> alike =
                boards.stream().collect(Collectors.groupingBy(Board::says, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = alike.entrySet().stream()
                .map(same -> (boards.size() == 1 ? "" : names(same.getValue()) + ". ") + same.getKey())
                .toList();
        blocks.add(
                boards.size() == 1
                        ? new PageView.Sentences(lines)
                        : PageTopic.bullets(lines, subject.extent().entries()));
        if (subject.extent() != PageSubject.Extent.WHOLE) {
            pictures().map(PageView.Drawing::new).forEach(blocks::add);
        }
        return blocks;
    }

    /** Those of which the same is to be said: the first few by their names, the others by their number. */
    private String names(List<Board> same) {
        List<String> names = same.stream()
                .limit(same.size() <= FEW + 1 ? FEW + 1 : FEW)
                .map(board -> name(board.partnership()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (same.size() > names.size()) {
            names.add(Text.count(same.size() - names.size(), "other"));
        }
        return String.join("; ", names);
    }

    private String name(Partnership partnership) {
        Reference reference = partnership.reference();
        return subject.areaOf(reference).orElseGet(() -> subject.nameOf(reference)) + subject.idIfSeveral(reference);
    }

    private Stream<Picture> pictures() {
        return rule.stream()
                .flatMap(majority -> boards.stream()
                        .map(Board::partnership)
                        .flatMap(partnership -> history(partnership).stream()
                                // A line that is the same on every day says no more than the sentence.
                                .filter(history -> subject.extent() == PageSubject.Extent.ONE
                                        || history.intervals().size() > 1)
                                .map(history -> ResidentsPicture.of(
                                        subject.label("Residents through time"
                                                + (boards.size() == 1 ? "" : ", " + name(partnership))),
                                        history,
                                        majority))));
    }

    @Override
    public List<String> working() {
        return subject.extent() == PageSubject.Extent.WHOLE
                ? List.of()
                : boards.stream()
                        .flatMap(board -> history(board.partnership()).stream())
                        .flatMap(history -> history.explain().stream())
                        .toList();
    }

    /** The share of residents from the first day on which a member was in post; empty if no such day is recorded. */
    Optional<ResidentShareHistory> history(Partnership partnership) {
        LocalDate asOf = subject.asked().asOf();
        return partnership.members().stream()
                .flatMap(member -> member.terms().stream())
                .filter(term -> !term.isUnboundedStart())
                .map(LocalDateRange::getStart)
                .min(Comparator.naturalOrder())
                .filter(first -> !first.isAfter(asOf))
                .map(first -> ResidentShareHistory.of(partnership, LocalDateRange.ofClosed(first, asOf)));
    }
}
