package io.colorguard.terraform.bundle;

import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.HclWriter;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.util.Comparator;

/** What a stack's variables say beside its flags; API keys never stand in any of them (TFM-3). */
final class Settings {

    private Settings() {}

    /** Environments, traffic types, attributes and segments of the workspace. */
    static String workspace(Administration administration) {
        var workspace = administration.workspace();
        return HclWriter.text(out ->
                out.attribute("workspace_name", Expression.string(workspace.name()))
                        .object(
                                "environments",
                                in ->
                                        workspace.environments().stream()
                                                .sorted(Comparator.comparing(Environment::name))
                                                .forEach(e -> environment(in, e)))
                        .attribute(
                                "traffic_types",
                                Expression.strings(
                                        workspace.trafficTypes().stream()
                                                .map(TrafficType::key)
                                                .toList()))
                        .object(
                                "traffic_type_attributes",
                                in ->
                                        administration.attributes().stream()
                                                .sorted(Comparator.comparing(Attribute::identity))
                                                .forEach(a -> attribute(in, a)))
                        .object(
                                "segments",
                                in ->
                                        administration.segments().stream()
                                                .sorted(Comparator.comparing(Segment::name))
                                                .forEach(s -> segment(in, s))));
    }

    /** The keys of the segments that have some in the environment. */
    static String environment(Administration administration, Environment environment) {
        return HclWriter.text(out ->
                out.attribute(
                                "workspace_name",
                                Expression.string(administration.workspace().name()))
                        .attribute("environment_name", Expression.string(environment.name()))
                        .object(
                                "segment_keys",
                                in ->
                                        administration.segmentKeys().stream()
                                                .filter(k -> !k.keys().isEmpty())
                                                .filter(k ->
                                                        k.environment().equals(environment.key()))
                                                .sorted(Comparator.comparing(SegmentKeys::segment))
                                                .forEach(k ->
                                                        in.attribute(
                                                                k.segment(),
                                                                Expression.strings(k.keys())))));
    }

    private static void environment(HclWriter out, Environment environment) {
        boolean production = environment.tier() == Tier.PRODUCTION;
        out.object(
                environment.name(), in -> in.attribute("production", Expression.bool(production)));
    }

    private static void attribute(HclWriter out, Attribute attribute) {
        out.object(
                attribute.identity(),
                in ->
                        in.attribute("traffic_type", Expression.string(attribute.trafficType()))
                                .attribute("identifier", Expression.string(attribute.id()))
                                .attribute(
                                        "display_name", Expression.string(attribute.displayName()))
                                .attribute(
                                        "description", Expression.string(attribute.description()))
                                .attribute(
                                        "data_type", Expression.string(attribute.dataType().name()))
                                .attribute("is_searchable", Expression.bool(attribute.searchable()))
                                .attribute(
                                        "suggested_values",
                                        Expression.strings(attribute.suggestedValues())));
    }

    private static void segment(HclWriter out, Segment segment) {
        out.object(
                segment.name(),
                in ->
                        in.attribute("traffic_type", Expression.string(segment.trafficType()))
                                .attribute(
                                        "description", Expression.string(segment.description())));
    }
}
