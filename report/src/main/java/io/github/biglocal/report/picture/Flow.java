package io.github.biglocal.report.picture;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What goes from place to place, such as money from activities through outputs to outcomes: layers from the left to the right, a bar
 * for each place, as high as what is there, and a band for what goes on. What goes no further is hatched. Of more than
 * {@value #MOST_NODES} places in a layer the smaller ones are drawn as one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param caption its words
 * @param currency the currency of the amounts; empty if they are counts
 * @param layers the layers; from 2 to {@value #MOST_LAYERS}
 * @param links what goes on, each from a place to one of a later layer
 */
public record Flow(Caption caption, Optional<CurrencyUnit> currency, List<Layer> layers, List<Link> links) {
    /** How many layers have room for their labels. */
    public static final int MOST_LAYERS = 5;

    /** How many places of a layer are drawn. */
    public static final int MOST_NODES = 8;

    /** Copies the lists, and checks that links lead to later layers. */
    public Flow {
        Objects.requireNonNull(caption, "caption");
        Objects.requireNonNull(currency, "currency");
        layers = List.copyOf(layers);
        links = List.copyOf(links);
        Require.of(Flow.class)
                .between("layers", 2, MOST_LAYERS, layers.size())
                .distinct(
                        "layers",
                        layers.stream()
                                .flatMap(layer -> layer.nodes().stream())
                                .map(Node::id)
                                .toList());
        Map<String, Integer> layerOf = new HashMap<>();
        for (int layer = 0; layer < layers.size(); layer++) {
            for (Node node : layers.get(layer).nodes()) {
                layerOf.put(node.id(), layer);
            }
        }
        for (Link link : links) {
            int from = layerOf.getOrDefault(link.from(), layers.size());
            if (from >= layerOf.getOrDefault(link.to(), -1)) {
                throw new InvalidValueException(
                        Flow.class,
                        "links",
                        "a link does not lead from a place to one of a later layer",
                        "Give the ids of two places, the first in an earlier layer than the second.");
            }
        }
    }

    /**
     * A layer.
     *
     * @param name what its places are
     * @param nodes the places
     */
    public record Layer(String name, List<Node> nodes) {
        /** Copies the list. */
        public Layer {
            Objects.requireNonNull(name, "name");
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A place.
     *
     * @param id by which links name it; of no other place
     * @param name what it is called
     * @param amount how much is there, 0 or more; empty if that is not recorded, and it is what the links bring or take
     * @param count how many are there, if each is drawn in parts and only the number of all is said; empty if the amount is said
     */
    public record Node(String id, String name, Optional<Ratio> amount, Optional<Long> count) {
        /** Checks the range. */
        public Node {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(count, "count");
            amount.ifPresent(its -> Require.of(Node.class).atLeast("amount", Ratio.ZERO, its));
        }

        /**
         * {@return a place with an amount}
         *
         * @param id by which links name it
         * @param name what it is called
         * @param amount how much is there, 0 or more
         */
        public static Node of(String id, String name, Ratio amount) {
            return new Node(id, name, Optional.of(amount), Optional.empty());
        }

        /**
         * {@return a place whose amount is what the links bring or take}
         *
         * @param id by which links name it
         * @param name what it is called
         */
        public static Node of(String id, String name) {
            return new Node(id, name, Optional.empty(), Optional.empty());
        }

        /**
         * {@return the same place, of which a number is said and not its amount}
         *
         * @param number how many are there
         */
        public Node counting(long number) {
            return new Node(id, name, amount, Optional.of(number));
        }
    }

    /**
     * What goes from one place to another.
     *
     * @param from the id of the place it comes from
     * @param to the id of the place it goes to
     * @param amount how much it is, 0 or more; empty if that is not recorded
     * @param count how many they are, if each is drawn in parts and only the number of all is said; empty if the amount is said
     */
    public record Link(String from, String to, Optional<Ratio> amount, Optional<Long> count) {
        /** Checks the range. */
        public Link {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(count, "count");
            amount.ifPresent(its -> Require.of(Link.class).atLeast("amount", Ratio.ZERO, its));
        }

        /**
         * {@return a link with an amount}
         *
         * @param from the id of the place it comes from
         * @param to the id of the place it goes to
         * @param amount how much it is, 0 or more
         */
        public static Link of(String from, String to, Ratio amount) {
            return new Link(from, to, Optional.of(amount), Optional.empty());
        }

        /**
         * {@return the same link, of which a number is said and not its amount}
         *
         * @param number how many they are
         */
        public Link counting(long number) {
            return new Link(from, to, amount, Optional.of(number));
        }
    }

    /** {@return the picture} */
    public Picture picture() {
        return new FlowDrawing(this).picture(description(), table());
    }

    /** What is at each place: its amount, or more if links bring or take more. */
    Map<String, Ratio> throughput() {
        Map<String, Ratio> in = new HashMap<>();
        Map<String, Ratio> out = out();
        links.forEach(link -> in.merge(link.to(), amount(link), Ratio::plus));
        Map<String, Ratio> all = new HashMap<>();
        for (Layer layer : layers) {
            for (Node node : layer.nodes()) {
                Ratio most = node.amount().orElse(Ratio.ZERO);
                for (Map<String, Ratio> side : List.of(in, out)) {
                    Ratio its = side.getOrDefault(node.id(), Ratio.ZERO);
                    most = its.isAtLeast(most) ? its : most;
                }
                all.put(node.id(), most);
            }
        }
        return all;
    }

    /** What goes on from each place. */
    Map<String, Ratio> out() {
        Map<String, Ratio> out = new HashMap<>();
        links.forEach(link -> out.merge(link.from(), amount(link), Ratio::plus));
        return out;
    }

    private static Ratio amount(Link link) {
        return link.amount().orElse(Ratio.ZERO);
    }

    String text(Ratio amount) {
        return currency.map(unit ->
                        Text.money(Money.of(unit, amount.toDecimal(unit.getDecimalPlaces(), RoundingMode.HALF_UP))))
                .orElseGet(() -> amount.isWhole()
                        ? Text.number(amount.numerator().longValueExact())
                        : Text.decimal(amount.numerator(), amount.denominator()));
    }

    private static String description() {
        return "Layers from the left to the right. A bar is as high as what is there, and a band as what goes on from it. "
                + "What goes no further is hatched.";
    }

    private Table table() {
        Map<String, String> names = new HashMap<>();
        layers.forEach(layer -> layer.nodes().forEach(node -> names.put(node.id(), node.name())));
        List<List<String>> rows = new ArrayList<>();
        for (Link link : links) {
            rows.add(List.of(
                    names.getOrDefault(link.from(), ""),
                    names.getOrDefault(link.to(), ""),
                    link.count()
                            .map(Text::number)
                            .or(() -> link.amount().map(this::text))
                            .orElse("not recorded")));
        }
        Map<String, Ratio> all = throughput();
        Map<String, Ratio> out = out();
        Set<String> sources = links.stream().map(Link::from).collect(Collectors.toSet());
        Set<String> targets = links.stream().map(Link::to).collect(Collectors.toSet());
        for (int layer = 0; layer < layers.size(); layer++) {
            for (Node node : layers.get(layer).nodes()) {
                Ratio here = all.getOrDefault(node.id(), Ratio.ZERO);
                Ratio stopped = here.minus(out.getOrDefault(node.id(), Ratio.ZERO));
                boolean isFirst = layer == 0;
                boolean isLast = layer == layers.size() - 1;
                if (!isLast && (stopped.numerator().signum() > 0 || (isFirst && !sources.contains(node.id())))) {
                    boolean isKnown =
                            node.amount().isPresent() || stopped.numerator().signum() > 0;
                    rows.add(List.of(node.name(), "goes no further", isKnown ? text(stopped) : "not recorded"));
                }
                if (!isFirst && !targets.contains(node.id())) {
                    rows.add(List.of("none", node.name(), here.numerator().signum() > 0 ? text(here) : "none"));
                }
            }
        }
        return new Table(
                List.of(
                        Table.Column.ofText("From"),
                        Table.Column.ofText("To"),
                        Table.Column.ofFigures(amountHeading())),
                rows);
    }

    private String amountHeading() {
        return currency.map(unit -> "Amount").orElse("Number");
    }
}
