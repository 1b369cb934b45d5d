package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people read is plain English with money, dates and codes as people write them: the pages of this project, and every
 * sentence of the library, which the generated pages among them show.
 */
class WordsTest {
    /** Pages whose every sentence the library makes. */
    private static final List<String> GENERATED = List.of("SENTENCES.md", "RULES.md", "RESULTS.md", "GLOSSARY.md");

    private static final String END_OF_PAGE = "\0";

    /** From here on what is wrong with a file, or with what code hands over, is said in the terms of the file or the code. */
    private static final String PROBLEMS_OF_READING = "## Problems of reading";

    /**
     * Words and forms that are not used.
     *
     * @param found what finds them
     * @param instead what to write instead, or why not
     * @param offender a sentence with one
     */
    private record Word(Pattern found, String instead, String offender) {
        Word(String found, String instead, String offender) {
            this(Pattern.compile(found), instead, offender);
        }

        @Override
        public String toString() {
            return found.pattern();
        }
    }

    static List<Word> words() {
        return List.of(
                new Word("\\b[Mm]end(s|ed|ing)?\\b", "put right", "The smallest change that mends it."),
                new Word(
                        "\\b([Tt]ells?|[Tt]old|telling)\\b(?!( \\w+){0,4} apart)",
                        "say, show, list or report",
                        "Lines left out are told."),
                new Word("\\b[Bb]eside\\b", "alongside, next to", "It is shown beside the gross figure."),
                new Word("\\b[Ww]hoever\\b", "name who", "Whoever is to have a say has to hear of it."),
                new Word("\\banew\\b", "again", "It is worked out anew."),
                new Word("\\bfor good\\b", "permanently, or leave it out", "The money is gone for good."),
                new Word("\\b(bears?|bore|borne) (it |them )?out\\b", "confirm", "Somebody independent bears it out."),
                new Word(
                        "\\b([Tt]akes?|[Tt]ook|[Tt]aken) (it |them |the claim )?back\\b",
                        "withdraw",
                        "Take it back, or record it."),
                new Word("\\b[Ss]ees? to\\b", "submit, make sure of", "See to the final spend report."),
                new Word("\\b[Ll]ever(s|ed)?\\b", "leverage", "One pocket of the lottery levers another."),
                new Word("\\b([Tt]orn|[Ll]eaps?)\\b", "broken, skips a step", "A link to what is not there is torn."),
                new Word(
                        "\\b([Hh]indrances?|[Ss]tances?|[Hh]abits?)\\b",
                        "difficulty, approach",
                        "Its stance is known."),
                new Word("\\b[Dd]eals?\\b", "project", "How sure of deals like these."),
                new Word("\\binfluenced money\\b", "external benefit", "Report it as influenced money."),
                new Word("\\bnot known of\\b", "not known whether", "It is not known of two members."),
                new Word("\\bof wh(om|ich) no\\b", "whose … is not", "Those of whom no dates are recorded."),
                new Word("\\bby the day\\b", "as of that date", "What stood by the day."),
                new Word(
                        "\\b(is|are|was|were|than|put in|of) nothing\\b(?! to\\b)",
                        "zero, none, not",
                        "More than nothing."),
                new Word("\\bwholly\\b", "fully, entirely", "It is not wholly paid."),
                new Word("\\b(as|is) otherwise\\b", "different", "What is otherwise now."),
                new Word("\\b1 (?!is |was |has |does )[a-z]+[^s\\W]s\\b", "the singular", "There are 1 members."),
                new Word("\\b0 of \\d+ [a-z]", "none of the", "0 of 2 members are residents."),
                new Word("[£€]-", "the sign before the currency", "£-5 is left."),
                new Word("\\d%", "a space before the sign", "At least 51% of them."),
                new Word("(?i)\\b(?!that\\b|had\\b)([a-z]+) \\1\\b", "one of them", "The the board."));
    }

    /** Forms that a machine reads, where a person should. */
    static List<Word> machineForms() {
        return List.of(
                new Word("\\b(GBP|EUR|USD) -?\\d", "£, €", "It is GBP 5.00."),
                new Word("\\b\\d{4}-\\d{2}-\\d{2}\\b", "1 May 2016", "It is dated 2016-05-01."),
                new Word("\\b[A-Z]{2,}(_[A-Z]+)+\\b", "a code by its words", "It is RECOVERABLE_VAT."),
                new Word(
                        "\\b(?!(JSON|IATI|ERDF|OECD|SPTM|ERROR|WARNING|INFO)\\b)[A-Z]{4,}\\b",
                        "a code by its words",
                        "The asset is OWNED."),
                new Word("\\b(null|Optional|Instance)\\b|\\w+\\[\\w+=", "what it holds", "It is Optional[a]."));
    }

    /** A line without what is code or an address; nothing of one that cites the words of others. */
    private static String prose(String line) {
        return line.startsWith("- **Source**")
                ? ""
                : line.replaceAll("`[^`]*`", "`…`")
                        .replaceAll("\\]\\([^)]*\\)", "]")
                        .replaceAll("https?://\\S+", "…");
    }

    private static Stream<Path> pages() {
        try (Stream<Path> docs = Files.list(PublishedModule.ROOT.resolve("docs"));
                Stream<Path> top = Files.list(PublishedModule.ROOT)) {
            return Stream.concat(docs, top).filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Word word, Stream<Path> pages, String until) {
        List<String> found = new ArrayList<>();
        pages.forEach(page -> {
            boolean code = false;
            boolean over = false;
            int number = 0;
            for (String line : lines(page)) {
                number++;
                code ^= line.startsWith("```");
                over |= line.startsWith(until);
                if (!code && !over && word.found().matcher(prose(line)).find()) {
                    found.add(page.getFileName() + ":" + number + ": " + line);
                }
            }
        });
        return found;
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void noPageHasTheWord(Word word) {
        assertThat(found(word, pages(), END_OF_PAGE))
                .as("write: %s", word.instead())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("machineForms")
    void noSentenceOfTheLibraryHasTheForm(Word word) {
        assertThat(found(
                        word,
                        pages().filter(page ->
                                GENERATED.contains(page.getFileName().toString())),
                        PROBLEMS_OF_READING))
                .as("write: %s", word.instead())
                .isEmpty();
    }

    @Test
    void eachIsFoundInItsOffender() {
        assertThat(Stream.concat(words().stream(), machineForms().stream()))
                .allSatisfy(word -> assertThat(word.offender()).containsPattern(word.found()));
    }

    @Test
    void thePagesOfTheLibrarysSentencesAreThere() {
        assertThat(pages()).extracting(page -> page.getFileName().toString()).containsAll(GENERATED);
    }
}
