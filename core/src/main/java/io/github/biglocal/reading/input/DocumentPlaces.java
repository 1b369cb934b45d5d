package io.github.biglocal.reading.input;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers where the records of a document stand, and where the fields of the document itself do. Not thread-safe. */
public final class DocumentPlaces {
    private final Places.Builder places = Places.builder();
    private final Map<String, Places.OfRecord> fields = new HashMap<>();
    private final Map<String, List<Places.OfRecord>> entries = new HashMap<>();
    private Places.OfRecord whole;

    /**
     * Begins.
     *
     * @param source what is read, as places call it
     */
    public DocumentPlaces(String source) {
        Place place = Place.whole(source);
        whole = path -> place;
    }

    /**
     * The document stands at one place: it is not in lines.
     *
     * @param where where it stands
     */
    public void document(Places.OfRecord where) {
        whole = where;
    }

    /**
     * A record of a list.
     *
     * @param record the record
     * @param where where it stands
     */
    public void record(Entity record, Places.OfRecord where) {
        places.add(record, where);
    }

    /**
     * A field of the document; the first of its name counts.
     *
     * @param name the field
     * @param where where its value stands
     */
    public void field(String name, Places.OfRecord where) {
        fields.putIfAbsent(name, where);
    }

    /**
     * An entry of a list of the document, which is no record, after the entries before.
     *
     * @param list the field
     * @param where where it stands
     */
    public void entry(String list, Places.OfRecord where) {
        entries.computeIfAbsent(list, name -> new ArrayList<>()).add(where);
    }

    /**
     * {@return all of them}
     *
     * @param document what was made of the document
     */
    public Places of(Entity document) {
        return places.add(document, new InDocument(whole, Map.copyOf(fields), Map.copyOf(entries)))
                .build();
    }

    /** Where the document stands, and its fields: each was passed over alone. */
    private record InDocument(
            Places.OfRecord whole, Map<String, Places.OfRecord> fields, Map<String, List<Places.OfRecord>> entries)
            implements Places.OfRecord {
        @Override
        public Place at(List<String> path) {
            if (path.isEmpty() || !fields.containsKey(path.get(0))) {
                return whole.at(List.of());
            }
            List<Places.OfRecord> its = entries.getOrDefault(path.get(0), List.of());
            int position = path.size() > 1 ? position(path.get(1), its) : -1;
            return position < 0
                    ? fields.get(path.get(0)).at(path.subList(1, path.size()))
                    : its.get(position).at(path.subList(2, path.size()));
        }

        private static int position(String step, List<Places.OfRecord> entries) {
            try {
                int position = Integer.parseInt(step);
                return position < entries.size() ? position : -1;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }

    @Override
    public String toString() {
        return places.toString();
    }
}
