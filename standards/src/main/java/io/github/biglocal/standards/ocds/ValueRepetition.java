package io.github.biglocal.standards.ocds;

import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Amounts that come again and again may stand for amounts that nobody knew. Immutable and thread-safe. */
final class ValueRepetition extends Rule<PackageSubject> {
    private static final int MOST_FREQUENT = 3;
    private static final int TENTH = 10;

    private final String path;

    /** Asks about the values of the tender, of the awards or of the contracts. */
    ValueRepetition(RuleInfo info, String path) {
        super(info, PackageSubject.class);
        this.path = path;
    }

    /** A value of one process; where several releases repeat it, it counts once. */
    private record Counted(String process, String part, Amount amount) {}

    @Override
    protected Verdict judge(PackageSubject subject, RuleContext context) {
        Set<Counted> seen = new HashSet<>();
        Map<Amount, Integer> times = new HashMap<>();
        for (PlacedRelease given : subject.data().given()) {
            String process = given.release().ocid().orElseGet(given::pointer);
            for (Selected part : Selected.in(given.release(), path)) {
                String id = part.identifier("id").map(its -> its.asText()).orElseGet(part::pointer);
                part.first("value")
                        .flatMap(Selected::amount)
                        .map(Amount::plain)
                        .filter(amount -> seen.add(new Counted(process, id, amount)))
                        .ifPresent(amount -> times.merge(amount, 1, Integer::sum));
            }
        }
        int total = times.values().stream().mapToInt(Integer::intValue).sum();
        int most = times.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(MOST_FREQUENT)
                .mapToInt(Integer::intValue)
                .sum();
        if (total <= MOST_FREQUENT * TENTH) {
            return Verdict.notApplicable(
                    "there are too few amounts to judge: three of them are always a tenth or more");
        }
        return most * (long) TENTH < total
                ? Verdict.satisfied()
                : Verdict.breached(new OcdsFinding(
                        List.of(),
                        "The three most frequent amounts make up "
                                + Text.share(most, total, BigInteger.ONE, BigInteger.valueOf(TENTH))
                                + ", not less than 10 %.",
                        "Make sure that each of these amounts is the real one, and does not stand for an amount that is not"
                                + " known."));
    }

    @Override
    public List<Class<? extends Finding>> findingTypes() {
        return List.of(OcdsFinding.class);
    }
}
