package io.github.biglocal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.testkit.RandomProgrammes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the rules say can be read on one page, and a sentence that changes shows as a difference there. */
class SentencesTest {
    private static final Path FILE = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
            .resolveSibling("docs")
            .resolve("SENTENCES.md");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2015, 7, 1), LocalDate.of(2019, 6, 30), LocalDate.of(2021, 2, 28), LocalDate.of(2023, 10, 1));
    private static final int SEEDS = 15;

    private static SentencesPage page() {
        SentencesPage page = new SentencesPage(BigLocalRules.all().rules());
        RuleSample.allQuestions().forEach(question -> add(question, page));
        for (LocalDate day : DAYS) {
            for (int seed = 0; seed < SEEDS; seed++) {
                BigLocalRules.all()
                        .check(RandomProgrammes.of(seed, day.minusMonths(6)).programme(), day, Retention.EVERYTHING)
                        .results()
                        .forEach(result -> page.add(result.rule(), result.verdict()));
            }
        }
        return page;
    }

    private static <S extends Entity> void add(RuleSample.Question<S> question, SentencesPage page) {
        page.add(question.rule().info().id(), question.rule().verdict(question.subject(), question.context()));
    }

    @Test
    void thePageOfSentencesIsUpToDate() throws IOException {
        String page = page().page();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(FILE, page);
        }

        assertThat(Files.readString(FILE))
                .as(
                        "regenerate it with mvn -pl core test -Dtest=SentencesTest -Dupdate.docs=true, and read the difference")
                .isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({
        "£12 on 3 May 2016 to 12 members, <amount> on <day> to <number> members",
        "£0 to 1 member, <zero> to 1 member",
        "£0.00 and -£3.50 to 0 members, <zero> and -<amount> to 0 members",
        "€7 less than 51 %, <amount> less than <number> %",
        "the 2nd payment, the <number>nd payment"
    })
    void sentencesThatDifferOnlyInTheirFiguresAreOfOnePattern(String sentence, String pattern) {
        assertThat(SentencesPage.pattern(sentence)).isEqualTo(pattern);
    }
}
