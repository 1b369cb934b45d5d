package io.github.biglocal.report;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.programme.RecomputedFigure;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Figures as printed and as the records give them. */
record FiguresTopic(PageSubject subject) implements PageTopic {
    @Override
    public List<PageView.Block> blocks() {
        if (subject.figures().isEmpty()) {
            return List.of();
        }
        int most = subject.extent() == PageSubject.Extent.SECTION
                ? subject.extent().entries()
                : subject.figures().size();
        String caption = "Figures as printed, and what the records give";
        return List.of(new PageView.Table(
                caption,
                subject.label(caption),
                List.of(
                        PageView.Heading.text("Figure"),
                        PageView.Heading.number("Printed"),
                        PageView.Heading.text("Answer"),
                        PageView.Heading.text("Source")),
                subject.figures().stream().limit(most).map(this::row).toList(),
                PageTopic.more(subject.figures().size() - (long) most)));
    }

    private List<PageView.Cell> row(RecomputedFigure figure) {
        Optional<PublishedFigure> record = subject.records().find(figure.figure());
        return List.of(
                PageView.Cell.of(record.map(each ->
                                PageTopic.heading(Text.words(each.measure().value())) + " (" + figure.figure() + ")")
                        .orElse(figure.figure().value())),
                PageView.Cell.of(figure.printed().toString()),
                PageView.Cell.of(figure.answer()),
                PageView.Cell.of(record.stream()
                        .flatMap(each -> each.citations().stream())
                        .map(Citation::toString)
                        .distinct()
                        .collect(Collectors.joining("; "))));
    }

    @Override
    public List<String> working() {
        return subject.extent() == PageSubject.Extent.SECTION
                ? List.of()
                : subject.figures().stream()
                        .flatMap(figure -> figure.explain().stream().map(line -> figure.figure() + ". " + line))
                        .toList();
    }
}
