package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record: the releases of one contracting process, and what they give when they are merged. It keeps everything, whether it is valid or
 * not and whether the standard knows it or not.
 *
 * <p>Releases are merged as the standard asks, in the order of the moments at which they were published, whatever their time zones: the
 * latest value of each field counts, {@code null} removes a field, objects in lists are matched by their id, and lists of anything else are
 * replaced. Versioned releases, which list every value that a field had, are kept where they are read, and not made.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, reference, "Merging".
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsRecord extends OcdsPart {
    private static final String SOURCE = "releases to merge";

    /** Takes the fields over: nobody else may change them. */
    OcdsRecord(ObjectNode fields) {
        super(fields);
    }

    /**
     * {@return a record, as it is in JSON}
     *
     * @param json all of it; it is copied
     */
    public static OcdsRecord of(ObjectNode json) {
        Objects.requireNonNull(json, "json");
        return new OcdsRecord(json.deepCopy());
    }

    private static OcdsRecord of(String ocid, List<OcdsRelease> releases, OcdsRelease compiled) {
        ObjectNode record = NODES.objectNode().put("ocid", ocid);
        ArrayNode embedded = record.putArray("releases");
        releases.forEach(release -> embedded.add(release.fields()));
        record.set("compiledRelease", compiled.fields());
        return new OcdsRecord(record);
    }

    /** The record of releases that are of one process, in the order of their dates, and need no check. */
    static OcdsRecord of(String ocid, List<OcdsRelease> releases) {
        return of(ocid, releases, ReleaseMerger.compiled(releases));
    }

    /**
     * {@return the record of one contracting process, with its releases in the order of their dates and the compiled release} The id of the
     * compiled release is the ocid with the date of the latest release, and its tag {@code compiled}. A problem names its release as
     * {@code /3}, by its number in the list. A release without an ocid or a date is left out; one that is there twice counts once.
     *
     * @param releases the releases, in any order
     */
    public static Loaded<OcdsRecord> merged(List<OcdsRelease> releases) {
        Objects.requireNonNull(releases, "releases");
        Merging merging = new Merging(releases);
        if (merging.processes.size() == 1) {
            return merging.records().map(records -> records.get(0));
        }
        if (merging.processes.isEmpty()) {
            merging.problems.add(Problem.error(
                    ProblemCode.MISSING_FIELD,
                    Place.whole(SOURCE),
                    "There is no release to merge.",
                    "Give at least one release with an ocid and a date."));
        } else {
            merging.problems.add(Problem.error(
                    ProblemCode.INVALID_VALUE,
                    Place.whole(SOURCE),
                    "The releases are of " + merging.processes.size() + " contracting processes.",
                    "Merge the releases of each ocid by themselves."));
        }
        return Loaded.none(merging.problems);
    }

    /**
     * {@return a record for each contracting process, by ocid, as {@link #merged} makes it}
     *
     * @param releases the releases of any number of processes, in any order
     */
    public static Loaded<List<OcdsRecord>> ofEachProcess(Collection<OcdsRelease> releases) {
        Objects.requireNonNull(releases, "releases");
        return new Merging(List.copyOf(releases)).records();
    }

    /** {@return the identifier of the contracting process; empty if there is none, or it is not text} */
    public Optional<String> ocid() {
        return text("ocid");
    }

    /** {@return the releases that are in the record, in their order; those that it only links to are left out} */
    public List<OcdsRelease> releases() {
        return parts("releases", OcdsRelease::new).stream()
                .filter(release -> !isLink(release.fields()))
                .toList();
    }

    /** Whether an entry of the releases of a record says only where the release is. */
    static boolean isLink(ObjectNode release) {
        return release.has("url") && !release.has("ocid");
    }

    /** {@return what the releases give when they are merged; empty if it is not in the record} */
    public Optional<OcdsRelease> compiledRelease() {
        return part("compiledRelease", OcdsRelease::new);
    }

    /** A release that can be merged. */
    private record Dated(OcdsRelease release, Instant instant, String pointer) {
        private static final Comparator<Dated> ORDER = Comparator.comparing(Dated::instant)
                .thenComparing(dated -> dated.release().id().orElse(""))
                .thenComparing(dated -> dated.release().fields().toString());

        boolean isSameMomentAs(Dated other) {
            return instant.equals(other.instant);
        }
    }

    /** Releases, sorted out by process. */
    private static final class Merging {
        private final List<Problem> problems = new ArrayList<>();
        private final SortedMap<String, List<Dated>> processes = new TreeMap<>();

        Merging(List<OcdsRelease> releases) {
            Set<OcdsRelease> once = new LinkedHashSet<>();
            for (int index = 0; index < releases.size(); index++) {
                OcdsRelease release = releases.get(index);
                String pointer = "/" + index;
                if (once.add(release)) {
                    sortIn(release, pointer);
                } else {
                    problems.add(Problem.warning(
                            ProblemCode.DUPLICATE_VALUE,
                            Place.inText(SOURCE).at(pointer),
                            "The same release is given twice. It counts once.",
                            "Give it once."));
                }
            }
        }

        private void sortIn(OcdsRelease release, String pointer) {
            Place.InText place = Place.inText(SOURCE);
            Optional<String> ocid = release.ocid().filter(id -> !id.isBlank());
            if (ocid.isEmpty()) {
                problems.add(Problem.error(
                        ProblemCode.MISSING_FIELD,
                        place.at(pointer + "/ocid"),
                        "The release has no ocid, so it is left out.",
                        "Give it the ocid of its contracting process."));
                return;
            }
            Optional<OcdsDate> date = release.published();
            if (date.isEmpty()) {
                problems.add(Problem.error(
                        release.fields().has("date") ? StandardProblems.INCORRECT_FORMAT : ProblemCode.MISSING_FIELD,
                        place.at(pointer + "/date"),
                        "The release has no date by which it can be put in order, so it is left out.",
                        "Give the date with its time zone, such as 2019-03-01T09:00:00Z."));
                return;
            }
            if (date.get().instant().isEmpty()) {
                problems.add(Problem.warning(
                                StandardProblems.INCORRECT_FORMAT,
                                place.at(pointer + "/date"),
                                "The date has no time zone. It is put in order as if it were in UTC.",
                                "Give the date with its time zone, such as 2019-03-01T09:00:00Z.")
                        .withValue(date.get().text()));
            }
            processes
                    .computeIfAbsent(ocid.get(), process -> new ArrayList<>())
                    .add(new Dated(release, date.get().instantInUtc(), pointer));
        }

        Loaded<List<OcdsRecord>> records() {
            List<OcdsRecord> records = new ArrayList<>();
            processes.forEach((ocid, releases) -> records.add(record(ocid, releases)));
            return Loaded.of(List.copyOf(records), problems);
        }

        private OcdsRecord record(String ocid, List<Dated> releases) {
            List<Dated> inOrder = releases.stream().sorted(Dated.ORDER).toList();
            ReleaseMerger merger = new ReleaseMerger(SOURCE, problems);
            Dated before = null;
            for (Dated next : inOrder) {
                if (before != null && before.isSameMomentAs(next)) {
                    reportSameMoment(next);
                }
                merger.take(next.release(), next.pointer());
                before = next;
            }
            return of(ocid, inOrder.stream().map(Dated::release).toList(), merger.compiled());
        }

        private void reportSameMoment(Dated next) {
            problems.add(Problem.warning(
                            ProblemCode.INVALID_VALUE,
                            Place.inText(SOURCE).at(next.pointer() + "/date"),
                            "Another release of the process is dated the same moment. The one with the lower id is taken first.",
                            "Give each release the moment at which it was published.")
                    .withValue(next.release().date().orElseThrow()));
        }
    }
}
