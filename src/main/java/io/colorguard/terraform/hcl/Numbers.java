package io.colorguard.terraform.hcl;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers within what Terraform keeps exactly and a machine can write out. */
public final class Numbers {

    /** Terraform computes with 512 bits: 154 digits, of which we promise 150. */
    private static final int MAX_DIGITS = 150;

    private static final int MAX_EXPONENT = 308;
    private static final int MAX_LENGTH = 600;

    private Numbers() {}

    /** The number that the text says, or nothing when it can't be kept exactly. */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return isExact(value) ? Optional.of(normalised(value)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isExact(BigDecimal value) {
        if (value.signum() == 0) {
            return true;
        }
        long exponent = (long) value.precision() - value.scale() - 1;
        return Math.abs(exponent) <= MAX_EXPONENT
                && value.stripTrailingZeros().precision() <= MAX_DIGITS;
    }

    static BigDecimal normalised(BigDecimal value) {
        if (!isExact(value)) {
            throw new IllegalArgumentException("a number beyond what can be kept exactly");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
