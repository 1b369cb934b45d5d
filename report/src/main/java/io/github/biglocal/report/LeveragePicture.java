package io.github.biglocal.report;

import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.report.picture.Caption;
import io.github.biglocal.report.picture.DotChart;
import io.github.biglocal.report.picture.Picture;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leverage by project. */
final class LeveragePicture {
    private LeveragePicture() {}

    /**
     * The picture.
     *
     * @param all the leverage of the projects together
     * @param projects the leverage of each
     * @param cautions why the ratio of all is not to be relied on; none if it is
     */
    static Picture of(
            String title,
            LeverageConvention convention,
            LeverageResult all,
            List<LeverageTopic.Single> projects,
            List<String> cautions) {
        String measure = PageTopic.heading(all.settings().nameOf(convention));
        LeverageRatio together = all.ratio(convention);
        List<String> sentences = new ArrayList<>(cautions);
        sentences.add(measure + ": "
                + (all.parts().isEmpty()
                        ? "there is none of the projects together."
                        : LeverageTopic.text(together) + " of "
                                + Text.count(all.parts().size(), "project") + " together."));
        return new DotChart(
                        new Caption(title, String.join(" ", sentences)),
                        measure,
                        projects.stream().map(LeveragePicture::project).toList(),
                        convention == LeverageConvention.MATCH_PER_GRANT
                                ? Optional.of(new DotChart.Line("as much match as programme money", Ratio.ONE))
                                : Optional.empty(),
                        together.toRatio().map(ratio -> new DotChart.Line("all together", ratio)))
                .picture();
    }

    private static DotChart.Project project(LeverageTopic.Single single) {
        return new DotChart.Project(
                single.project().title(), single.ratio().toRatio(), single.why().orElse(""));
    }
}
