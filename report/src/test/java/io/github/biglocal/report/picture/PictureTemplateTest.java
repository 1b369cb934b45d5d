package io.github.biglocal.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PictureTemplateTest {
    static final List<Picture> ALL = SamplePictures.all().toList();

    private static final List<String> ELEMENTS = List.of("title", "desc", "rect", "circle", "path", "text", "svg");

    private static Element figure(Picture picture) {
        Elements figures =
                Jsoup.parse(PicturesPage.of("Pictures", List.of(picture))).select("figure");
        assertThat(figures).hasSize(1);
        return figures.get(0);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aPictureHasItsWordsItsMarksAndItsTable(Picture picture) {
        Element figure = figure(picture);
        Element svg = figure.selectFirst("svg");
        assertThat(svg).isNotNull();
        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("viewBox")).isEqualTo(picture.viewBox());
        assertThat(svg.selectFirst("title").wholeText())
                .isEqualTo(picture.caption().title());
        assertThat(figure.selectFirst("p.name").wholeText())
                .isEqualTo(picture.caption().title());
        assertThat(svg.selectFirst("desc").wholeText()).isEqualTo(picture.description());
        assertThat(figure.selectFirst("figcaption").wholeText())
                .isEqualTo(picture.caption().sentence());
        assertThat(figure.select("tbody tr").stream()
                        .map(row ->
                                row.children().stream().map(Element::wholeText).toList()))
                .isEqualTo(picture.table().rows());
        assertThat(svg.getAllElements()).allMatch(element -> ELEMENTS.contains(element.normalName()));
        assertThat(svg.select("text").stream().map(Element::wholeText))
                .isEqualTo(picture.marks().stream()
                        .filter(mark -> mark instanceof Mark.Label)
                        .map(mark -> ((Mark.Label) mark).text())
                        .toList());
    }

    @Test
    void hostileWordsMakeNoElementAndNoAttribute() {
        Document page = Jsoup.parse(PicturesPage.of("Pictures", SamplePictures.hostile()));
        assertThat(page.select("script, img, [onload], [onerror]")).isEmpty();
        assertThat(page.select("figure")).hasSize(SamplePictures.hostile().size());
        assertThat(page.text()).contains("<script>alert(1)</script>", "{{ 7 * 7 }}");
    }

    @Test
    void aPictureWithoutDataHasNoTable() {
        Picture none = new StackedBars(SamplePictures.caption("No years"), List.of(), List.of()).picture();
        assertThat(figure(none).select("details, table")).isEmpty();
    }

    @Test
    void aTableCanBeScrolledByKeyboardAndItsHeadingsAreOfColumnsAndRows() {
        Element figure = figure(SamplePictures.usual().get(0));
        Element scroll = figure.selectFirst("details > .scroll");
        assertThat(scroll).isNotNull();
        assertThat(scroll.attr("tabindex")).isEqualTo("0");
        assertThat(scroll.attr("aria-label")).isEqualTo("Table: Residents on the board");
        assertThat(figure.select("thead th"))
                .allMatch(head -> head.attr("scope").equals("col"));
        assertThat(figure.select("tbody th"))
                .allMatch(head -> head.attr("scope").equals("row"));
    }
}
