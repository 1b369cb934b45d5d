package io.github.biglocal.foresight;

import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.Tenure;
import io.github.biglocal.asset.TenurePeriod;
import io.github.biglocal.commission.Commission;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.partnership.Member;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.support.PaidWorker;
import io.github.biglocal.support.RepAssignment;
import io.github.biglocal.support.SupportAssignment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;

/**
 * Which periods of the model are terms: what was given, agreed or planned for a time, so that it comes to an end on a day that
 * somebody should know. Not among them are states that last until something else happens (where a member lives, who may vote, a
 * legal form, the status of an asset, an asset that is owned), arrangements without a term (a partnership, a working group, terms
 * of reference), and the periods that figures, surveys, reports and activities are about. A test holds every period of the model
 * to be one or the other.
 */
final class Terms {
    /**
     * A field that holds terms.
     *
     * @param type the kind of record
     * @param holder the kind of record with which a rule looks at it: the same, or the one that it is within
     * @param field the field: a period, or a list of periods or of dated values
     * @param what what one is called
     * @param isTerm which of the dated values are terms
     * @param over the day on which the record was over before the end of its period, if there is one
     */
    private record Kind<E extends Entity>(
            Class<E> type,
            Class<? extends Entity> holder,
            String field,
            String what,
            Predicate<Object> isTerm,
            Function<E, Optional<LocalDate>> over) {
        static <E extends Entity> Kind<E> of(Class<E> type, String what) {
            return new Kind<>(type, type, "period", what, value -> true, record -> Optional.empty());
        }

        static Kind<Member> ofMember(String field, String what) {
            return new Kind<>(Member.class, Partnership.class, field, what, value -> true, record -> Optional.empty());
        }

        Kind<E> overOn(Function<E, Optional<LocalDate>> day) {
            return new Kind<>(type, holder, field, what, isTerm, day);
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            Kind.ofMember("terms", "membership"),
            Kind.ofMember("offices", "office"),
            Kind.of(LtoAppointment.class, "appointment of an LTO"),
            Kind.of(RepAssignment.class, "assignment of a rep"),
            Kind.of(SupportAssignment.class, "assignment of support"),
            Kind.of(PaidWorker.class, "post of a paid worker"),
            Kind.of(Plan.class, "plan").overOn(Plan::replaced),
            Kind.of(FundingAgreement.class, "funding agreement"),
            Kind.of(Grant.class, "grant").overOn(Grant::withdrawn),
            Kind.of(Commission.class, "commission").overOn(Commission::ended),
            new Kind<>(
                    Asset.class,
                    Asset.class,
                    "tenures",
                    "tenure of an asset",
                    Terms::isForATime,
                    record -> Optional.empty()));

    private Terms() {}

    private static boolean isForATime(Object tenure) {
        Tenure right = ((TenurePeriod) tenure).tenure();
        return right == Tenure.LEASED || right == Tenure.MANAGED;
    }

    /** The fields that hold terms, each as the kind of record and the name of the field. */
    static Stream<String> fields() {
        return KINDS.stream().map(kind -> kind.type().getSimpleName() + "/" + kind.field());
    }

    /** The terms without a recorded end that may run in a period, of the records that rules looked at. */
    static List<OpenTerm> open(Programme programme, LocalDateRange period, Set<Class<?>> lookedAt) {
        List<OpenTerm> open = new ArrayList<>();
        for (Kind<?> kind : KINDS) {
            if (lookedAt.contains(kind.type()) || lookedAt.contains(kind.holder())) {
                addOpen(kind, programme, period, open);
            }
        }
        return List.copyOf(open);
    }

    private static <E extends Entity> void addOpen(
            Kind<E> kind, Programme programme, LocalDateRange period, List<OpenTerm> open) {
        TypeShape.Field field = TypeShape.of(kind.type())
                .flatMap(shape -> shape.field(kind.field()))
                .orElseThrow();
        for (E record : programme.all(kind.type())) {
            if (kind.over().apply(record).filter(period.getStart()::isAfter).isPresent()) {
                continue;
            }
            long number = periods(field.get(record), kind.isTerm())
                    .filter(term -> term.isUnboundedEnd() && term.getStart().isBefore(period.getEnd()))
                    .count();
            for (long i = 0; i < number; i++) {
                open.add(new OpenTerm(
                        kind.what(), record.reference(), kind.field(), programme.area(record.reference())));
            }
        }
    }

    /** The periods that a field holds; a period that is not recorded may be any. */
    private static Stream<LocalDateRange> periods(Object held, Predicate<Object> isTerm) {
        if (held instanceof Optional<?> optional) {
            return Stream.of((LocalDateRange) optional.map(Object.class::cast).orElse(LocalDateRange.ALL));
        }
        return ((Collection<?>) held)
                .stream()
                        .filter(isTerm)
                        .map(each -> each instanceof Dated dated ? dated.period() : (LocalDateRange) each);
    }
}
