package io.github.biglocal.standards.ocds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The awards of a release, and the contracts that follow each, by identifier as text. */
final class AwardIndex {
    private final Map<String, List<Selected>> byId = new HashMap<>();

    private AwardIndex() {}

    static AwardIndex of(OcdsRelease release) {
        AwardIndex index = new AwardIndex();
        for (Selected award : Selected.in(release, "awards")) {
            award.identifier("id")
                    .ifPresent(id -> index.byId
                            .computeIfAbsent(id.asText(), unused -> new ArrayList<>())
                            .add(award));
        }
        return index;
    }

    /** The award that a contract follows; several where they share an identifier. */
    List<Selected> of(Selected contract) {
        return contract.identifier("awardID")
                .map(id -> byId.getOrDefault(id.asText(), List.of()))
                .orElse(List.of());
    }
}
