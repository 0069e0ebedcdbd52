package io.colorguard.workspace.persistence;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.WorkspacePart;
import java.io.Serializable;
import java.util.UUID;

/** Which row a part is. */
record PartMapping(Class<? extends PartEntity<?>> type, Serializable id, PartEntity<?> entity) {

    static PartMapping of(WorkspaceId workspace, WorkspacePart part) {
        UUID ws = workspace.value();
        return switch (part) {
            case Environment e ->
                    new PartMapping(
                            EnvironmentEntity.class,
                            new PartId(ws, e.key()),
                            new EnvironmentEntity(ws, e));
            case TrafficType t ->
                    new PartMapping(
                            TrafficTypeEntity.class,
                            new PartId(ws, t.key()),
                            new TrafficTypeEntity(ws, t));
            case Attribute a ->
                    new PartMapping(
                            AttributeEntity.class,
                            new PairId(ws, a.trafficType(), a.id()),
                            new AttributeEntity(ws, a));
            case Segment s ->
                    new PartMapping(
                            SegmentEntity.class,
                            new PartId(ws, s.name()),
                            new SegmentEntity(ws, s));
            case SegmentKeys k ->
                    new PartMapping(
                            SegmentKeysEntity.class,
                            new PairId(ws, k.segment(), k.environment()),
                            new SegmentKeysEntity(ws, k));
            case ApiKeySpec k ->
                    new PartMapping(
                            ApiKeySpecEntity.class,
                            new PairId(ws, k.type().name(), k.name()),
                            new ApiKeySpecEntity(ws, k));
        };
    }
}
