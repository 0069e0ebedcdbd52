package io.colorguard.jobs;

/**
 * A row of the schedule as one process took it.
 *
 * @param version counts whenever the row is taken, planned anew or taken over
 */
record Place(String job, String key, long version) {

    boolean is(String otherJob, String otherKey) {
        return job.equals(otherJob) && key.equals(otherKey);
    }
}
