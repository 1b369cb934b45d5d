package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A package of Open Contracting data: releases, or records, and what is said about them all. Immutable and thread-safe; equal when all of it
 * is.
 *
 * @param metadata what it says about itself; without any fields where it says nothing
 * @param releases the releases, in their order; empty in a package of records
 * @param records the records, in their order; empty in a package of releases
 */
public record OcdsPackage(OcdsMetadata metadata, List<OcdsRelease> releases, List<OcdsRecord> records) {
    static final String RELEASES = "releases";
    static final String RECORDS = "records";

    /** Copies the lists. */
    public OcdsPackage {
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(releases, "releases");
        Objects.requireNonNull(records, "records");
        releases = List.copyOf(releases);
        records = List.copyOf(records);
    }

    /**
     * {@return a package of releases that says nothing about itself}
     *
     * @param releases the releases, in their order
     */
    public static OcdsPackage ofReleases(List<OcdsRelease> releases) {
        Objects.requireNonNull(releases, "releases");
        return new OcdsPackage(OcdsMetadata.none(), releases, List.of());
    }

    /**
     * {@return a package of records that says nothing about itself}
     *
     * @param records the records, in their order
     */
    public static OcdsPackage ofRecords(List<OcdsRecord> records) {
        Objects.requireNonNull(records, "records");
        return new OcdsPackage(OcdsMetadata.none(), List.of(), records);
    }

    /**
     * {@return every release at its place: the releases, and of each record the compiled release, or where it has none the releases in it} These
     * are what is checked. A single release may leave out what an earlier one said, so merge the releases of a process before you check
     * what they say together.
     */
    public List<PlacedRelease> given() {
        List<PlacedRelease> given = new ArrayList<>();
        for (int index = 0; index < releases.size(); index++) {
            given.add(new PlacedRelease(releases.get(index), "/" + RELEASES + "/" + index));
        }
        for (int index = 0; index < records.size(); index++) {
            addReleasesOf(records.get(index), "/" + RECORDS + "/" + index, given);
        }
        return List.copyOf(given);
    }

    private static void addReleasesOf(OcdsRecord record, String pointer, List<PlacedRelease> given) {
        if (record.compiledRelease().isPresent()) {
            given.add(new PlacedRelease(record.compiledRelease().get(), pointer + "/compiledRelease"));
            return;
        }
        if (record.fields().get(RELEASES) instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                if (list.get(index) instanceof ObjectNode release && !OcdsRecord.isLink(release)) {
                    given.add(new PlacedRelease(new OcdsRelease(release), pointer + "/" + RELEASES + "/" + index));
                }
            }
        }
    }

    /** {@return how many releases and records it has} */
    @Override
    public String toString() {
        return Text.count(releases.size(), "release") + ", " + Text.count(records.size(), "record");
    }
}
