package io.colorguard.approval.persistence;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A comment's key: numbers count within the change. */
@Embeddable
record CommentId(UUID workspaceId, int number, int comment) implements Serializable {}
