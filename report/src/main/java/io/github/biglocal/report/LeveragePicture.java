package io.github.biglocal.report;

import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.report.picture.Caption;
import io.github.biglocal.report.picture.DotChart;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Optional;

/** Leverage by project. */
final class LeveragePicture {
    private LeveragePicture() {}

    /**
     * The picture.
     *
     * @param all the leverage of the projects together
     * @param projects the name and the leverage of each
     */
    static Picture of(
            String title, LeverageConvention convention, LeverageResult all, List<LeverageTopic.Single> projects) {
        String measure = PageTopic.heading(all.settings().nameOf(convention));
        LeverageRatio together = all.ratio(convention);
        return new DotChart(
                        new Caption(
                                title,
                                measure + ": " + LeverageTopic.text(together) + " of "
                                        + Text.count(all.parts().size(), "project") + " together."),
                        measure,
                        projects.stream()
                                .map(project -> project(project, convention))
                                .toList(),
                        convention == LeverageConvention.MATCH_PER_GRANT
                                ? Optional.of(new DotChart.Line("as much match as programme money", Ratio.ONE))
                                : Optional.empty(),
                        together.toRatio().map(ratio -> new DotChart.Line("all together", ratio)))
                .picture();
    }

    private static DotChart.Project project(LeverageTopic.Single project, LeverageConvention convention) {
        LeverageRatio ratio = project.leverage().ratio(convention);
        return ratio.toRatio()
                .map(value -> DotChart.Project.of(project.name(), value))
                .orElseGet(() -> DotChart.Project.without(
                        project.name(), ratio.whyUndefined().map(Text::words).orElseThrow()));
    }
}
