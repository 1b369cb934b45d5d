package io.github.biglocal.standards.threesixtygiving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much of the awards that have a regranting type is passed on by the grants that name them: at most the award, and of each grant
 * that names it at most its amount, which is counted once where it names several. The order of the grants makes no difference.
 *
 * <p>Every text is kept once, and an award or a list of names as a few numbers. Only awards that are passed on become more than that, at
 * the end. Not thread-safe.
 */
final class OnwardGrants {
    /** What is done with an award of which something is passed on. */
    @FunctionalInterface
    interface Passed {
        void passed(String currency, BigDecimal award, BigDecimal passedOn);
    }

    /** An award with a regranting type that a grant or an award names which may pass it on. */
    private static final class Award {
        final int number;
        final String id;
        final BigDecimal amount;
        final Set<Integer> recipients;
        BigDecimal left;

        Award(int number, String id, BigDecimal amount, Set<Integer> recipients) {
            this.number = number;
            this.id = id;
            this.amount = amount;
            this.recipients = recipients;
            left = amount;
        }
    }

    /** Money of grants, and the awards that it may be of, those of the lesser identifiers first. */
    private record Onward(BigDecimal amount, List<Award> of, String ids) {}

    /** Several lists of numbers, one after the other, each behind its length. */
    private static final class Lists {
        private int[] numbers = new int[64];
        private int end;

        void add(int[] list) {
            if (end + list.length + 1 > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(numbers.length / 2 * 3, end + list.length + 1));
            }
            numbers[end++] = list.length;
            System.arraycopy(list, 0, numbers, end, list.length);
            end += list.length;
        }

        /** The list that is behind a place. */
        int[] at(int place) {
            return Arrays.copyOfRange(numbers, place + 1, place + 1 + numbers[place]);
        }

        int after(int place) {
            return place + 1 + numbers[place];
        }
    }

    private static final Comparator<Award> IN_ORDER =
            Comparator.comparing((Award award) -> award.id).thenComparing(award -> award.amount);

    private final IdSet texts = new IdSet();

    /** Of each award the identifier, the currency and the amount; then the funders, the recipients, and what it names. */
    private final Lists awards = new Lists();

    /** The names of grants that name the same others, with the currency first; and what they come to. */
    private final Lists groups = new Lists();

    private final IdSet groupNumbers = new IdSet();
    private final List<BigDecimal> sums = new ArrayList<>();

    /** Takes a grant without a regranting type. */
    void addGrant(String currency, BigDecimal amount, List<String> names) {
        if (amount.signum() <= 0 || names.isEmpty()) {
            return;
        }
        List<String> sorted = names.stream().distinct().sorted().toList();
        int known = groupNumbers.add(currency + '\0' + String.join("\0", sorted), sums.size(), 0, 0);
        if (known == IdSet.NEW) {
            int[] group = new int[sorted.size() + 1];
            group[0] = texts.addressOf(currency);
            System.arraycopy(numbers(sorted), 0, group, 1, sorted.size());
            groups.add(group);
            sums.add(amount);
        } else {
            int group = groupNumbers.first(known);
            sums.set(group, sums.get(group).add(amount));
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
            awards.add(numbers(List.of(id, currency, amount.toString())));
            awards.add(numbers(funders));
            awards.add(numbers(recipients));
            awards.add(numbers(names.stream().distinct().toList()));
        }
    }

    private int[] numbers(List<String> list) {
        return list.stream().mapToInt(texts::addressOf).toArray();
    }

    /** What is done with an award as it was taken. */
    private interface Taken {
        void award(int[] award, int[] funders, int[] recipients, int[] names);
    }

    private void eachAward(Taken taken) {
        for (int at = 0; at < awards.end; ) {
            int funders = awards.after(at);
            int recipients = awards.after(funders);
            int names = awards.after(recipients);
            taken.award(awards.at(at), awards.at(funders), awards.at(recipients), awards.at(names));
            at = awards.after(names);
        }
    }

    private static long key(int currency, int id) {
        return (long) currency << 32 | id;
    }

    /** The same with an organisation; another has the same number seldom enough. */
    private static long key(int currency, int id, int organisation) {
        return (key(currency, id) * 0x9e3779b97f4a7c15L ^ organisation) * 0xff51afd7ed558ccdL;
    }

    /** The awards that are named by a grant, or by an award whose funder is their recipient; by currency and identifier. */
    private Map<Long, List<Award>> named() {
        LongSet byGrants = new LongSet();
        for (int at = 0; at < groups.end; at = groups.after(at)) {
            int[] group = groups.at(at);
            for (int each = 1; each < group.length; each++) {
                byGrants.add(key(group[0], group[each]));
            }
        }
        LongSet byAwards = new LongSet();
        eachAward((award, funders, recipients, names) -> {
            for (int name : names) {
                for (int funder : funders) {
                    byAwards.add(key(award[1], name, funder));
                }
            }
        });
        Map<Long, List<Award>> named = new HashMap<>();
        eachAward((award, funders, recipients, names) -> {
            long key = key(award[1], award[0]);
            if (byGrants.contains(key)
                    || Arrays.stream(recipients).anyMatch(each -> byAwards.contains(key(award[1], award[0], each)))) {
                Set<Integer> its = new HashSet<>();
                Arrays.stream(recipients).forEach(its::add);
                named.computeIfAbsent(key, unused -> new ArrayList<>(1))
                        .add(new Award(award[0], texts.text(award[0]), new BigDecimal(texts.text(award[2])), its));
            }
        });
        return named;
    }

    /** Tells of each award of which something is passed on. */
    void forEach(Passed passed) {
        Map<Long, List<Award>> byId = named();
        List<Onward> onward = new ArrayList<>();
        int number = 0;
        for (int at = 0; at < groups.end; at = groups.after(at)) {
            int[] group = groups.at(at);
            add(onward, sums.get(number++), of(byId, group[0], Arrays.copyOfRange(group, 1, group.length)));
        }
        // An award is passed on by another only if its recipient is the other's funder: else they may be linked for any
        // reason.
        eachAward((award, funders, recipients, names) -> {
            List<Award> of = of(byId, award[1], names).stream()
                    .filter(above ->
                            above.number != award[0] && Arrays.stream(funders).anyMatch(above.recipients::contains))
                    .toList();
            if (!of.isEmpty()) {
                add(onward, new BigDecimal(texts.text(award[2])), of);
            }
        });
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
        byId.forEach((key, its) -> {
            String currency = texts.text((int) (key >>> 32));
            for (Award award : its) {
                BigDecimal part = award.amount.subtract(award.left);
                if (part.signum() > 0) {
                    passed.passed(currency, award.amount, part);
                }
            }
        });
    }

    private static List<Award> of(Map<Long, List<Award>> byId, int currency, int[] names) {
        return Arrays.stream(names)
                .boxed()
                .flatMap(name -> byId.getOrDefault(key(currency, name), List.of()).stream())
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
