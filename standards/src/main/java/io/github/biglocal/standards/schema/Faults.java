package io.github.biglocal.standards.schema;

import java.util.ArrayList;
import java.util.List;

/** The faults that are found in a value, while it is looked through from the outside to the inside. For one thread. */
final class Faults {
    private List<SchemaFault> found = List.of();

    void add(SchemaFault fault) {
        if (found.isEmpty()) {
            found = new ArrayList<>();
        }
        found.add(fault);
    }

    int size() {
        return found.size();
    }

    /** What was found since there were so many is in a field of that name. */
    void within(String name, int since) {
        for (int each = since; each < found.size(); each++) {
            found.set(each, found.get(each).within(name));
        }
    }

    List<SchemaFault> all() {
        return found.isEmpty() ? List.of() : List.copyOf(found);
    }
}
