package io.github.biglocal.standards.threesixtygiving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of the awards that have a regranting type is passed on by the grants that name them: at most the award, and of each grant
 * that names it at most its amount, which is counted once where it names several. The order of the grants makes no difference. Holds an
 * entry for each different list of names. Not thread-safe.
 */
final class OnwardGrants {
    /** What is done with an award of which something is passed on. */
    @FunctionalInterface
    interface Passed {
        void passed(String currency, BigDecimal award, BigDecimal passedOn);
    }

    /** What grants of one currency that name the same others come to. */
    private record Names(String currency, List<String> ids) {}

    /** An award with a regranting type: who gives it, who passes it on, and which grants it names. */
    private static final class Award {
        final String id;
        final String currency;
        final BigDecimal amount;
        final List<String> funders;
        final Set<String> recipients;
        final List<String> names;
        BigDecimal left;

        Award(
                String id,
                String currency,
                BigDecimal amount,
                List<String> funders,
                List<String> recipients,
                List<String> names) {
            this.id = id;
            this.currency = currency;
            this.amount = amount;
            this.funders = funders;
            this.recipients = new HashSet<>(recipients);
            this.names = names;
            left = amount;
        }
    }

    /** Money of grants, and the awards that it may be of, those of the lesser identifiers first. */
    private record Onward(BigDecimal amount, List<Award> of, String ids) {}

    private static final Comparator<Award> IN_ORDER =
            Comparator.comparing((Award award) -> award.id).thenComparing(award -> award.amount);

    private final Map<Names, BigDecimal> grants = new HashMap<>();
    private final List<Award> awards = new ArrayList<>();

    /** Takes a grant without a regranting type. */
    void addGrant(String currency, BigDecimal amount, List<String> names) {
        if (amount.signum() > 0 && !names.isEmpty()) {
            grants.merge(new Names(currency, names.stream().distinct().sorted().toList()), amount, BigDecimal::add);
        }
    }

    /** Takes an award with a regranting type. */
    void addAward(
            String id,
            String currency,
            BigDecimal amount,
            List<String> funders,
            List<String> recipients,
            List<String> names) {
        if (amount.signum() > 0) {
            awards.add(new Award(id, currency, amount, funders, recipients, names));
        }
    }

    /** Tells of each award of which something is passed on. */
    void forEach(Passed passed) {
        Map<Names, List<Award>> byId = new HashMap<>();
        awards.forEach(
                award -> byId.computeIfAbsent(new Names(award.currency, List.of(award.id)), unused -> new ArrayList<>())
                        .add(award));
        List<Onward> onward = new ArrayList<>();
        grants.forEach((names, amount) -> add(onward, amount, named(byId, names.currency(), names.ids())));
        // An award is passed on by another only if its recipient is the other's funder: else they may be linked for any
        // reason.
        awards.forEach(award -> add(
                onward,
                award.amount,
                named(byId, award.currency, award.names).stream()
                        .filter(above -> !above.id.equals(award.id)
                                && award.funders.stream().anyMatch(above.recipients::contains))
                        .toList()));
        onward.sort(Comparator.comparingInt((Onward each) -> each.of().size())
                .thenComparing(Onward::ids)
                .thenComparing(Onward::amount));
        for (Onward each : onward) {
            BigDecimal amount = each.amount();
            for (Award award : each.of()) {
                BigDecimal part = award.left.min(amount);
                award.left = award.left.subtract(part);
                amount = amount.subtract(part);
            }
        }
        for (Award award : awards) {
            BigDecimal part = award.amount.subtract(award.left);
            if (part.signum() > 0) {
                passed.passed(award.currency, award.amount, part);
            }
        }
    }

    private static List<Award> named(Map<Names, List<Award>> byId, String currency, List<String> names) {
        return names.stream()
                .distinct()
                .flatMap(name -> byId.getOrDefault(new Names(currency, List.of(name)), List.of()).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    private static void add(List<Onward> onward, BigDecimal amount, List<Award> of) {
        if (!of.isEmpty()) {
            onward.add(new Onward(
                    amount,
                    of,
                    String.join(" ", of.stream().map(award -> award.id).toList())));
        }
    }
}
