package io.colorguard.terraform.json;

import io.colorguard.terraform.hcl.Attribute;
import io.colorguard.terraform.hcl.Body;
import io.colorguard.terraform.hcl.Comments;
import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Position;
import io.colorguard.terraform.hcl.Problem;
import io.colorguard.terraform.hcl.Problem.Code;
import io.colorguard.terraform.hcl.ReadResult;
import io.colorguard.terraform.hcl.ReadResult.Read;
import io.colorguard.terraform.hcl.ReadResult.Unreadable;
import io.colorguard.terraform.hcl.SourceText;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON into HCL's tree: {@code features.json}, {@code *.tfvars.json}, and what {@code
 * terraform show -json} says of a plan. Strings are literal here, <code>${</code> included (TFM-4).
 */
public final class JsonLiteralReader {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(2 * JsonTree.MAX_DEPTH)
                                    .maxStringLength(SourceText.MAX_BYTES)
                                    .maxNameLength(SourceText.MAX_BYTES)
                                    .build())
                    .build();

    private JsonLiteralReader() {}

    /** Reads a file; a root that isn't an object becomes the one attribute of this name. */
    public static ReadResult read(byte[] file, String name) {
        return switch (SourceText.decode(file)) {
            case SourceText.Decoded(String text) -> parse(text, name);
            case SourceText.Refused(Problem problem) -> new Unreadable(List.of(problem));
        };
    }

    private static ReadResult parse(String text, String name) {
        JsonTree tree = new JsonTree();
        try (JsonParser parser = JSON.createParser(text)) {
            Expression root = tree.read(parser);
            if (tree.problems().isEmpty()) {
                return new Read(body(root, name), List.of(), List.of());
            }
        } catch (JsonTree.Stop _) {
            // The tree holds the reason.
        } catch (JacksonException e) {
            boolean truncated =
                    e instanceof UnexpectedEndOfInputException
                            || e.getLocation().getCharOffset() >= text.length();
            Code code = truncated ? Code.UNEXPECTED_END : Code.MALFORMED_JSON;
            tree.problems().add(new Problem(code, position(e.getLocation())));
        }
        return new Unreadable(tree.problems());
    }

    private static Body body(Expression root, String name) {
        if (root instanceof ObjectExpression object) {
            return new Body(
                    object.items().stream()
                            .filter(item -> !item.key().equals("//"))
                            .map(JsonLiteralReader::attribute)
                            .toList());
        }
        return new Body(List.of(new Attribute(name, root, root.position(), Comments.NONE)));
    }

    private static Attribute attribute(ObjectItem item) {
        return new Attribute(item.key(), item.value(), item.keyPosition(), Comments.NONE);
    }

    static Position position(TokenStreamLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
