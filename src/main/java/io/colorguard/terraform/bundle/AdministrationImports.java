package io.colorguard.terraform.bundle;

import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.HclWriter;
import io.colorguard.terraform.hcl.RawText;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The `import` blocks for the parts of a workspace that FME had before the portal (TFM-3), with the
 * ids that the provider's documentation gives for each resource. FME's own ids are looked up.
 */
final class AdministrationImports {

    private static final RawText KEY = RawText.traversal("each", "key");
    private static final RawText FOUND = RawText.traversal("each", "value", "id");
    private static final RawText WORKSPACE =
            RawText.traversal("data", "split_workspace", "this", "id");
    private static final RawText ENVIRONMENT =
            RawText.traversal("data", "split_environment", "this", "id");

    private final Administration administration;
    private final HclWriter out;
    private boolean begun;

    private AdministrationImports(Administration administration, HclWriter out) {
        this.administration = administration;
        this.out = out;
    }

    /** For environments, traffic types, attributes and segments; empty where none was adopted. */
    static String workspace(Administration administration) {
        return HclWriter.text(out -> new AdministrationImports(administration, out).workspace());
    }

    /** For the segments of an environment and their keys; empty where none was adopted. */
    static String environment(Administration administration, Environment environment) {
        return HclWriter.text(
                out -> new AdministrationImports(administration, out).environment(environment));
    }

    private void workspace() {
        lookedUp(
                "split_environment",
                names(administration.workspace().environments(), Environment::name));
        SortedSet<String> types =
                names(administration.workspace().trafficTypes(), TrafficType::key);
        List<Attribute> attributes =
                adopted(administration.attributes())
                        .sorted(Comparator.comparing(Attribute::identity))
                        .toList();
        attributes.forEach(attribute -> types.add(attribute.trafficType()));
        lookedUp("split_traffic_type", types);
        if (!attributes.isEmpty()) {
            attributes(attributes);
        }
        named(
                names(administration.segments(), Segment::name),
                RawText.traversal("module", "administration", "split_segment", "this"),
                RawText.template(":", WORKSPACE, KEY));
    }

    private void environment(Environment environment) {
        List<SegmentKeys> here =
                administration.segmentKeys().stream()
                        .filter(keys -> keys.environment().equals(environment.key()))
                        .filter(keys -> !keys.keys().isEmpty())
                        .toList();
        SortedSet<String> segments = names(here, SegmentKeys::segment);
        named(
                segments,
                RawText.traversal("split_segment_environment_association", "this"),
                RawText.template(":", WORKSPACE, ENVIRONMENT, KEY));
        named(
                segments,
                RawText.traversal("split_environment_segment_keys", "this"),
                RawText.template(":", ENVIRONMENT, KEY));
    }

    /** Resources whose id FME gave: a data source of the same type finds it by the name. */
    private void lookedUp(String type, Collection<String> names) {
        if (names.isEmpty()) {
            return;
        }
        block(
                "data",
                List.of(type, "adopted"),
                in ->
                        in.attribute("for_each", set(names))
                                .blankLine()
                                .attribute("workspace_id", WORKSPACE.expression())
                                .attribute("name", KEY.expression()));
        imported(
                RawText.traversal("data", type, "adopted").expression(),
                RawText.traversal("module", "administration", type, "this"),
                RawText.template(":", WORKSPACE, FOUND));
    }

    private void attributes(List<Attribute> attributes) {
        RawText type =
                RawText.traversal("data", "split_traffic_type", "adopted")
                        .index(RawText.traversal("each", "value", "traffic_type"))
                        .then("id");
        RawText identifier = RawText.traversal("each", "value", "identifier");
        block(
                "import",
                List.of(),
                in ->
                        in.object("for_each", all -> attributes.forEach(it -> attribute(all, it)))
                                .blankLine()
                                .attribute(
                                        "to",
                                        RawText.traversal(
                                                        "module",
                                                        "administration",
                                                        "split_traffic_type_attribute",
                                                        "this")
                                                .index(KEY)
                                                .expression())
                                .attribute(
                                        "id",
                                        RawText.template(":", WORKSPACE, type, identifier)
                                                .expression()));
    }

    private static void attribute(HclWriter out, Attribute attribute) {
        out.object(
                attribute.identity(),
                in ->
                        in.attribute("identifier", Expression.string(attribute.id()))
                                .attribute(
                                        "traffic_type",
                                        Expression.string(attribute.trafficType())));
    }

    private void named(Collection<String> names, RawText resource, RawText id) {
        if (!names.isEmpty()) {
            imported(set(names), resource, id);
        }
    }

    private void imported(Expression each, RawText resource, RawText id) {
        block(
                "import",
                List.of(),
                in ->
                        in.attribute("for_each", each)
                                .blankLine()
                                .attribute("to", resource.index(KEY).expression())
                                .attribute("id", id.expression()));
    }

    private void block(
            String type, List<String> labels, java.util.function.Consumer<HclWriter> content) {
        if (begun) {
            out.blankLine();
        }
        begun = true;
        out.block(type, labels, content);
    }

    private <P extends WorkspacePart> Stream<P> adopted(List<P> parts) {
        return parts.stream().filter(administration::hasAdopted);
    }

    private <P extends WorkspacePart> SortedSet<String> names(
            List<P> parts, Function<P, String> name) {
        SortedSet<String> names = new TreeSet<>();
        adopted(parts).map(name).forEach(names::add);
        return names;
    }

    private static Expression set(Collection<String> names) {
        return RawText.call("toset", Expression.strings(List.copyOf(names))).expression();
    }
}
