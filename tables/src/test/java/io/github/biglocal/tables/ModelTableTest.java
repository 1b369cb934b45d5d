package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.reading.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ModelTableTest {
    static final List<ModelTable> ALL = ModelTable.all();

    @Test
    void everyKindOfRecordOfAProgrammeHasATable() {
        assertThat(ModelTable.RECORDS)
                .extracting(ModelTable::title)
                .startsWith("Areas", "Organisations", "Partnerships", "LTO appointments")
                .doesNotHaveDuplicates()
                .hasSize((int) ModelTable.PROGRAMME.shape().fields().stream()
                        .filter(field -> TypeShape.of(field.valueType())
                                .flatMap(shape -> shape.field("id"))
                                .isPresent())
                        .count());
    }

    @Test
    void aTableIsFoundByItsNameInWhateverCaseAndWithWhateverBlanks() {
        assertThat(List.of("Grant payments", "grant_payments", "GRANT  PAYMENTS", "grant-payments"))
                .allSatisfy(name -> assertThat(ModelTable.named(name))
                        .map(ModelTable::title)
                        .contains("Grant payments"));
        assertThat(ModelTable.named("Grant payment")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void theNameOfATableCanBeThatOfASheet(ModelTable table) {
        assertThat(table.title()).hasSizeBetween(1, 31).doesNotContainPattern("[\\[\\]:*?/\\\\#]");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void noTwoColumnsOfATableHaveHeadingsThatAreReadAlike(ModelTable table) {
        List<String> headings = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            headings.add(ModelTable.plain(column.heading()));
            column.otherHeadings().forEach(other -> headings.add(ModelTable.plain(other)));
        }

        assertThat(headings).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void everyColumnSaysWhatItMeansAndWhatItHolds(ModelTable table) {
        assertThat(table.columns())
                .allSatisfy(column -> assertThat(column.meaning()).endsWith("."))
                .allSatisfy(column -> assertThat(column.form().description()).isNotBlank());
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void aRowIsNamedByOneThatCanBeFound(ModelTable table) {
        Optional<ModelTable> owner = table.owner();

        assertThat(table.owners())
                .hasSize(owner.map(its -> its.owners().size() + 1).orElse(0));
        assertThat(table.shape().keepsAdditionalFields() && table.owners().size() > 1)
                .as("the table of additional fields names a record and one part at most")
                .isFalse();
    }
}
