package io.github.biglocal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.testkit.Fault;
import io.github.biglocal.testkit.RandomProgrammes;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.ValidProgrammes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the page, whatever is in it. */
class PageHtmlTest {
    private static final LocalDate DAY = ValidProgrammes.DAY;

    private static final Programme VALID = ValidProgrammes.of(1).withAreas(3).with(Fault.RESIDENT_MINORITY);

    private static final Document PLAIN = Jsoup.parse(ProgrammePage.of(VALID, BigLocalRules.standard(), DAY)
            .without(PagePart.DEADLINES)
            .withHeading(PagePart.MONEY, "Name")
            .withSection(PagePart.MONEY, "Name", "Name")
            .toHtml());

    record Case(String name, Document page) {
        static Case of(String name, Programme programme, LocalDate day) {
            return new Case(
                    name,
                    Jsoup.parse(ProgrammePage.of(programme, BigLocalRules.all(), day)
                            .toHtml()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Case> CASES = List.of(
            Case.of("empty", Samples.empty(), DAY),
            Case.of("minimal", Samples.minimal(), DAY),
            Case.of("maximal", Samples.maximal(), DAY),
            Case.of("valid", VALID, DAY),
            Case.of("random", RandomProgrammes.of(1, DAY).programme(), DAY),
            Case.of("another", RandomProgrammes.of(2, LocalDate.of(2016, 1, 1)).programme(), LocalDate.of(2016, 6, 1)),
            new Case(
                    "one area",
                    Jsoup.parse(ProgrammePage.of(VALID, BigLocalRules.all(), DAY)
                            .in(VALID.areas().get(0).id())
                            .withSection(PagePart.ASKED, "Our word", "First.", "Second.")
                            .toHtml())));

    static List<Case> pages() {
        return CASES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noIdIsGivenTwiceAndEveryLinkWithinThePageLeadsToOne(Case its) {
        List<String> ids = its.page().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates().noneMatch(id -> id.contains(" "));
        assertThat(its.page().select("a[href^=#]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
        for (String reference : List.of("aria-labelledby", "aria-describedby", "aria-controls", "for")) {
            assertThat(its.page().select("[" + reference + "]").eachAttr(reference))
                    .allSatisfy(to -> assertThat(ids).contains(to.split(" ", -1)));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsBeginAtOneAndSkipNoLevel(Case its) {
        List<Integer> levels = its.page().select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> Integer.parseInt(heading.normalName().substring(1)))
                .toList();
        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
        for (int next = 1; next < levels.size(); next++) {
            assertThat(levels.get(next)).isLessThanOrEqualTo(levels.get(next - 1) + 1);
        }
        assertThat(its.page().select("h1, h2, h3, h4, h5, h6")).allMatch(Element::hasText);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableHasACaptionAndHeadingsAndCanBeScrolledWithTheKeyboard(Case its) {
        List<String> labels = new ArrayList<>();
        for (Element table : its.page().select("table")) {
            assertThat(table.selectFirst("caption")).isNotNull();
            int columns = table.select("thead th[scope=col]").size();
            assertThat(columns).isPositive();
            assertThat(table.select("tbody tr")).isNotEmpty().allSatisfy(row -> {
                assertThat(row.children()).hasSize(columns);
                assertThat(row.child(0).attr("scope")).isEqualTo("row");
            });
            Element around = table.parent();
            assertThat(around.attr("tabindex")).isEqualTo("0");
            assertThat(around.attr("role")).isIn("group", "region");
            labels.add(around.attr("aria-label"));
        }
        assertThat(labels).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thereIsNoScriptNoStyleOfAnElementAndNothingToFetch(Case its) {
        Document page = its.page();
        assertThat(page.select("script, iframe, object, embed, link, img, base, form, audio, video, use, image"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .map(Attribute::getKey))
                .noneMatch(name -> name.startsWith("on") || name.equals("style") || name.equals("src"));
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.selectFirst("style").data()).doesNotContain("url(", "@import", "@font-face", "http");
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(link -> link.startsWith("#") || link.startsWith("https://") || link.startsWith("http://"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePolicyForbidsAllButTheOneStyle(Case its) throws NoSuchAlgorithmException {
        byte[] style = its.page().selectFirst("style").data().getBytes(StandardCharsets.UTF_8);
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(its.page().select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + digest + "'");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageSaysItsLanguageAndHasATitleALandmarkAndAWayPastTheContents(Case its) {
        assertThat(its.page().selectFirst("html").attr("lang")).isEqualTo("en-GB");
        assertThat(its.page().title()).isNotBlank();
        assertThat(its.page().select("main")).hasSize(1);
        assertThat(its.page().select("body > a").first().attr("href")).isEqualTo("#main");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingOfTheLanguageOfTheTemplateOrOfJavaIsLeft(Case its) {
        assertThat(its.page().text())
                .doesNotContain("{{", "{%", "Optional[", "null", "GBP ", "io.github")
                .doesNotContainPattern("\\b[A-Z]{3,}_[A-Z]+\\b");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMarkupHasNoErrors(Case its) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        parser.parseInput(its.page().outerHtml(), "");
        assertThat(parser.getErrors()).isEmpty();
    }

    // What a file may hold

    static Stream<String> hostileNames() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\u202Eright to left, left open \u2067\u2068 and \u05E9\u05DC\u05D5\u05DD",
                "</title></style></summary></details><h1>Taken over</h1>",
                "\"'><img src=x onerror=alert(1)>",
                "&lt;b&gt; &amp; &#60;",
                "{{ page.title }} {% if true %} {# #}",
                "javascript:alert(1)",
                "]]><!-- -->",
                "x".repeat(10_000),
                "long words ".repeat(900).strip());
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void aNameIsShownAsItIsWhateverIsInIt(String name) {
        // Only what would reverse the words of the page around it is left out.
        String shownName = name.replaceAll("[\u202A-\u202E\u2066-\u2069]", "");
        Programme hostile = VALID.withName(name)
                .withAreas(
                        VALID.areas().stream().map(area -> area.withName(name)).toList())
                .withProjects(VALID.projects().stream()
                        .map(project -> project.withTitle(name))
                        .toList());
        Document page = Jsoup.parse(ProgrammePage.of(hostile, BigLocalRules.standard(), DAY)
                .without(PagePart.DEADLINES)
                .withHeading(PagePart.MONEY, name)
                .withSection(PagePart.MONEY, name, name)
                .toHtml());
        assertThat(page.selectFirst("h1").wholeText()).isEqualTo(shownName);
        assertThat(page.select("summary > h3").eachText()).hasSize(3);
        assertThat(page.select("summary > h3 > bdi"))
                .allMatch(shown -> shown.wholeText().equals(shownName));
        assertThat(page.outerHtml()).doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        assertThat(shape(page)).isEqualTo(shape(PLAIN));
    }

    /** Which elements there are, and how many of each; a drawing has more or fewer lines of text for longer names. */
    private static List<String> shape(Document page) {
        return page.getAllElements().stream()
                .filter(element -> element.closest("svg") == null)
                .map(Element::normalName)
                .toList();
    }

    @Test
    void noFreeTextOfTheRecordsIsShownButNamesOfAreasAndProjects() {
        Programme random = RandomProgrammes.of(5, DAY).programme();
        Programme named = random.withName("Programme")
                .withAreas(random.areas().stream()
                        .map(area -> area.withName("Area"))
                        .toList())
                .withProjects(random.projects().stream()
                        .map(project -> project.withTitle("Project"))
                        .toList())
                .withActivities()
                .withPublishedFigures();
        assertThat(ProgrammePage.of(named, BigLocalRules.all(), DAY).toHtml())
                .doesNotContain(RandomProgrammes.FREE_TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40})
    void aSectionOfAnAreaIsSmall(int areas) {
        Function<Integer, Integer> size = number -> ProgrammePage.of(
                        ValidProgrammes.of(1).withAreas(number).programme(), BigLocalRules.standard(), DAY)
                .without(PagePart.DEADLINES)
                .toHtml()
                .length();
        assertThat((size.apply(areas) - size.apply(2)) / (areas - 2)).isLessThan(12_000);
    }

    @Test
    void aSectionHasNoPartOfWhichThereIsNothingToSay() {
        Document page = Jsoup.parse(
                ProgrammePage.of(ValidProgrammes.of(1).withAreas(2).programme(), BigLocalRules.standard(), DAY)
                        .toHtml());
        assertThat(page.select("#areas [id$=.money]")).hasSize(2);
        assertThat(page.select("#areas [id$=.findings], #areas [id$=.questions]"))
                .isEmpty();
        // Nobody joined or left, so a picture would be one level line.
        assertThat(page.select("#areas [id$=.residents] svg")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "21, 0"})
    void thePageOfManyAreasLeavesOutTheWorkingOfEach(int areas, int workings) {
        Document page = Jsoup.parse(
                ProgrammePage.of(ValidProgrammes.of(1).withAreas(areas).programme(), BigLocalRules.standard(), DAY)
                        .without(PagePart.DEADLINES)
                        .toHtml());
        assertThat(page.select("#areas [id$=.working]")).hasSize(workings);
        assertThat(page.select("#working").text().contains("this page of 21 areas leaves it out"))
                .isEqualTo(workings == 0);
    }

    @Test
    void anAreaWhoseIdIsNoAnchorHasOneAllTheSame() {
        List<Area> areas = Stream.of("a.b", "a b", "\"><b>", "\u00FC", "no.1", "a".repeat(1_000))
                .map(id -> Area.builder().id(AreaId.of(id)).name("Name").build())
                .toList();
        Programme odd = Samples.empty()
                .withAreas(areas)
                .withPartnerships(areas.stream()
                        .map(area -> Partnership.builder()
                                .id(PartnershipId.of(area.id().value()))
                                .area(area.id())
                                .build())
                        .toList());
        Case page = Case.of("odd ids", odd, DAY);
        noIdIsGivenTwiceAndEveryLinkWithinThePageLeadsToOne(page);
        assertThat(page.page().select("details.area")).hasSize(6);
    }

    @Test
    void everyAreaIsInTheIndexAndHasASection() {
        Document page = Jsoup.parse(
                ProgrammePage.of(VALID, BigLocalRules.standard(), DAY).toHtml());
        assertThat(Set.copyOf(page.select("#areas > .scroll tbody a").eachAttr("href")))
                .isEqualTo(Set.of("#area-area-1", "#area-area-2", "#area-area-3"));
        assertThat(page.select("details.area > .inside").eachAttr("id"))
                .containsExactly("area-area-1", "area-area-2", "area-area-3");
    }
}
