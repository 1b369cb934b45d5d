package io.github.biglocal.report;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.match.LeverageComparison;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ZeroGrantPolicy;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Leverage under the convention chosen, with the others, and why they differ. */
final class LeverageTopic implements PageTopic {
    private final PageSubject subject;
    private final List<Project> projects;
    private final LeverageComparison comparison;

    /**
     * A project by itself, even without programme money.
     *
     * @param name its title
     * @param leverage its own leverage
     */
    record Single(String name, LeverageResult leverage) {}

    LeverageTopic(PageSubject subject) {
        this.subject = subject;
        this.projects = subject.records().projects();
        PageQuestion asked = subject.asked();
        ZeroGrantPolicy other = asked.leverage().settings().zeroGrants() == ZeroGrantPolicy.INCLUDE_IN_AGGREGATE
                ? ZeroGrantPolicy.EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT
                : ZeroGrantPolicy.INCLUDE_IN_AGGREGATE;
        this.comparison = LeverageComparison.of(
                asked.leverage().of(projects), asked.leverage().with(other).of(projects));
    }

    LeverageResult result() {
        return comparison.results().get(0);
    }

    @Override
    public Optional<PageView.Fact> answer() {
        return projects.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageView.Fact(
                        PageTopic.heading(name(subject.asked().convention())),
                        text(result().ratio(subject.asked().convention())),
                        Text.count(result().parts().size(), "project")
                                + (result().leftOut().isEmpty()
                                        ? ""
                                        : "; " + Text.number(result().leftOut().size()) + " left out"),
                        subject.anchor("leverage")));
    }

    private String name(LeverageConvention convention) {
        return result().settings().nameOf(convention);
    }

    /** A ratio to two decimals, with its bound. */
    static String text(LeverageRatio ratio) {
        return ratio.toRatio()
                .map(value -> ratio.bound().text() + Text.decimal(value.numerator(), value.denominator()))
                .orElseGet(ratio::toString);
    }

    @Override
    public List<PageView.Block> blocks() {
        if (projects.isEmpty()) {
            return List.of(new PageView.Sentences(List.of("No projects are recorded.")));
        }
        List<PageView.Block> blocks = new ArrayList<>();
        List<String> cautions = cautions();
        if (!cautions.isEmpty()) {
            blocks.add(PageTopic.bullets(cautions, subject.extent().entries()));
        }
        blocks.add(conventions());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < comparison.results().size(); i++) {
            lines.add("(" + (i + 1) + ") "
                    + Text.sentence(comparison.results().get(i).settings().toString()));
        }
        lines.addAll(comparison.differences());
        blocks.add(new PageView.Sentences(lines));
        List<Single> singles = projects.stream()
                .map(project -> new Single(
                        project.title(),
                        subject.asked()
                                .leverage()
                                .with(ZeroGrantPolicy.INCLUDE_IN_AGGREGATE)
                                .of(List.of(project))))
                .toList();
        if (singles.size() > 1 && subject.extent() != PageSubject.Extent.SECTION) {
            blocks.add(new PageView.Drawing(LeveragePicture.of(
                    subject.label("Leverage of each project"), subject.asked().convention(), result(), singles)));
        }
        if (subject.extent() != PageSubject.Extent.WHOLE) {
            blocks.add(eachProject(singles));
        }
        return blocks;
    }

    /** Which projects a total should not be relied on for. */
    private List<String> cautions() {
        Set<Reference> own = projects.stream().map(Project::reference).collect(Collectors.toSet());
        return subject.report().open().stream()
                .filter(found -> found.severity() == Severity.ERROR && own.contains(found.about()))
                .map(found -> "Caution: " + found.rule() + " finds an error in " + found.about()
                        + "; no total can be relied on until it is put right.")
                .distinct()
                .toList();
    }

    private PageView.Table conventions() {
        List<PageView.Heading> headings = new ArrayList<>();
        headings.add(PageView.Heading.text("Figure"));
        for (int i = 1; i <= comparison.results().size(); i++) {
            headings.add(PageView.Heading.number("(" + i + ")"));
        }
        List<List<PageView.Cell>> rows = new ArrayList<>();
        Set<LeverageConvention> conventions = new LinkedHashSet<>();
        conventions.add(subject.asked().convention());
        conventions.addAll(List.of(LeverageConvention.values()));
        conventions.forEach(convention ->
                rows.add(row(PageTopic.heading(name(convention)), result -> text(result.ratio(convention)))));
        rows.add(row(
                "Programme money",
                result -> amount(result.programmeMoney(), result.counted().programmeBound())));
        rows.add(row("Match", result -> amount(result.match(), result.counted().matchBound())));
        rows.add(row("External benefit", result -> Text.money(result.externalBenefit())));
        rows.add(row("Projects counted", result -> Text.number(result.parts().size())));
        rows.add(row("Projects left out", result -> Text.number(result.leftOut().size())));
        String caption = "Leverage in every convention";
        return new PageView.Table(caption, subject.label(caption), headings, rows, "");
    }

    private List<PageView.Cell> row(String name, Function<LeverageResult, String> cell) {
        List<PageView.Cell> row = new ArrayList<>();
        row.add(PageView.Cell.of(name));
        comparison.results().forEach(result -> row.add(PageView.Cell.of(cell.apply(result))));
        return row;
    }

    private static String amount(Money amount, Bound bound) {
        return bound.text() + Text.money(amount);
    }

    private PageView.Table eachProject(List<Single> singles) {
        int most = subject.extent().entries();
        List<List<PageView.Cell>> rows =
                singles.stream().limit(most).map(this::row).toList();
        String caption = "Leverage by project";
        return new PageView.Table(
                caption,
                subject.label(caption),
                List.of(
                        PageView.Heading.text("Project"),
                        PageView.Heading.number("Programme money"),
                        PageView.Heading.number("Match"),
                        PageView.Heading.number(
                                PageTopic.heading(name(subject.asked().convention())))),
                rows,
                PageTopic.more(projects.size() - (long) most));
    }

    private List<PageView.Cell> row(Single project) {
        LeverageResult own = project.leverage();
        return Stream.of(
                        project.name(),
                        amount(own.programmeMoney(), own.counted().programmeBound()),
                        amount(own.match(), own.counted().matchBound()),
                        text(own.ratio(subject.asked().convention())))
                .map(PageView.Cell::of)
                .toList();
    }

    @Override
    public List<String> working() {
        return projects.isEmpty() ? List.of() : result().explain();
    }
}
