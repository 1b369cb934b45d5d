package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a check finds in a grant, one after the other; most find nothing. Not thread-safe. */
final class Found {
    private List<CheckFinding> all = List.of();

    /** Looks at a grant. */
    @FunctionalInterface
    interface Look {
        /** Adds what is wrong with the grant on a day. */
        void at(ObjectNode grant, LocalDate asOf, Found found);
    }

    /** What a look finds. */
    static GrantCheck.Places by(Look look) {
        return (given, asOf) -> {
            Found found = new Found();
            look.at(given.grant().fields(), asOf, found);
            return found.all;
        };
    }

    void at(String pointer, String problem, String repair) {
        add(new CheckFinding(problem, repair, pointer));
    }

    List<CheckFinding> all() {
        return all;
    }

    void add(CheckFinding finding) {
        if (all.isEmpty()) {
            all = new ArrayList<>(1);
        }
        all.add(finding);
    }
}
