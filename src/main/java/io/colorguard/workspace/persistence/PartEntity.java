package io.colorguard.workspace.persistence;

import io.colorguard.workspace.domain.WorkspacePart;

/** A row that holds one part of a workspace. */
interface PartEntity<P extends WorkspacePart> {

    P part();
}
