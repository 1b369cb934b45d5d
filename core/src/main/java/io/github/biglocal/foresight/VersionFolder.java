package io.github.biglocal.foresight;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a folder of dated versions of a programme. */
final class VersionFolder {
    private static final Pattern DATED = Pattern.compile("((?!0000)\\d{4}-\\d{2}-\\d{2})(?!\\d).*", Pattern.DOTALL);

    private final Path folder;
    private final List<String> endings;
    private final Function<? super Path, Loaded<Programme>> reading;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<LocalDate, Programme> read = new TreeMap<>();
    private final SortedSet<LocalDate> lost = new TreeSet<>();

    VersionFolder(Path folder, List<String> endings, Function<? super Path, Loaded<Programme>> reading) {
        this.folder = folder;
        this.endings = endings;
        this.reading = reading;
    }

    Loaded<ProgrammeVersions> read() {
        if (!Files.isDirectory(folder)) {
            return Loaded.none(List.of(notFound("There is no such folder.", "Check the name of the folder.")));
        }
        List<Path> files = files();
        byDay(files).forEach(this::read);
        if (read.isEmpty()) {
            problems.add(notFound(
                    files.isEmpty()
                            ? "There is no file in the folder."
                            : "There is no version in the folder that can be read.",
                    "Put in files whose names begin with the day from which they were known, such as " + example()
                            + "."));
            return Loaded.none(problems);
        }
        ProgrammeVersions versions = ProgrammeVersions.of(read);
        for (LocalDate day : lost) {
            versions = versions.withLost(day);
        }
        return Loaded.of(versions, problems);
    }

    private Problem notFound(String message, String repair) {
        return Problem.error(ProblemCode.NOT_FOUND, Place.whole(folder.toString()), message, repair);
    }

    private String example() {
        return "2016-03-31" + endings.get(0);
    }

    /** Those that are versions, by the day in their names; a problem for each that lacks the day or the ending. */
    private SortedMap<LocalDate, List<Path>> byDay(List<Path> files) {
        SortedMap<LocalDate, List<Path>> byDay = new TreeMap<>();
        for (Path file : files) {
            Optional<LocalDate> day = day(name(file));
            if (!hasEnding(file)) {
                day.ifPresent(unused -> problems.add(Problem.warning(
                        ProgrammeVersions.NOT_A_VERSION,
                        Place.whole(file.toString()),
                        "The name begins with a day and does not end in " + Text.listOr(endings)
                                + ", so the file is not read.",
                        "If it is a version, save it as " + example() + "; otherwise move it to another folder.")));
            } else if (day.isPresent()) {
                byDay.computeIfAbsent(day.get(), unused -> new ArrayList<>()).add(file);
            } else {
                problems.add(Problem.error(
                        ProblemCode.INVALID_VALUE,
                        Place.whole(file.toString()),
                        "The name does not begin with a day, so it is not known when this was known; it is not read.",
                        "Begin the name with the day from which it was known, as in " + example()
                                + ", or move it to another folder."));
            }
        }
        return byDay;
    }

    private boolean hasEnding(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith(ending.toLowerCase(Locale.ROOT)));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !name(file).startsWith(".") && !Files.isDirectory(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(notFound(
                    "The folder cannot be read: you may not have permission to read it.",
                    "Give a folder that can be opened."));
            return List.of();
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file in a folder has a name")
                .toString();
    }

    /** The day that a name begins with; empty if it begins with none. */
    static Optional<LocalDate> day(String name) {
        Matcher dated = DATED.matcher(name);
        if (!dated.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(dated.group(1)));
        } catch (DateTimeException e) {
            // Digits that are no day, such as 2016-02-30.
            return Optional.empty();
        }
    }

    private void read(LocalDate day, List<Path> files) {
        if (files.size() > 1) {
            files.forEach(file -> lose(
                    day,
                    file,
                    "Another file has the same day in its name, so which of them was known last is not known.",
                    "Keep one file for each day."));
            return;
        }
        Path file = files.get(0);
        Loaded<Programme> loaded = Objects.requireNonNull(reading.apply(file), "what the function returns");
        problems.addAll(loaded.problems());
        Optional<Programme> programme = loaded.value();
        if (programme.isEmpty()) {
            lose(day, file, "Nothing can be read from this file.", "Correct the file, or get a copy that is whole.");
        } else if (!isOfTheSame(programme.get())) {
            lose(
                    day,
                    file,
                    "The file is of another programme than the earlier ones: it has another id.",
                    "Move it to a folder of its own, or correct the id.");
        } else {
            read.put(day, programme.get());
        }
    }

    private boolean isOfTheSame(Programme programme) {
        return read.values().stream().limit(1).allMatch(first -> ProgrammeVersions.isSame(first, programme));
    }

    private void lose(LocalDate day, Path file, String message, String repair) {
        lost.add(day);
        problems.add(Problem.error(
                ProgrammeVersions.VERSION_LOST,
                Place.whole(file.toString()),
                message + " What was known from its day until the next version is not known.",
                repair));
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
