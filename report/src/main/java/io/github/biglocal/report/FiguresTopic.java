package io.github.biglocal.report;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures as printed and as the records give them. */
record FiguresTopic(PageSubject subject) implements PageTopic {
    @Override
    public List<PageView.Block> blocks() {
        if (subject.figures().isEmpty()) {
            return List.of();
        }
        List<PageView.Block> blocks = new ArrayList<>();
        List<RecomputedFigure> differ =
                those(Set.of(RecomputedFigure.DiffersBy.class, RecomputedFigure.ImpossibleForBase.class));
        if (!differ.isEmpty()) {
            blocks.add(table("Figures that differ from what the records give", differ));
        }
        List<RecomputedFigure> agree =
                those(Set.of(RecomputedFigure.Agrees.class, RecomputedFigure.WithinRounding.class));
        if (!agree.isEmpty()) {
            blocks.add(table("Figures that agree with what the records give", agree));
        }
        List<RecomputedFigure> rest = those(Set.of(RecomputedFigure.CannotBecause.class));
        if (!rest.isEmpty()) {
            blocks.add(new PageView.Details(
                    Text.count(rest.size(), "figure") + " that cannot be worked out from the records",
                    List.of(table("Figures that cannot be worked out", rest))));
        }
        return blocks;
    }

    private List<RecomputedFigure> those(Set<Class<? extends RecomputedFigure>> kinds) {
        return subject.figures().stream()
                .filter(figure -> kinds.contains(figure.getClass()))
                .toList();
    }

    private PageView.Table table(String caption, List<RecomputedFigure> figures) {
        int most = subject.extent() == PageSubject.Extent.SECTION
                ? subject.extent().entries()
                : figures.size();
        return new PageView.Table(
                caption,
                subject.label(caption),
                List.of(
                        PageView.Heading.text("Figure"),
                        PageView.Heading.number("Printed"),
                        PageView.Heading.text("Answer"),
                        PageView.Heading.text("Source")),
                figures.stream().limit(most).map(this::row).toList(),
                PageTopic.more(figures.size() - (long) most));
    }

    private List<PageView.Cell> row(RecomputedFigure figure) {
        Optional<PublishedFigure> record = subject.records().find(figure.figure());
        return List.of(
                PageView.Cell.of(name(figure)),
                PageView.Cell.of(figure.printed().toString()),
                PageView.Cell.of(figure.answer()),
                PageView.Cell.of(record.stream()
                        .flatMap(each -> each.citations().stream())
                        .map(Citation::toString)
                        .distinct()
                        .collect(Collectors.joining("; "))));
    }

    /** What it measures, with the words of its id where there are several such figures, or the list of measures has none. */
    private String name(RecomputedFigure figure) {
        String id = Text.words(figure.figure().value());
        return PageTopic.heading(measure(figure)
                .map(measure -> Text.words(measure.value()) + (isOnly(measure) ? "" : " (" + id + ")"))
                .orElse(id));
    }

    private Optional<FigureMeasure> measure(RecomputedFigure figure) {
        return subject.records()
                .find(figure.figure())
                .map(PublishedFigure::measure)
                .filter(measure -> !measure.equals(FigureMeasure.OTHER));
    }

    private boolean isOnly(FigureMeasure measure) {
        return subject.figures().stream()
                        .flatMap(figure -> measure(figure).stream())
                        .filter(measure::equals)
                        .limit(2)
                        .count()
                == 1;
    }

    @Override
    public List<String> working() {
        return subject.extent() == PageSubject.Extent.SECTION
                ? List.of()
                : subject.figures().stream()
                        .flatMap(figure -> figure.explain().stream().map(line -> name(figure) + ". " + line))
                        .toList();
    }
}
