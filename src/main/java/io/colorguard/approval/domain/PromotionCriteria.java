package io.colorguard.approval.domain;

import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a flag must have shown before its stage opens a tier (PRO-1, PRO-2).
 *
 * @param staging before staging opens
 * @param production before production opens
 */
public record PromotionCriteria(Terms staging, Terms production) {

    /**
     * What one promotion asks.
     *
     * @param daysUp whole days that the flag has been up in the tier below without a step back, 0
     *     for none
     * @param errorPercent the most of its evaluations there that may fail, in percent; null where
     *     nobody asks
     */
    public record Terms(
            int daysUp,
            @Nullable BigDecimal errorPercent,
            boolean performance,
            boolean business,
            boolean security,
            boolean stakeholders) {

        private static final int MOST_DAYS = 365;
        private static final int MOST_DIGITS = 4;
        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        /** What a criterion asks for: a number, 1 where it is asked or not; null for nothing. */
        public @Nullable BigDecimal asks(Criterion criterion) {
            return switch (criterion) {
                case DAYS_UP -> daysUp == 0 ? null : BigDecimal.valueOf(daysUp);
                case ERROR_RATE -> errorPercent;
                case PERFORMANCE -> asked(performance);
                case BUSINESS_METRICS -> asked(business);
                case SECURITY_REVIEW -> asked(security);
                case STAKEHOLDERS -> asked(stakeholders);
            };
        }

        private static @Nullable BigDecimal asked(boolean asked) {
            return asked ? BigDecimal.ONE : null;
        }

        Stream<Refusal> refusals(String field) {
            List<Refusal> refusals = new ArrayList<>();
            if (daysUp < 0 || daysUp > MOST_DAYS) {
                refusals.add(refused("days", field + ".days_up", MOST_DAYS));
            }
            if (errorPercent != null
                    && (errorPercent.signum() < 0
                            || errorPercent.compareTo(ALL) > 0
                            || errorPercent.stripTrailingZeros().scale() > MOST_DIGITS)) {
                refusals.add(refused("percent", field + ".error_rate", MOST_DIGITS));
            }
            return refusals.stream();
        }

        private static Refusal refused(String why, String field, int most) {
            return Refusal.invalid(
                    "PRO-3", "approval.refusal.policy.criterion." + why, field, most);
        }
    }

    /** Nothing is asked. */
    public static final PromotionCriteria NONE =
            new PromotionCriteria(
                    new Terms(0, null, false, false, false, false),
                    new Terms(0, null, false, false, false, false));

    /** What the strategy asks. */
    public static PromotionCriteria ofStrategy() {
        return new PromotionCriteria(
                new Terms(3, new BigDecimal("0.1"), true, false, false, true),
                new Terms(7, new BigDecimal("0.01"), true, true, true, true));
    }

    /** What is asked before this tier opens; development is open to every flag. */
    public Optional<Terms> opening(Tier tier) {
        return switch (tier) {
            case DEVELOPMENT -> Optional.empty();
            case STAGING -> Optional.of(staging);
            case PRODUCTION -> Optional.of(production);
        };
    }

    /** Everything against criteria that nothing could be judged by. */
    List<Refusal> refusals() {
        return tiers().flatMap(tier -> terms(tier).refusals("promotions." + Word.of(tier)))
                .toList();
    }

    /** Every criterion that asks something else than before. */
    List<TermChange> changesFrom(PromotionCriteria before) {
        return tiers().flatMap(tier ->
                        Arrays.stream(Criterion.values())
                                .map(criterion ->
                                        new TermChange.OfCriterion(
                                                tier,
                                                criterion,
                                                before.terms(tier).asks(criterion),
                                                terms(tier).asks(criterion))))
                .filter(change -> !isSame(change.before(), change.after()))
                .<TermChange>map(change -> change)
                .toList();
    }

    /** Every criterion in a line: what hashes are made of. */
    Stream<String> lines() {
        return tiers().flatMap(tier ->
                Criterion.of(terms(tier)).stream()
                        .map(criterion ->
                                "promotion %s %s %s"
                                        .formatted(
                                                tier,
                                                criterion,
                                                plain(terms(tier).asks(criterion)))));
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private Terms terms(Tier tier) {
        return opening(tier).orElseThrow();
    }

    private static Stream<Tier> tiers() {
        return Stream.of(Tier.STAGING, Tier.PRODUCTION);
    }
}
