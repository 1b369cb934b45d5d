package io.github.biglocal.report;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.partnership.ResidentShareHistory;
import io.github.biglocal.report.picture.Caption;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.report.picture.StepChart;
import java.util.List;

/** The share of residents through time, and what was required. */
final class ResidentsPicture {
    private ResidentsPicture() {}

    static Picture of(String title, ResidentShareHistory history, ResidentMajority rule) {
        List<String> steps = history.explain();
        return new StepChart(
                        new Caption(title, steps.get(steps.size() - 1)),
                        history.period(),
                        history.intervals().stream()
                                .filter(interval -> interval.residents().whole() > 0)
                                .map(ResidentsPicture::share)
                                .toList(),
                        rule.parameters().get(ResidentMajority.MINIMUM).entries().stream()
                                .map(edition -> new StepChart.Required(edition.period(), edition.value()))
                                .toList())
                .picture();
    }

    /** From none of those who are not known to be residents, to all of them. */
    private static StepChart.Share share(ResidentShareHistory.Interval interval) {
        int part = interval.residents().part();
        int whole = interval.residents().whole();
        return new StepChart.Share(
                interval.period(), Ratio.of(part, whole), Ratio.of(part + (long) interval.unknown(), whole));
    }
}
