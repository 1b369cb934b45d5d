package io.github.biglocal.report;

import io.github.biglocal.foresight.Questions;
import java.util.List;

/** What could not be judged, and which questions to ask first. */
record QuestionsTopic(PageSubject subject) implements PageTopic {
    @Override
    public List<PageView.Block> blocks() {
        if (subject.extent() == PageSubject.Extent.SECTION
                && subject.questions().unknown() == 0) {
            return List.of();
        }
        Questions first = subject.questions().first(subject.extent().questions());
        List<String> lines = first.explain();
        return lines.size() == 1
                ? List.of(new PageView.Sentences(lines))
                : List.of(
                        new PageView.Sentences(lines.subList(0, 1)),
                        new PageView.Bullets(lines.subList(1, lines.size()), ""));
    }
}
