package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.commission.AwardStatus;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.commission.ContractStatus;
import io.github.biglocal.commission.TenderStatus;
import io.github.biglocal.programme.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes commissions as releases. */
final class ReleaseWriter {
    private static final String CONTRACT = "/contracts/0";
    private static final String AMENDMENTS = "amendments";
    private static final String IMPLEMENTATION_STAGE = "implementation";
    private static final String IMPLEMENTATION = CONTRACT + "/implementation";

    private final OcdsMapping mapping;
    private final Programme programme;

    ReleaseWriter(OcdsMapping mapping, Programme programme) {
        this.mapping = mapping;
        this.programme = programme;
    }

    /** Whether a day can stand in a date-time. */
    static boolean isWritable(LocalDate day) {
        return day.getYear() >= 0 && day.getYear() <= 9999;
    }

    /** A release with everything. */
    ObjectNode release(Commission commission, LocalDate date) {
        ObjectNode everything =
                ReleaseBody.of(mapping, programme, new CommissionDays(commission), LocalDate.MIN, LocalDate.MAX);
        return release(
                commission, date, OcdsPart.NODES.objectNode(), withoutEntries(everything), everything, new HashSet<>());
    }

    /** The releases of the days, but of those on which nothing changed, and one with all that has no day, if there is any. */
    List<OcdsRelease> history(Commission commission, List<LocalDate> days, LocalDate date) {
        CommissionDays recorded = new CommissionDays(commission);
        List<OcdsRelease> releases = new ArrayList<>();
        Set<String> told = new HashSet<>();
        ObjectNode before = OcdsPart.NODES.objectNode();
        LocalDate after = LocalDate.MIN;
        for (LocalDate day : days) {
            ObjectNode body = ReleaseBody.of(mapping, programme, recorded, after, day);
            ObjectNode now = withoutEntries(body);
            if (hasEntries(body) || !now.equals(before)) {
                releases.add(new OcdsRelease(release(commission, day, before, now, body, told)));
                before = now;
            }
            after = day;
        }
        ObjectNode rest = ReleaseBody.of(mapping, programme, recorded, after, LocalDate.MAX);
        ObjectNode all = withoutEntries(rest);
        if (releases.isEmpty() || hasEntries(rest) || !all.equals(before)) {
            releases.add(new OcdsRelease(release(commission, date, before, all, rest, told)));
        }
        return releases;
    }

    private ObjectNode release(
            Commission commission, LocalDate date, ObjectNode had, ObjectNode has, ObjectNode body, Set<String> told) {
        String ocid = mapping.ocid(commission.id());
        ObjectNode release = OcdsPart.NODES.objectNode();
        release.put("ocid", ocid).put("id", ocid + "-" + date).put("date", date + ReleaseBody.START);
        ArrayNode tags = release.putArray("tag");
        tags(had, has, body, told).forEach(tags::add);
        release.put("initiationType", ReleaseBody.TENDER).put("language", mapping.language());
        release.setAll(body);
        return release;
    }

    /** Whether a release has entries that only one release has: those of a day are not repeated later. */
    private static boolean hasEntries(ObjectNode body) {
        return body.at(IMPLEMENTATION).isObject()
                || body.at(CONTRACT + "/" + AMENDMENTS).isArray();
    }

    /** A copy of what is above the entries, and the rest itself, which is not changed. */
    private static ObjectNode withoutEntries(ObjectNode body) {
        ObjectNode all = OcdsPart.NODES.objectNode();
        all.setAll(body);
        if (body.at(CONTRACT) instanceof ObjectNode contract) {
            ObjectNode rest = OcdsPart.NODES.objectNode();
            rest.setAll(contract);
            rest.remove(List.of("implementation", AMENDMENTS));
            all.putArray("contracts").add(rest);
        }
        return all;
    }

    // Tags

    /**
     * The stages that a release is about: those that were in no earlier release, and those that are not as they were.
     *
     * @param had what the release before has, without entries
     * @param has what this one has, without entries
     * @param now all that this one has
     * @param told the tags of the earlier releases, to which these are added
     */
    private static Set<String> tags(ObjectNode had, ObjectNode has, ObjectNode now, Set<String> told) {
        boolean amended = now.at(CONTRACT + "/" + AMENDMENTS).isArray();
        Set<String> tags = new LinkedHashSet<>();
        if (isChanged("/planning/budget/amount", had, has)) {
            tags.add("planning");
        }
        if (hasTender(has) && isChanged("/tender", had, has)) {
            tags.add(first(ReleaseBody.TENDER, told));
        }
        if (becomes("/tender/status", TenderStatus.CANCELLED, had, has)) {
            tags.add("tenderCancellation");
        }
        if (isChanged("/awards/0", had, has)) {
            tags.add(first(ReleaseBody.AWARD, told));
        }
        if (becomes("/awards/0/status", AwardStatus.CANCELLED, had, has)) {
            tags.add("awardCancellation");
        }
        if (isChanged(CONTRACT, had, has) && !(amended && told.contains(ReleaseBody.CONTRACT))) {
            tags.add(first(ReleaseBody.CONTRACT, told));
        }
        if (amended) {
            tags.add("contractAmendment");
        }
        if (now.at(IMPLEMENTATION).isObject()) {
            tags.add(first(IMPLEMENTATION_STAGE, told));
        }
        if (becomes("/contracts/0/status", ContractStatus.TERMINATED, had, has)) {
            tags.add("contractTermination");
        }
        if (tags.isEmpty()) {
            tags.add(first(furthest(told), told));
        }
        told.addAll(tags);
        return tags;
    }

    /** The last stage that an earlier release was about; planning if there was none. */
    private static String furthest(Set<String> told) {
        return Stream.of(IMPLEMENTATION_STAGE, ReleaseBody.CONTRACT, ReleaseBody.AWARD, ReleaseBody.TENDER)
                .filter(stage -> told.stream().anyMatch(tag -> tag.startsWith(stage)))
                .findFirst()
                .orElse("planning");
    }

    /** The tag of a stage, or that of an update of it if it was in an earlier release. */
    private static String first(String stage, Set<String> told) {
        return told.contains(stage) ? stage + "Update" : stage;
    }

    private static boolean isChanged(String pointer, ObjectNode had, ObjectNode has) {
        return !had.at(pointer).equals(has.at(pointer));
    }

    private static boolean becomes(String pointer, Enum<?> status, ObjectNode had, ObjectNode has) {
        return has.at(pointer).asText().equals(MappedCodes.code(status)) && isChanged(pointer, had, has);
    }

    private static boolean hasTender(ObjectNode body) {
        return Stream.of(
                        "status",
                        "procurementMethod",
                        "tenderPeriod",
                        "value",
                        "numberOfTenderers",
                        "tenderers",
                        "milestones")
                .anyMatch(body.path(ReleaseBody.TENDER)::has);
    }
}
