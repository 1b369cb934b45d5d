package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.text.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** One CSV file, or those of a folder or a zip. */
final class CsvSheets implements Sheets {
    private static final Comparator<String> BY_NAME = Comparator.comparing(
                    FileKind::withoutEnding, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Comparator.naturalOrder());

    private final String source;
    private final List<Sheet> sheets;
    private final List<Problem> problems;
    private final Closeable open;

    private CsvSheets(String source, List<Sheet> sheets, List<Problem> problems, Closeable open) {
        this.source = source;
        this.sheets = List.copyOf(sheets);
        this.problems = List.copyOf(problems);
        this.open = open;
    }

    /** One CSV file. */
    static Sheets ofFile(Path file, String source, SheetFiles files) throws IOException {
        CsvSheet sheet = CsvSheet.of(source, Place.inTable(source), () -> Files.newInputStream(file), files);
        return new CsvSheets(source, List.of(sheet), sheet.problems(source, files), () -> {});
    }

    /** The CSV files of a folder. */
    static Sheets ofFolder(Path folder, String source, SheetFiles files) throws IOException {
        Gathering gathering = new Gathering(source, files);
        long bytes = 0;
        try (Stream<Path> list = Files.list(folder)) {
            for (Path each : (Iterable<Path>) list::iterator) {
                String name = each.getFileName().toString();
                // Neither a folder within it, nor a pipe, which would be waited for.
                if (Files.isRegularFile(each)) {
                    gathering.find(name, name, () -> Files.newInputStream(each));
                    bytes += FileKind.isTable(name) ? Files.size(each) : 0;
                }
            }
        }
        if (bytes > files.limits().bytes()) {
            throw tooLarge(Place.whole(source), "The CSV files are", files.limits());
        }
        return gathering.sheets("folder", () -> {});
    }

    /** Whether a file of a name is looked at, and is neither hidden nor the lock of a program. */
    static boolean isRead(String fileName) {
        return !fileName.startsWith(".") && !fileName.startsWith("~$");
    }

    /** What is said of CSV files that are too large. */
    static UnreadableSheetException tooLarge(Place place, String what, SheetLimits limits) {
        return new UnreadableSheetException(Problem.error(
                SheetProblems.TOO_LARGE,
                place,
                what + " larger than " + Text.number(limits.bytes()) + " bytes.",
                "Split the table, or allow more bytes."));
    }

    /** The CSV files of a zip. */
    static Sheets ofZip(Path file, String source, ZipDirectory directory, SheetFiles files) throws IOException {
        Place place = Place.whole(source);
        if (directory.entries().stream().anyMatch(ZipDirectory.Entry::isEncrypted)) {
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.ENCRYPTED, place, "The zip needs a password.", "Unpack it, and read the folder."));
        }
        Gathering gathering = new Gathering(source, files);
        long size = Files.size(file);
        ZipFile zip = open(file, directory, place);
        try {
            List<String> names = directory.entries().stream()
                    .map(ZipDirectory.Entry::name)
                    .filter(name -> !name.endsWith("/") && !name.startsWith("__MACOSX/"))
                    .toList();
            int top = commonFolder(names.stream().map(CsvSheets::path).toList()).length();
            Inflation first = new Inflation(size, files.limits(), place);
            for (String name : names) {
                ZipEntry entry = entry(zip, name, place);
                String path = path(name);
                Place its = Place.inSheet(source, FileKind.withoutEnding(last(path)));
                gathering.find(path.substring(top), path, new CsvSheet.Bytes() {
                    @Override
                    public InputStream openFirst() throws IOException {
                        return first.open(zip, entry, its);
                    }

                    @Override
                    public InputStream open() throws IOException {
                        return new Inflation(size, files.limits(), place).open(zip, entry, its);
                    }
                });
            }
            return gathering.sheets("zip", zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile open(Path file, ZipDirectory directory, Place place) throws IOException {
        try {
            return new ZipFile(file.toFile(), directory.charset());
        } catch (ZipException | IllegalArgumentException e) {
            throw ZipDirectory.damaged(place);
        }
    }

    /** A name that is not in the encoding it is said to be in is found out only here, with an exception of another kind. */
    private static ZipEntry entry(ZipFile zip, String name, Place place) throws UnreadableSheetException {
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry != null) {
                return entry;
            }
        } catch (IllegalArgumentException e) {
            throw ZipDirectory.damaged(place);
        }
        throw ZipDirectory.damaged(place);
    }

    /** The name with its folders as they should be written; some programs write them as Windows does. */
    private static String path(String name) {
        return name.replace('\\', '/');
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The folder that everything is in, with the line after it; the empty text if there is none. */
    private static String commonFolder(List<String> names) {
        Set<String> tops = names.stream()
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String only = tops.size() == 1 ? tops.iterator().next() : "";
        return only.equals("../") || only.equals("./") || only.equals("/") ? "" : only;
    }

    @Override
    public String source() {
        return source;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void close() throws IOException {
        open.close();
    }

    /** {@return how many sheets there are, and where} */
    @Override
    public String toString() {
        return Text.count(sheets.size(), "sheet") + " of " + source;
    }

    /** Gathers the files of a folder or a zip: which are tables, and what is to be said of the others. */
    private static final class Gathering {
        private final String source;
        private final SheetFiles files;
        private final SortedMap<String, CsvSheet.Bytes> found = new TreeMap<>(BY_NAME);
        private final Set<String> twice = new HashSet<>();
        private final List<String> others = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int count;

        private Gathering(String source, SheetFiles files) {
            this.source = source;
            this.files = files;
        }

        private void find(String name, String shown, CsvSheet.Bytes bytes) throws UnreadableSheetException {
            String last = last(name);
            if (!isRead(last)) {
                return;
            }
            count++;
            if (count > files.limits().entries()) {
                throw new UnreadableSheetException(Problem.error(
                        SheetProblems.TOO_LARGE,
                        Place.whole(source),
                        "There are more than " + Text.count(files.limits().entries(), "file") + ".",
                        "Move away those that are not needed, or allow more files."));
            }
            if (!last.equals(name) || !FileKind.isTable(name)) {
                others.add(shown);
            } else if (found.put(name, bytes) != null) {
                twice.add(name);
            }
        }

        private Sheets sheets(String what, Closeable open) throws IOException {
            if (found.isEmpty()) {
                throw new UnreadableSheetException(Problem.error(
                        SheetProblems.NO_SHEETS,
                        Place.whole(source),
                        "The " + what + " has no CSV file.",
                        "Put the files in it whose names end in .csv, not in a folder within it."));
            }
            if (!others.isEmpty()) {
                problems.add(Problem.warning(
                                SheetProblems.FILE_NOT_READ,
                                Place.whole(source),
                                Text.count(others.size(), "file") + (others.size() == 1 ? " was" : " were")
                                        + " not read: only files that end in .csv or .tsv are, and none in a folder"
                                        + " within this one.",
                                "Save the tables among them as CSV, next to the others.")
                        .withRaw(others.stream().sorted(BY_NAME).collect(Collectors.joining("\n"))));
            }
            List<Sheet> sheets = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Map.Entry<String, CsvSheet.Bytes> each : found.entrySet()) {
                String name = each.getKey();
                String sheet = FileKind.withoutEnding(name);
                Place.InSheet place = Place.inSheet(source, sheet);
                if (twice.contains(name) || !names.add(sheet.toLowerCase(Locale.ROOT))) {
                    problems.add(Problem.error(
                            SheetProblems.SAME_NAME,
                            place,
                            twice.contains(name)
                                    ? "Two files have this name; neither was read."
                                    : "Two files have this name, apart from their endings; only the other was read.",
                            "Rename one, or remove it."));
                } else {
                    read(name, place, each.getValue()).ifPresent(sheets::add);
                }
            }
            return new CsvSheets(source, sheets, problems, open);
        }

        private Optional<Sheet> read(String name, Place.InSheet place, CsvSheet.Bytes bytes) throws IOException {
            try {
                CsvSheet sheet = CsvSheet.of(name, place, bytes, files);
                problems.addAll(sheet.problems(name, files));
                return Optional.of(sheet);
            } catch (UnreadableSheetException e) {
                if (e.problem().code().equals(SheetProblems.TOO_LARGE)) {
                    throw e;
                }
                problems.add(e.problem());
                return Optional.empty();
            }
        }
    }
}
