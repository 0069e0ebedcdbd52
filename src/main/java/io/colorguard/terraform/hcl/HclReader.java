package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.ReadResult.Read;
import io.colorguard.terraform.hcl.ReadResult.Unreadable;
import java.util.List;
import java.util.function.Function;

/**
 * Reads files of variables: attributes whose values are literals, and nothing else. Evaluates
 * nothing. What is refused is said with its place, as much as can be found in one go (TFM-4).
 */
public final class HclReader {

    private HclReader() {}

    /** Reads a file of variables ({@code *.tfvars}). */
    public static ReadResult read(byte[] file) {
        return decoded(file, text -> parse(text, false, BodyParser::body));
    }

    /**
     * Reads what a person pasted: objects without a name, which become a list of this name, or
     * attributes. Here {@code jsonencode} of a literal is understood.
     */
    public static ReadResult readPasted(byte[] text, String name) {
        return decoded(text, decoded -> parse(decoded, true, parser -> parser.pasted(name)));
    }

    private static ReadResult decoded(byte[] bytes, Function<String, ReadResult> read) {
        return switch (SourceText.decode(bytes)) {
            case SourceText.Decoded(String text) -> read.apply(text);
            case SourceText.Refused(Problem problem) -> new Unreadable(List.of(problem));
        };
    }

    private static ReadResult parse(
            String text, boolean pasted, Function<BodyParser, Body> grammar) {
        ProblemLog problems = new ProblemLog();
        CommentTrail comments = new CommentTrail();
        try {
            Body body = grammar.apply(new BodyParser(text, problems, comments, pasted));
            if (problems.isEmpty()) {
                return new Read(body, comments.all(), CommentedOutBlocks.find(comments.all()));
            }
        } catch (ProblemLog.Stop _) {
            // The log holds the reason.
        }
        return new Unreadable(problems.sorted());
    }
}
