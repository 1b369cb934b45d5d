package io.github.biglocal.benchmarks;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidencePeriod;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.threeten.extra.LocalDateRange;

/** Ten years of a board with a hundred membership changes: the timeline, and asking the rule on every day. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimelineBenchmark {
    private static final LocalDate FIRST = LocalDate.of(2015, 7, 1);
    static final LocalDateRange TEN_YEARS = LocalDateRange.of(FIRST, FIRST.plusYears(10));
    static final ResidentMajority RULE = ResidentMajority.standard();

    private final Partnership board = board(50);

    /** Refuses to compare what does not answer the same. */
    @Setup
    public void compare() {
        if (everyDay() != handSweep()) {
            throw new IllegalStateException(
                    "the rule is kept on " + everyDay() + " days, by the sweep on " + handSweep());
        }
    }

    static Partnership board(int members) {
        Random random = new Random(7);
        var partnership = Partnership.builder().id(PartnershipId.of("p")).area(AreaId.of("a"));
        for (int i = 0; i < members; i++) {
            LocalDate joined = FIRST.plusDays(random.nextInt(1800));
            LocalDateRange term = LocalDateRange.of(joined, joined.plusDays(1 + random.nextInt(1800)));
            partnership.addMember(Member.builder()
                    .id(PersonId.of("m" + i))
                    .addTerm(term)
                    .addResidence(new ResidencePeriod(
                            random.nextInt(10) < 6 ? Residence.RESIDENT : Residence.NON_RESIDENT, LocalDateRange.ALL))
                    .build());
        }
        return partnership.build();
    }

    /** {@return the timeline, from the days of change only} */
    @Benchmark
    public Timeline timeline() {
        return Timeline.of(RULE, board, Records.NONE, TEN_YEARS);
    }

    /** {@return on how many days the rule is kept, from one sweep over the days of change} */
    @Benchmark
    public long handSweep() {
        List<int[]> changes = new ArrayList<>();
        for (Member member : board.members()) {
            int resident = member.residence().get(0).residence() == Residence.RESIDENT ? 1 : 0;
            for (LocalDateRange term : member.terms()) {
                changes.add(new int[] {(int) term.getStart().toEpochDay(), 1, resident});
                changes.add(new int[] {(int) term.getEnd().toEpochDay(), -1, -resident});
            }
        }
        changes.sort(Comparator.comparingInt(change -> change[0]));
        int from = (int) TEN_YEARS.getStart().toEpochDay();
        int end = (int) TEN_YEARS.getEnd().toEpochDay();
        int members = 0;
        int residents = 0;
        long kept = 0;
        for (int[] change : changes) {
            int until = Math.min(end, Math.max(from, change[0]));
            kept += members > 0 && residents * 100 >= members * 51 ? until - from : 0;
            from = until;
            members += change[1];
            residents += change[2];
        }
        return kept + (members > 0 && residents * 100 >= members * 51 ? end - from : 0);
    }

    /** {@return on how many days of the ten years the rule is kept, asked on each of them} */
    @Benchmark
    public long everyDay() {
        return TEN_YEARS.stream()
                .filter(day -> RULE.verdict(board, RuleContext.on(day)) instanceof Verdict.Satisfied)
                .count();
    }
}
