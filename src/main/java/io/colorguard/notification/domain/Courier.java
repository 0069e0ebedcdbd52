package io.colorguard.notification.domain;

/** Brings deliveries of one sort to their receivers; answered by an adapter. */
public interface Courier {

    boolean carries(Delivery.Receiver receiver);

    /** Makes one attempt, in bounded time and outside of any transaction. */
    Receipt deliver(Delivery delivery);
}
