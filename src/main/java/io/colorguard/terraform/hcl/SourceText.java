package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Problem.Code;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes decoded as strict UTF-8, without a byte order mark, or the reason why not. */
public sealed interface SourceText {

    /** The most that is read of one file: 32 MiB. */
    int MAX_BYTES = 32 << 20;

    record Decoded(String text) implements SourceText {}

    record Refused(Problem problem) implements SourceText {}

    static SourceText decode(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            Position start = new Position(1, 1);
            return new Refused(new Problem(Code.TOO_LARGE, start, "32 MiB"));
        }
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String offset = Integer.toString(in.position());
            return new Refused(new Problem(Code.NOT_UTF8, endOf(text), offset));
        }
        return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private static Position endOf(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int start = text.lastIndexOf('\n') + 1;
        return new Position(line, 1 + text.codePointCount(start, text.length()));
    }
}
