package io.colorguard.notification.domain;

/** What became of an attempt to deliver. */
public sealed interface Receipt {

    /** In the words of whoever answered; kept, so never with a secret. */
    String words();

    /** The receiver has it. */
    record Delivered(String words) implements Receipt {}

    /** It may work later. */
    record Failed(String words) implements Receipt {}

    /** It will not work as things are. */
    record Hopeless(String words) implements Receipt {}

    /** It is not wanted, or not allowed, any more. */
    record Dropped(String words) implements Receipt {}
}
