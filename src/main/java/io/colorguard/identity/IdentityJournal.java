package io.colorguard.identity;

/** Where deeds outside any workspace leave their revision (AUD-1); kept by the audit module. */
@FunctionalInterface
public interface IdentityJournal {

    /** Runs the work in a transaction whose revision tells of the deed. */
    void record(Deed deed, Runnable work);
}
