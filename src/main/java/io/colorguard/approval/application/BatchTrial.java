package io.colorguard.approval.application;

import java.util.ArrayList;
import java.util.List;

/** What a batch would do to its flags, as far as that has been found out (APR-14). */
public final class BatchTrial {

    /** How far it has come: a trial that was stopped or failed never is whole. */
    public enum State {
        GOING_ON,
        WHOLE,
        STOPPED,
        FAILED
    }

    private final int all;
    private final List<BatchForecast> found = new ArrayList<>();
    private State state = State.GOING_ON;

    BatchTrial(int all) {
        this.all = all;
    }

    synchronized void add(BatchForecast forecast) {
        found.add(forecast);
    }

    /** Ends it so, unless it has ended. */
    synchronized void end(State how) {
        if (state == State.GOING_ON) {
            state = how;
        }
    }

    /** Has no more flags looked at: nobody waits for it any more. */
    public void stop() {
        end(State.STOPPED);
    }

    public synchronized State state() {
        return state;
    }

    /** How many flags there are. */
    public int all() {
        return all;
    }

    public synchronized int done() {
        return found.size();
    }

    /** Of each flag that was looked at, in the order of the batch. */
    public synchronized List<BatchForecast> found() {
        return List.copyOf(found);
    }
}
