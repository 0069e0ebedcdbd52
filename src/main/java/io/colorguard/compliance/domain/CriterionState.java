package io.colorguard.compliance.domain;

import java.util.List;

/** Where a criterion of a promotion stands, and what says so (PRO-3, PRO-4). */
public sealed interface CriterionState {

    /** A record shows that it is met. */
    record Met(Finding record) implements CriterionState {}

    /** A record shows that it is not met. */
    record Unmet(Finding record) implements CriterionState {}

    /** No record says anything, and nobody does. */
    record Unknown() implements CriterionState {}

    /** No record says anything; somebody says that it is met, and shows it. */
    record Attested(Entry.Attested said) implements CriterionState {}

    /** It need not be met, somebody decided; what holds otherwise stays shown. */
    record Waived(Entry.Waived said, CriterionState otherwise) implements CriterionState {}

    /** Whether the promotion need not wait for it. */
    default boolean lets() {
        return switch (this) {
            case Met _, Attested _, Waived _ -> true;
            case Unmet _, Unknown _ -> false;
        };
    }

    /**
     * What a record shows.
     *
     * @param key of the message that says it
     * @param arguments of the message
     */
    record Finding(String key, List<Object> arguments) {
        public Finding {
            arguments = List.copyOf(arguments);
        }

        static Finding of(String key, Object... arguments) {
            return new Finding(key, List.of(arguments));
        }
    }
}
