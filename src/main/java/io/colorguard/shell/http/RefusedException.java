package io.colorguard.shell.http;

import io.colorguard.shared.Refusal;
import java.util.List;

/** Carries refusals out of a controller; they are answered as a problem document. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> reasons;

    public RefusedException(List<Refusal> reasons) {
        super(reasons.toString(), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public RefusedException(Refusal reason) {
        this(List.of(reason));
    }

    public List<Refusal> reasons() {
        return reasons;
    }
}
