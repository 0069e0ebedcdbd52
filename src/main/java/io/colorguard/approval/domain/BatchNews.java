package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;

/** What is still to be told of the changes of batches (BAT-6). */
public interface BatchNews {

    /**
     * One thing that somebody is to be told.
     *
     * @param kind name of its notice's kind
     * @param reason what the actor gave as theirs, empty for none
     * @param extra what else the sentence of its kind says
     */
    record Item(ChangeId change, String kind, Person actor, String reason, String extra) {}

    /** An item and whom it is for. */
    record Line(Item item, PersonId reader) {}

    void add(WorkspaceId workspace, BatchId batch, Item item, Collection<PersonId> readers);

    /** Takes all there is of a batch out, oldest first. */
    List<Line> take(WorkspaceId workspace, BatchId batch);
}
