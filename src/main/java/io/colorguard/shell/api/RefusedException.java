package io.colorguard.shell.api;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;

/** Carries refusals out of a controller to where they are written as one problem document. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Refusal> reasons;

    public RefusedException(List<Refusal> reasons) {
        super("refused");
        this.reasons = List.copyOf(reasons);
    }

    public RefusedException(Refusal reason) {
        this(List.of(reason));
    }

    /** The value of what was done; what was refused is answered as a problem. */
    public static <T> T orRefuse(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reasons) -> throw new RefusedException(reasons);
        };
    }

    List<Refusal> reasons() {
        return reasons;
    }
}
