package io.colorguard.approval.domain;

import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Word;

/** What break-glass does to a definition (APR-11). */
public sealed interface Emergency {

    /** The environment in which it does. */
    String environment();

    /** The default treatment for everybody, until a change brings the definition back. */
    record Kill(String environment) implements Emergency {}

    /** One treatment of a killswitch for everybody (SAF-2). */
    record Switch(String environment, String treatment) implements Emergency {}

    /**
     * Back to a definition that stood before and was agreed to.
     *
     * @param hash of what was agreed to
     */
    record TakeBack(String environment, ContentHash hash) implements Emergency {}

    /** What was done, without its details, as it is stored and named. */
    enum Name {
        KILL,
        SWITCH,
        TAKE_BACK;

        /** The name in addresses, answers and message keys. */
        public String word() {
            return Word.of(this);
        }
    }

    default Name name() {
        return switch (this) {
            case Kill _ -> Name.KILL;
            case Switch _ -> Name.SWITCH;
            case TakeBack _ -> Name.TAKE_BACK;
        };
    }
}
