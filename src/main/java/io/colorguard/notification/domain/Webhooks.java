package io.colorguard.notification.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The webhooks of all workspaces, and their secrets apart from them. */
public interface Webhooks {

    List<Webhook> list(WorkspaceId workspace);

    Optional<Webhook> find(WorkspaceId workspace, UUID id);

    /** Has nobody else add one to the workspace until the transaction ends. */
    void holdList(WorkspaceId workspace);

    /** One of a workspace, held until the transaction ends. */
    Optional<Webhook> lock(WorkspaceId workspace, UUID id);

    /** Keeps the webhook, new or changed. */
    void save(Webhook webhook);

    /** The secret as it was sealed; empty where there is none. */
    Optional<byte[]> secret(WorkspaceId workspace, UUID id);

    void secret(WorkspaceId workspace, UUID id, byte[] sealed);
}
