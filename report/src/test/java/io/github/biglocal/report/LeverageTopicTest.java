package io.github.biglocal.report;

import static io.github.biglocal.report.ProgrammePageTest.NORTH;
import static io.github.biglocal.report.ProgrammePageTest.TABLE_1;
import static io.github.biglocal.report.ProgrammePageTest.drawing;
import static io.github.biglocal.report.ProgrammePageTest.page;
import static io.github.biglocal.report.ProgrammePageTest.programme;
import static io.github.biglocal.report.ProgrammePageTest.project;
import static io.github.biglocal.report.ProgrammePageTest.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.match.Project;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.match.StatutoryAssessment;
import io.github.biglocal.match.StatutoryEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What the page says of leverage where a figure is missing, or is not to be relied on. */
class LeverageTopicTest {
    /** As the report of 2020 has it of Lawrence Weston: over £2 million, and no word of the programme's own money. */
    private static final Project OVER_2_MILLION = Project.builder()
            .id(ProjectId.of("hub"))
            .area(NORTH)
            .title("Housing and the hub")
            .addMatchLines(FundingLine.builder()
                    .amount(Money.parse("GBP 2000000"))
                    .bound(Bound.MORE_THAN)
                    .build())
            .build();

    private static PageView view(Project... projects) {
        return page(programme().withProjects(projects)).view();
    }

    private static PageView.Fact card(PageView page) {
        return page.answers().stream()
                .filter(fact -> fact.link().equals("leverage"))
                .findFirst()
                .orElseThrow();
    }

    private static PageView ofTotal() {
        List<Project> projects = new ArrayList<>(TABLE_1);
        projects.add(project("total", "GBP 18062", "GBP 378086").withTitle("The total row"));
        return view(projects.toArray(new Project[0]));
    }

    @Test
    void programmeMoneyThatIsNotRecordedIsNoZeroAndTheMatchIsShown() {
        PageView page = view(OVER_2_MILLION);
        assertThat(card(page).value()).isEqualTo("Not known");
        assertThat(card(page).note()).isEqualTo("1 project left out, with match of more than £2,000,000");
        assertThat(texts(page, PagePart.LEVERAGE))
                .contains("Housing and the hub | programme money not recorded | not recorded | more than £2,000,000")
                .noneMatch(text -> text.contains("| £0") || text.contains("no programme money"));
        assertThat(texts(page, PagePart.WORKING))
                .contains(
                        "Project hub, match more than £2,000,000: the programme money is not recorded; if there was none,"
                                + " record a line of £0.");
    }

    @Test
    void aProjectWhoseProgrammeMoneyIsNotRecordedIsNotAmongThoseWithoutIt() {
        List<Project> projects =
                Stream.concat(TABLE_1.stream(), Stream.of(OVER_2_MILLION)).toList();
        PageView page = view(projects.toArray(new Project[0]));
        assertThat(drawing(page, PagePart.LEVERAGE).table().rows())
                .contains(
                        List.of("a61", "no programme money"),
                        List.of("Housing and the hub", "programme money not recorded"));
        assertThat(texts(page, PagePart.LEVERAGE))
                .contains(
                        "Match of projects without known programme money | more than £2,000,000 | more than £2,000,000");
    }

    @Test
    void projectsWithoutProgrammeMoneyHaveExternalBenefitAndNoRatio() {
        PageView page = view(project("a61", "GBP 0", "GBP 195000"));
        assertThat(card(page).value()).isEqualTo("No programme money");
        assertThat(card(page).note()).isEqualTo("1 project left out, with match of £195,000");
    }

    @Test
    void theColumnsSayWhatTheyCount() {
        PageView page = view(TABLE_1.toArray(new Project[0]));
        PageView.Table table = page.parts().stream()
                .filter(part -> part.id().equals("leverage"))
                .flatMap(part -> part.blocks().stream())
                .flatMap(block -> block instanceof PageView.Table its ? Stream.of(its) : Stream.empty())
                .findFirst()
                .orElseThrow();
        assertThat(table.headings())
                .extracting(PageView.Heading::text)
                .containsExactly("Figure", "(1) Without external benefit", "(2) With external benefit");
        assertThat(texts(page, PagePart.LEVERAGE)).contains("External benefit | £195,000 | £195,000, in the match");
    }

    @Test
    void aRatioThatCannotBeReliedOnIsNowhereWithoutTheCaution() {
        PageView page = ofTotal();
        assertThat(card(page).value()).startsWith("Not reliable: £").endsWith(" for each £1");
        assertThat(card(page).note()).isEqualTo("an error in 1 project; 4 projects; 1 left out");
        String caution = "Caution: The total row breaches \"The project is not the total of other projects\";"
                + " no total can be relied on until that is put right.";
        assertThat(texts(page, PagePart.LEVERAGE)).startsWith(caution);
        assertThat(drawing(page, PagePart.LEVERAGE).caption().sentence()).startsWith(caution);
    }

    @Test
    void whatIsRecordedButDoesNotCountIsNotCalledUnknown() {
        Project euros = project("euros", "EUR 250", "EUR 31293");
        assertThat(card(view(euros)).value()).isEqualTo("None counted");
        assertThat(texts(view(euros, euros.withId(ProjectId.of("more"))), PagePart.LEVERAGE))
                .startsWith("There is no total.", "2 projects are left out: the money is in another currency.");
        FundingLine later = FundingLine.builder()
                .amount(Money.parse("GBP 250"))
                .date(ProgrammePageTest.DAY.plusDays(1))
                .build();
        Project dated = Project.builder()
                .id(ProjectId.of("dated"))
                .area(NORTH)
                .title("Dated")
                .addProgrammeLines(later)
                .addMatchLines(later)
                .build();
        assertThat(texts(view(dated, OVER_2_MILLION, euros), PagePart.LEVERAGE))
                .startsWith(
                        "There is no total.",
                        "1 project is left out: the programme money is not recorded; if there was none, record a line of"
                                + " £0.",
                        "1 project is left out: all the money is dated after the date asked about.",
                        "1 project is left out: the money is in another currency.");
    }

    @Test
    void aBrokenRequirementOfTheProgrammeDoesNotMakeTheFiguresWrong() {
        PageView page = view(TABLE_1.get(0)
                .withStatutoryAssessments(new StatutoryAssessment(
                        StatutoryEffect.REPLACES, Optional.of(ProgrammePageTest.DAY), Citation.of("An assessment"))));
        assertThat(texts(page, PagePart.FINDINGS)).anyMatch(text -> text.contains("replace statutory funding"));
        assertThat(card(page).value()).doesNotContain("Not reliable");
        assertThat(texts(page, PagePart.LEVERAGE)).noneMatch(text -> text.startsWith("Caution"));
    }
}
