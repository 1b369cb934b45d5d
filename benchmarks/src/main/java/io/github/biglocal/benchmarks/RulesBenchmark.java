package io.github.biglocal.benchmarks;

import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantPaymentsWithinAward;
import io.github.biglocal.grant.GrantRules;
import io.github.biglocal.money.Payment;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.Residence;
import io.github.biglocal.partnership.ResidentMajority;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.RuleSet;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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

/** The peers of {@link CheckBenchmark}: beans with constraints, and three rules beside a loop written by hand that answers the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {
    private static final LocalDate DAY = CheckBenchmark.DAY;
    private static final RuleSet THREE = RuleSet.of(
            List.of(ResidentMajority.standard(), GrantRules.grantDatesInOrder(), new GrantPaymentsWithinAward()));
    private static final int BEANS = CheckBenchmark.AREAS * CheckBenchmark.GRANTS_OF_AN_AREA;

    /** How many constraints all beans have together. */
    static final int CONSTRAINTS = BEANS * 8;

    /** How many answers the three rules give. */
    static final int ANSWERS = CheckBenchmark.AREAS + 2 * BEANS;

    /** The dates of a bean are in order. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = InOrderValidator.class)
    public @interface InOrder {
        /** {@return what is said of a bean whose dates are not} */
        String message() default "out of order";

        /** {@return in which groups it is asked} */
        Class<?>[] groups() default {};

        /** {@return what goes with it} */
        Class<? extends Payload>[] payload() default {};
    }

    /** Asks whether an award follows its application. */
    public static final class InOrderValidator implements ConstraintValidator<InOrder, GrantBean> {
        @Override
        public boolean isValid(GrantBean bean, ConstraintValidatorContext context) {
            return bean.applied == null || bean.awardDate == null || !bean.applied.isAfter(bean.awardDate);
        }
    }

    /** A grant as a bean whose constraints are about as simple as those of most applications. */
    @InOrder
    @SuppressWarnings("NullAway.Init")
    public static final class GrantBean {
        @NotNull
        @Size(min = 1, max = 100)
        String id;

        @NotNull
        String area;

        @NotNull
        @Size(min = 1, max = 200)
        String title;

        @NotNull
        @PositiveOrZero
        BigDecimal amountAwarded;

        LocalDate applied;
        LocalDate awardDate;

        GrantBean(int i) {
            id = "g" + i;
            area = "a" + i % CheckBenchmark.AREAS;
            title = "Grant";
            amountAwarded = BigDecimal.valueOf(1 + i % 1_000);
            applied = DAY.minusDays(200 + i % 100);
            awardDate = DAY.minusDays(100 + i % 90);
        }
    }

    /** Messages as they stand: no expression language is needed. */
    private static final class AsTheyStand implements MessageInterpolator {
        @Override
        public String interpolate(String message, Context context) {
            return message;
        }

        @Override
        public String interpolate(String message, Context context, Locale locale) {
            return message;
        }
    }

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new AsTheyStand())
            .buildValidatorFactory()
            .getValidator();
    private final List<GrantBean> beans =
            IntStream.range(0, BEANS).mapToObj(GrantBean::new).toList();
    private final Programme programme =
            withPayments(CheckBenchmark.programme(CheckBenchmark.AREAS, CheckBenchmark.GRANTS_OF_AN_AREA));

    /** The same programme, of which some dates are out of order and some grants overpaid. */
    private static Programme withPayments(Programme programme) {
        var changed = Programme.builder().from(programme).grants(List.of());
        int i = 0;
        for (Grant grant : programme.grants()) {
            LocalDate applied = DAY.minusDays(600 - i % 100);
            LocalDate awarded = applied.plusDays(i % 50 - 1);
            Money half = Money.ofMajor(CurrencyUnit.GBP, 1 + i % 400);
            changed.addGrant(Grant.builder()
                    .from(grant)
                    .applied(applied)
                    .awardDate(awarded)
                    .addPayments(Payment.of(awarded.plusDays(i % 30), half), Payment.of(awarded.plusDays(90), half))
                    .build());
            i++;
        }
        return changed.build();
    }

    /** Refuses to compare what does not answer the same. */
    @Setup
    public void compare() {
        List<Integer> library = answers(threeRules());
        if (!library.equals(handLoop())) {
            throw new IllegalStateException("the rules answer " + library + ", the loop " + handLoop());
        }
    }

    private static List<Integer> answers(Counts counts) {
        return List.of((int) counts.satisfied(), (int) counts.breached(), (int) counts.unknown());
    }

    /** {@return how many constraints are broken} */
    @Benchmark
    public int hibernateValidator() {
        int broken = 0;
        for (GrantBean bean : beans) {
            broken += validator.validate(bean).size();
        }
        return broken;
    }

    /** {@return how often three rules are kept, broken and not known} */
    @Benchmark
    public Counts threeRules() {
        return THREE.check(programme, DAY).counts();
    }

    /** {@return the same, by a loop that keeps no reasons} */
    @Benchmark
    public List<Integer> handLoop() {
        int[] answers = new int[3];
        for (Partnership board : programme.partnerships()) {
            answers[majority(board)]++;
        }
        for (Grant grant : programme.grants()) {
            answers[datesInOrder(grant) ? 0 : 1]++;
            Optional<Money> paid = grant.netPaidBy(DAY);
            Optional<Money> award = grant.awardOn(DAY);
            if (paid.isPresent() && award.isPresent()) {
                answers[paid.get().isNegative() || paid.get().isGreaterThan(award.get()) ? 1 : 0]++;
            }
        }
        return List.of(answers[0], answers[1], answers[2]);
    }

    /** Which answer a board gets: whether at least 51 % of the members in post are residents, where that is certain. */
    private static int majority(Partnership board) {
        int inPost = 0;
        int residents = 0;
        int unknown = 0;
        for (Member member : board.members()) {
            if (member.isInPost(DAY)) {
                inPost++;
                Residence residence = member.residenceOn(DAY);
                residents += residence == Residence.RESIDENT ? 1 : 0;
                unknown += residence == Residence.UNKNOWN ? 1 : 0;
            }
        }
        boolean surely = inPost > 0 && residents * 100 >= inPost * 51;
        boolean perhaps = inPost > 0 && (residents + unknown) * 100 >= inPost * 51;
        return surely ? 0 : perhaps ? 2 : 1;
    }

    private static boolean datesInOrder(Grant grant) {
        Optional<LocalDate> last = grant.awardDate();
        if (grant.applied().isPresent()
                && last.isPresent()
                && grant.applied().get().isAfter(last.get())) {
            return false;
        }
        for (Payment payment : grant.payments()) {
            if (last.isPresent() && payment.date().isBefore(last.get())) {
                return false;
            }
            if (grant.applied().isPresent()
                    && payment.date().isBefore(grant.applied().get())) {
                return false;
            }
        }
        return true;
    }
}
