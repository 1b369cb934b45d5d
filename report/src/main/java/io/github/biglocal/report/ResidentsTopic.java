package io.github.biglocal.report;

import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ResidentShareHistory;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.rule.Answer;
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
     * @param verdict whether it has enough residents
     * @param residents how many of its members are residents
     */
    record Board(Partnership partnership, Verdict verdict, ResidentShareHistory.Interval residents) {}

    ResidentsTopic(PageSubject subject) {
        this.subject = subject;
        this.rule = subject.asked().rules().rules().stream()
                .filter(ResidentMajority.class::isInstance)
                .map(ResidentMajority.class::cast)
                .findFirst();
        RuleContext context = RuleContext.on(subject.asked().asOf(), subject.records());
        this.boards = rule.stream()
                .flatMap(majority -> subject.records().partnerships().stream()
                        .map(partnership -> new Board(
                                partnership,
                                majority.verdict(partnership, context),
                                onTheDay(partnership, subject.asked().asOf()))))
                .sorted(Comparator.comparing(board -> rank(board.verdict().answer())))
                .toList();
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
            case SATISFIED -> 2;
            default -> 3;
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
                    title(),
                    PageTopic.heading(board.verdict().answer().words()),
                    residents(board),
                    subject.anchor("residents")));
        }
        Map<Answer, Long> counts = counts();
        long judged = counts.getOrDefault(Answer.SATISFIED, 0L) + counts.getOrDefault(Answer.BREACHED, 0L);
        return Optional.of(new PageView.Fact(
                title(),
                judged == 0
                        ? "Not known"
                        : Text.number(counts.getOrDefault(Answer.SATISFIED, 0L)) + " of " + Text.number(judged),
                judged == 0
                        ? Text.count(boards.size(), "partnership") + " could not be judged"
                        : "partnerships that could be judged"
                                + (judged == boards.size()
                                        ? ""
                                        : "; " + Text.number(boards.size() - judged) + " could not"),
                subject.anchor("residents")));
    }

    private String title() {
        return rule.map(majority -> majority.info().title()).orElseThrow();
    }

    private Map<Answer, Long> counts() {
        Map<Answer, Long> counts = new EnumMap<>(Answer.class);
        boards.forEach(board -> counts.merge(board.verdict().answer(), 1L, Long::sum));
        return counts;
    }

    /** How many members are residents, such as {@code 5 of 9 (55.56 %)}. */
    static String residents(Board board) {
        int unknown = board.residents().unknown();
        return board.residents().residents().whole() == 0
                ? "no members are recorded"
                : board.residents().residents()
                        + (unknown == 0 ? "" : "; not known for " + Text.count(unknown, "member"));
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
        Map<String, List<Board>> alike = boards.stream()
                .collect(Collectors.groupingBy(
                        board -> board.verdict().description(), LinkedHashMap::new, Collectors.toList()));
        List<String> lines = alike.entrySet().stream()
                .map(same -> names(same.getValue()) + ". " + same.getKey())
                .toList();
        blocks.add(PageTopic.bullets(lines, subject.extent().entries()));
        if (subject.extent() != PageSubject.Extent.WHOLE) {
            pictures().map(PageView.Drawing::new).forEach(blocks::add);
        }
        return blocks;
    }

    /** Those of which the same is to be said: one by its name, several by their number and the first few ids. */
    private static String names(List<Board> same) {
        if (same.size() == 1) {
            return same.get(0).partnership().toString();
        }
        List<String> ids =
                same.stream().map(board -> board.partnership().id().value()).collect(Collectors.toList());
        int more = ids.size() - FEW;
        if (more > 0) {
            ids = new ArrayList<>(ids.subList(0, FEW));
            ids.add(Text.count(more, "other"));
        }
        return Text.count(same.size(), "partnership") + " (" + Text.list(ids) + ")";
    }

    private Stream<Picture> pictures() {
        return rule.stream()
                .flatMap(majority -> boards.stream()
                        .map(Board::partnership)
                        .flatMap(partnership -> history(partnership).stream()
                                .map(history -> ResidentsPicture.of(
                                        subject.label("Residents through time"
                                                + (boards.size() == 1 ? "" : ", " + partnership)),
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
