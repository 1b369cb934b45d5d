package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.StandardProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the identifiers that several grants have, or rows of a sheet that contradict each other, each at all its places. Of every identifier it keeps the number of its first grant, and
 * the row if that is in a sheet. Not thread-safe.
 */
final class RepeatedIds {
    private final int most;
    private final IdSet ids = new IdSet();
    private final Map<Place.InSheet, Integer> sheets = new HashMap<>();
    private final List<Place.InSheet> bySheet = new ArrayList<>();
    private final Map<Integer, Kept> kept = new LinkedHashMap<>();
    private long repeated;
    private long grants;

    /** Whether rows are kept: of data in sheets. Of other data a pointer says all. */
    private boolean inSheets = true;

    /** An identifier of several grants. */
    private static final class Kept {
        private final String id;
        private final List<Place> places = new ArrayList<>(2);
        private long grants;

        Kept(String id) {
            this.id = id;
        }
    }

    RepeatedIds(int most) {
        this.most = most;
    }

    /** Adds a grant; returns whether one before it has the same identifier. */
    boolean add(PlacedGrant given) {
        String id = Nodes.text(given.grant().fields(), "id");
        if (id == null || id.isEmpty()) {
            return false;
        }
        int row = 0;
        int sheet = 0;
        if (inSheets) {
            if (given.placeOf("/id") instanceof Place.InSheet cell && cell.row().isPresent()) {
                row = cell.row().getAsInt();
                sheet = sheets.computeIfAbsent(cell.atRow(1).at(""), base -> {
                    bySheet.add(base);
                    return bySheet.size() - 1;
                });
            } else {
                inSheets = false;
            }
        }
        int address = ids.add(id, given.index(), row, sheet);
        if (address != IdSet.NEW) {
            addRepeated(given, id, address, given.placeOf("/id"));
        }
        if (given.otherRows() > 0) {
            addOtherRows(given, id, ids.add(id, given.index(), row, sheet));
        }
        return address != IdSet.NEW;
    }

    /** Whether a grant has the identifier. */
    boolean contains(String id) {
        return ids.contains(id);
    }

    /** Adds the rows that contradict the grant; of the first its problems have the places. */
    private void addOtherRows(PlacedGrant given, String id, int address) {
        int left = given.otherRows();
        for (Problem problem : given.problems()) {
            if (left > 0
                    && problem.code().equals(StandardProblems.CONFLICTING_ROWS)
                    && problem.severity() == Severity.ERROR
                    && isInSheetOf(given, problem.place())) {
                addRepeated(given, id, address, problem.place());
                left--;
            }
        }
        grants += left;
        Kept its = kept.get(address);
        if (its != null) {
            its.grants += left;
        }
    }

    private static boolean isInSheetOf(PlacedGrant given, Place place) {
        return place instanceof Place.InSheet row
                && given.placeOf("/id") instanceof Place.InSheet its
                && row.sheet().equals(its.sheet());
    }

    private void addRepeated(PlacedGrant given, String id, int address, Place place) {
        grants++;
        boolean second = ids.mark(address);
        if (second) {
            repeated++;
            grants++;
            if (kept.size() < most) {
                Kept fresh = new Kept(id);
                fresh.grants = 1;
                fresh.places.add(first(given, address));
                kept.put(address, fresh);
            }
        }
        Kept its = kept.get(address);
        if (its != null) {
            its.grants++;
            if (its.places.size() < most) {
                its.places.add(place);
            }
        }
    }

    private Place first(PlacedGrant given, int address) {
        String pointer = "/grants/" + ids.first(address) + "/id";
        int row = ids.row(address);
        return row == 0
                ? Place.inText(given.place().source()).at(pointer)
                : bySheet.get(ids.base(address)).atRow(row).at(pointer);
    }

    int distinct() {
        return ids.size();
    }

    GivingReport.Repeats toRepeats() {
        return new GivingReport.Repeats(
                repeated,
                grants,
                kept.values().stream()
                        .map(each -> new RepeatedId(each.id, each.grants, each.places))
                        .toList());
    }
}
