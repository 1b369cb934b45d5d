package io.github.biglocal.report;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.Questions;
import io.github.biglocal.funding.FundFigure;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.Recomputation;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the calculators, and puts what they say in the order of the page. */
final class PageContents {
    /** What may be an anchor as it is; a full stop stands between the anchor of an area and that of its parts. */
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    /** With more areas than these, the working of each is left out. */
    private static final int MANY = 20;

    /** The most steps of one working. */
    private static final int MOST_STEPS = 40;

    private final ProgrammePage page;
    private final PageQuestion asked;
    private final Programme programme;
    private final Report report;
    private final Questions questions;
    private final Optional<Deadlines> deadlines;
    private final Map<Optional<AreaId>, List<RecomputedFigure>> figures;

    private PageContents(ProgrammePage page, PageQuestion asked, Programme programme) {
        this.page = page;
        this.asked = asked;
        this.programme = programme;
        Report whole = page.report()
                .orElseGet(() -> asked.rules()
                        // A part of a report counts only what is kept.
                        .check(
                                programme,
                                asked.asOf(),
                                page.area().isEmpty() ? Retention.ANSWERS : Retention.EVERYTHING));
        this.report = page.area()
                .map(area -> byArea(whole).getOrDefault(area.value(), noReport()))
                .orElse(whole);
        this.questions = Questions.of(report, programme, asked.rules());
        // Most of the time goes into these, which need no more than the records around an area.
        this.deadlines = page.has(PagePart.DEADLINES)
                ? Optional.of(Deadlines.of(records(), asked.rules(), asked.asOf(), asked.dueUntil()))
                : Optional.empty();
        this.figures = Recomputation.asOf(asked.asOf()).all(programme).stream()
                .collect(Collectors.groupingBy(
                        figure -> programme.areaOf(figure.figure().reference()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The contents of a page. */
    static PageView of(ProgrammePage page, PageQuestion asked, Programme programme) {
        return new PageContents(page, asked, programme).view();
    }

    /** The records that the page is about. The rules are asked about all: what is right of the whole may be wrong of a part. */
    private Programme records() {
        return page.area().map(area -> programme.around(area.reference())).orElse(programme);
    }

    private PageView view() {
        List<AreaId> areas = page.area().map(List::of).orElseGet(this::areasWithRecords);
        boolean isOne = areas.size() <= 1;
        PageSubject whole = new PageSubject(
                "",
                programme.name(),
                isOne ? PageSubject.Extent.ONE : PageSubject.Extent.WHOLE,
                asked,
                records(),
                report,
                figures.entrySet().stream()
                        .filter(of -> page.area().isEmpty() || of.getKey().equals(page.area()))
                        .flatMap(of -> of.getValue().stream())
                        .toList(),
                questions);
        Map<PagePart, PageTopic> topics =
                topics(whole, page.area().map(AreaId::reference)).all();
        Map<PagePart, List<PageView.Block>> blocks = blocks(topics);
        blocks.put(PagePart.PROBLEMS, problems(whole));
        blocks.put(PagePart.AREAS, isOne || !page.has(PagePart.AREAS) ? List.of() : areas(areas));
        List<PageView.Block> working = working(topics);
        if (areas.size() > MANY) {
            working.add(
                    new PageView.Sentences(List.of("A page of one area has the working of its figures; this page of "
                            + Text.count(areas.size(), "area") + " leaves it out.")));
        }
        blocks.put(PagePart.WORKING, working);
        blocks.put(PagePart.SOURCES, sources(whole));
        return new PageView(
                page.title().orElseGet(() -> title(areas)),
                "As of " + Text.day(asked.asOf()) + ".",
                warning(whole),
                answers(topics),
                parts(whole, blocks, page.sections()));
    }

    /** What could not be read counts in no figure, so this comes before them. */
    private Optional<PageView.Cell> warning(PageSubject whole) {
        int lost = problems(Severity.ERROR).size();
        return lost == 0
                ? Optional.empty()
                : Optional.of(new PageView.Cell(
                        "The records were not all read: " + Text.count(lost, "problem") + ". "
                                + "A record with a field that could not be read is left out of every figure on this page,"
                                + " with all its other fields.",
                        page.has(PagePart.PROBLEMS) ? whole.anchor("problems") : ""));
    }

    private List<Problem> problems(Severity severity) {
        return page.problems().stream()
                .filter(problem -> problem.severity() == severity)
                .toList();
    }

    /** What is lost by itself, so that no number of doubts hides it. */
    private List<PageView.Block> problems(PageSubject whole) {
        return Stream.concat(
                        problems("Could not be read", problems(Severity.ERROR), whole),
                        problems("Read, but doubtful", problems(Severity.WARNING), whole))
                .toList();
    }

    private static Stream<PageView.Block> problems(String heading, List<Problem> problems, PageSubject whole) {
        List<String> lines = problems.stream()
                .map(problem -> problem.place() + ": "
                        + problem.value().map(value -> value + ": ").orElse("") + problem.message() + " "
                        + problem.repair())
                .toList();
        return lines.isEmpty()
                ? Stream.of()
                : Stream.of(
                        new PageView.Subheading(heading + ": " + Text.count(lines.size(), "problem")),
                        PageTopic.bullets(lines, whole.extent().entries()));
    }

    private String title(List<AreaId> areas) {
        return page.area().isEmpty() ? programme.name() : name(areas.get(0)) + ", " + programme.name();
    }

    /** What is said of a subject: all of it, and those that the index asks for more. */
    private record Topics(
            Map<PagePart, PageTopic> all, ResidentsTopic residents, MoneyTopic money, LeverageTopic leverage) {}

    private Topics topics(PageSubject subject, Optional<Reference> area) {
        ResidentsTopic residents = new ResidentsTopic(subject);
        MoneyTopic money = new MoneyTopic(subject);
        LeverageTopic leverage = new LeverageTopic(subject);
        Map<PagePart, PageTopic> topics = new EnumMap<>(PagePart.class);
        if (subject.extent() != PageSubject.Extent.SECTION) {
            topics.put(PagePart.ASKED, new RulesTopic(subject, area));
        }
        topics.put(PagePart.RESIDENTS, residents);
        topics.put(PagePart.MONEY, money);
        topics.put(PagePart.LEVERAGE, leverage);
        topics.put(PagePart.OUTCOMES, new OutcomesTopic(subject));
        topics.put(PagePart.FINDINGS, new FindingsTopic(subject));
        topics.put(PagePart.FIGURES, new FiguresTopic(subject));
        topics.put(PagePart.QUESTIONS, new QuestionsTopic(subject));
        deadlines.ifPresent(due -> topics.put(PagePart.DEADLINES, new DeadlinesTopic(subject, due, area)));
        return new Topics(topics, residents, money, leverage);
    }

    private static Map<PagePart, List<PageView.Block>> blocks(Map<PagePart, PageTopic> topics) {
        Map<PagePart, List<PageView.Block>> blocks = new EnumMap<>(PagePart.class);
        topics.forEach((part, topic) -> blocks.put(part, topic.blocks()));
        return blocks;
    }

    private List<PageView.Fact> answers(Map<PagePart, PageTopic> topics) {
        return topics.entrySet().stream()
                .filter(topic -> page.has(topic.getKey()))
                .flatMap(topic -> topic.getValue().answer().stream())
                .toList();
    }

    private List<PageView.Part> parts(
            PageSubject subject, Map<PagePart, List<PageView.Block>> blocks, List<PageSection> own) {
        List<PageView.Part> parts = new ArrayList<>();
        blocks.forEach((part, its) -> {
            if (page.has(part) && !its.isEmpty()) {
                parts.add(new PageView.Part(
                        subject.anchor(part.name().toLowerCase(Locale.ROOT)), page.headingOf(part), its));
            }
            own.stream()
                    .filter(section -> section.after() == part)
                    .forEach(section -> parts.add(new PageView.Part(
                            subject.anchor("own-" + (own.indexOf(section) + 1)),
                            section.heading(),
                            List.of(new PageView.Sentences(section.paragraphs())))));
        });
        return parts;
    }

    // Areas

    /** The areas of which there is more on record than what they are called and where they are. */
    private List<AreaId> areasWithRecords() {
        Set<AreaId> areas = new HashSet<>();
        for (Entity record : programme.recordsWithin()) {
            if (!(record instanceof Area)) {
                programme.areaOf(record.reference()).ifPresent(areas::add);
            }
        }
        return areas.stream()
                .sorted(Comparator.comparing(this::name).thenComparing(AreaId::value))
                .toList();
    }

    private String name(AreaId area) {
        return programme.find(area).map(Area::name).orElse("Area " + area);
    }

    private List<PageView.Block> areas(List<AreaId> ids) {
        Map<String, Report> reports = byArea(report);
        List<PageView.AreaView> sections = new ArrayList<>();
        List<List<PageView.Cell>> index = new ArrayList<>();
        int number = 0;
        for (AreaId area : ids) {
            number++;
            PageSubject subject = new PageSubject(
                    "area-" + (ANCHOR.matcher(area.value()).matches() ? area : "no." + number),
                    name(area),
                    PageSubject.Extent.SECTION,
                    asked,
                    programme.around(area.reference()),
                    reports.getOrDefault(area.value(), noReport()),
                    figures.getOrDefault(Optional.of(area), List.of()),
                    questions.in(Optional.of(area.reference())));
            Topics its = topics(subject, Optional.of(area.reference()));
            Map<PagePart, PageTopic> topics = its.all();
            Map<PagePart, List<PageView.Block>> blocks = blocks(topics);
            if (ids.size() <= MANY) {
                blocks.put(PagePart.WORKING, working(topics));
            }
            sections.add(new PageView.AreaView(
                    subject.id(), subject.name(), answers(topics), parts(subject, blocks, List.of())));
            index.add(row(subject, its));
        }
        List<PageView.Block> blocks = new ArrayList<>();
        long bare = programme.areas().stream()
                .filter(area -> !ids.contains(area.id()))
                .count();
        if (bare > 0) {
            blocks.add(new PageView.Sentences(List.of("There are no records about " + Text.count(bare, "other area")
                    + " but what " + (bare == 1 ? "it is" : "they are") + " called.")));
        }
        String caption = "Index of areas";
        blocks.add(new PageView.Table(
                caption,
                caption,
                List.of(
                        PageView.Heading.text("Area"),
                        PageView.Heading.text("Residents on the partnership"),
                        PageView.Heading.number("Allocated"),
                        PageView.Heading.number("Spent"),
                        PageView.Heading.number(
                                PageTopic.heading(asked.leverage().settings().nameOf(asked.convention()))),
                        PageView.Heading.number("Open findings")),
                index,
                ""));
        blocks.add(new PageView.Areas(sections));
        return blocks;
    }

    private Map<String, Report> byArea(Report whole) {
        return whole.byRecord(
                about -> programme.areaOf(about).map(AreaId::value).orElse(""));
    }

    /** A report of an area that no rule was asked about. */
    private Report noReport() {
        return RuleSet.of(List.of()).check(programme.withoutRecords(), asked.asOf());
    }

    private static List<PageView.Cell> row(PageSubject subject, Topics topics) {
        return List.of(
                new PageView.Cell(subject.name(), subject.id()),
                PageView.Cell.of(topics.residents().boards().stream()
                        .map(board ->
                                PageTopic.heading(board.answer().words()) + ": " + ResidentsTopic.residents(board))
                        .collect(Collectors.joining("; "))),
                PageView.Cell.of(MoneyTopic.words(topics.money().allocated())),
                PageView.Cell.of(MoneyTopic.words(topics.money().amount(FundFigure.SPENT))),
                PageView.Cell.of(
                        topics.leverage().answer().map(PageView.Fact::value).orElse("no projects")),
                PageView.Cell.of(Text.number(subject.report().open().size())));
    }

    // Working and sources

    private List<PageView.Block> working(Map<PagePart, PageTopic> topics) {
        List<PageView.Block> blocks = new ArrayList<>();
        topics.forEach((part, topic) -> {
            List<String> lines = topic.working();
            if (page.has(part) && !lines.isEmpty()) {
                blocks.add(new PageView.Details(page.headingOf(part), List.of(PageTopic.bullets(lines, MOST_STEPS))));
            }
        });
        return blocks;
    }

    private List<PageView.Block> sources(PageSubject whole) {
        Map<String, String> links = new LinkedHashMap<>();
        Stream.concat(
                        new FindingsTopic(whole).sources(),
                        whole.records().publishedFigures().stream().flatMap(figure -> figure.citations().stream()))
                .sorted(Comparator.comparing(Citation::toString))
                .forEach(citation -> links.merge(
                        citation.toString(),
                        citation.link().map(URI::toString).orElse(""),
                        (one, other) -> one.isEmpty() ? other : one));
        return links.isEmpty()
                ? List.of()
                : List.of(new PageView.Sources(links.entrySet().stream()
                        .map(source -> new PageView.Source(source.getKey(), source.getValue()))
                        .toList()));
    }
}
