package io.github.biglocal.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The terms of the field, from {@code glossary.tsv}: each has a published source, and a sentence that is the first one of
 * the Javadoc of the type or constant that stands for it, or is given there.
 */
final class Glossary {
    private static final String PACKAGE = "io.github.biglocal.";
    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", "")).resolve("src/main/java/io/github/biglocal");
    private static final Path TABLE = Path.of(System.getProperty("basedir", ""))
            .resolve("src/test/resources/io/github/biglocal/architecture/glossary.tsv");

    private static final String INTRODUCTION = """
            # Glossary

            *Generated from `glossary.tsv` and the Javadoc of the types; a test fails when this page differs from them.
            To regenerate it: `mvn -pl core test -Dtest=GlossaryTest -Dupdate.docs=true`.*

            The terms of the field that the library uses, in plain English, each with its published source. Where a type stands
            for the term, the sentence is usually the first one of that type's documentation. Packages are those of
            `io.github.biglocal`; what has no type is a term that the texts of the library use.

            | term | what it means | type | package | source |
            | --- | --- | --- | --- | --- |
            """;

    private Glossary() {}

    /**
     * One term.
     *
     * @param name the term
     * @param reference the type that stands for it, with its package, or a constant or field of it; {@code -} for none
     * @param source where it was published
     * @param ownSentence what it means, where that is not the first sentence of the Javadoc; empty otherwise
     */
    record Term(String name, String reference, String source, String ownSentence) {
        private static final String NONE = "-";
        private static final Pattern REFERENCE = Pattern.compile("(\\w+)\\.(\\w+)([.#]\\w+)?");

        private static Term of(String line) {
            List<String> cells = Arrays.asList(line.split("\t", -1));
            return new Term(cells.get(0), cells.get(1), cells.get(2), cells.size() > 3 ? cells.get(3) : "");
        }

        boolean hasType() {
            return !reference.equals(NONE);
        }

        /** Whether a type as a whole stands for the term, not a constant or field. */
        boolean isOfType() {
            return hasType() && member().isEmpty();
        }

        String concept() {
            return parts().group(1);
        }

        String type() {
            return parts().group(2);
        }

        /** The rest of the reference: {@code .CONSTANT}, {@code #field}, or empty. */
        private String member() {
            return reference.substring(parts().end(2));
        }

        private MatchResult parts() {
            Matcher parts = REFERENCE.matcher(reference);
            if (!parts.matches()) {
                throw new AssertionError(name + " names " + reference + ", which is not a package and a type");
            }
            return parts.toMatchResult();
        }

        Class<?> found() {
            try {
                return Class.forName(PACKAGE + concept() + '.' + type());
            } catch (ClassNotFoundException e) {
                throw new AssertionError(name + " names " + reference + ", which does not exist", e);
            }
        }

        /** Whether the type has the constant or field that the reference names, if it names one. */
        boolean hasMember() {
            Member[] members = member().startsWith("#") ? found().getMethods() : found().getFields();
            return member().isEmpty()
                    || Arrays.stream(members).anyMatch(each -> each.getName().equals(member().substring(1)));
        }

        String sentence() {
            return ownSentence.isEmpty() ? firstSentence(javadoc()) : ownSentence;
        }

        private String javadoc() {
            String declaration = member().isEmpty()
                    ? "(?:@[^\\n]+\\n)*public [^\\n{(]*\\b(?:class|record|enum|interface) " + type() + "\\b"
                    : "(?:public static final \\w+ )?" + member().substring(1) + "\\b";
            Matcher found = Pattern.compile(
                            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + declaration, Pattern.DOTALL | Pattern.UNIX_LINES)
                    .matcher(read(SOURCES.resolve(concept()).resolve(type() + ".java")));
            if (!found.find()) {
                throw new AssertionError(reference + " has no Javadoc");
            }
            return found.group(1);
        }

        private String row() {
            return "| %s | %s | %s | %s |\n".formatted(name, sentence(), hasType() ? typeCells() : " | ", source);
        }

        private String typeCells() {
            return "[`%s%s`](../core/src/main/java/io/github/biglocal/%s/%s.java) | `%s`"
                    .formatted(type(), member().replace('#', '.'), concept(), type(), concept());
        }
    }

    /** {@return every term, in the order of the table} */
    static List<Term> terms() {
        return read(TABLE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Term::of)
                .toList();
    }

    /** {@return the page} */
    static String page() {
        return terms().stream().map(Term::row).collect(Collectors.joining("", INTRODUCTION, ""));
    }

    /** {@return the first sentence of a Javadoc comment, as it reads on a page} */
    static String firstSentence(String javadoc) {
        String text = javadoc.replaceAll("\\n\\s*\\* ?", "\n")
                .replaceAll("\\n\\s*(?:\\n|<p>|@)[\\s\\S]*", "")
                .replaceAll("\\{@link(?:plain)? [^ }]+\\s+([^}]+)}", "$1")
                .replaceAll("\\{@(?:code|link|linkplain) ([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
        return text.replaceAll("(?<=\\.) .*", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
