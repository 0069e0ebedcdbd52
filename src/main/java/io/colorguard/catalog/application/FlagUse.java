package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagListing;
import io.colorguard.catalog.domain.FlagListing.Name;
import io.colorguard.catalog.domain.FlagListing.Name.Kind;
import io.colorguard.catalog.domain.FlagListing.Users;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.application.WorkspaceUse;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.WorkspacePart;
import org.springframework.stereotype.Component;

/** Tells the workspace which of its parts flags stand on. */
@Component
class FlagUse implements WorkspaceUse {

    private final FlagListing listing;

    FlagUse(FlagListing listing) {
        this.listing = listing;
    }

    @Override
    public Use flagsUsing(WorkspaceId workspace, WorkspacePart part) {
        return switch (part) {
            case Environment e -> use(workspace, Kind.ENVIRONMENT, e.key());
            case TrafficType t -> use(workspace, Kind.TRAFFIC_TYPE, t.key());
            case Attribute a -> use(workspace, Kind.ATTRIBUTE, a.id());
            case Segment s -> use(workspace, Kind.SEGMENT, s.name());
            case SegmentKeys k -> use(workspace, Kind.SEGMENT, k.segment());
            case ApiKeySpec _ -> Use.NONE;
        };
    }

    private Use use(WorkspaceId workspace, Kind kind, String name) {
        Users users = listing.using(workspace, new Name(kind, name));
        return new Use(users.count(), users.examples().stream().map(FlagKey::value).toList());
    }
}
