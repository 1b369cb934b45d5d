package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import java.util.List;
import java.util.Optional;

/** What a file gives that cannot be read at all: the problem. For one thread. */
final class NoGrants implements GrantReader.Source {
    private final String name;
    private List<Problem> problems;

    NoGrants(String name, Problem problem) {
        this.name = name;
        this.problems = List.of(problem);
    }

    @Override
    public Optional<PlacedGrant> next() {
        return Optional.empty();
    }

    @Override
    public List<Problem> problems() {
        List<Problem> taken = problems;
        problems = List.of();
        return taken;
    }

    @Override
    public long unlisted() {
        return 0;
    }

    @Override
    public GivingMetadata metadata() {
        return GivingMetadata.builder().build();
    }

    @Override
    public Place placeOf(String pointer) {
        return Place.inText(name).at(pointer);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {}
}
