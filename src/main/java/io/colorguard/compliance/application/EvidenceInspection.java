package io.colorguard.compliance.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.colorguard.compliance.domain.EvidenceFile;
import io.colorguard.compliance.domain.EvidenceType;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/**
 * Tells from its content what a file is, and refuses what is none of ours (CMP-3). Nothing is
 * unpacked, and what begins as markup is not even shown to whoever would parse it.
 */
@Component
class EvidenceInspection {

    private static final int BEGINNING = 1 << 16;
    private static final int END = 4096;
    private static final String PDF_BEGINS = "%PDF-";
    private static final String PDF_ENDS = "%%EOF";
    private static final String PNG_ENDS = "\0\0\0\0IEND\u00aeB`\u0082";
    private static final String JPEG_ENDS = "\u00ff\u00d9";

    /** After the marks and blanks that any encoding may begin with. */
    private static final Pattern MARKUP =
            Pattern.compile("[\u00ef\u00bb\u00bf\u00fe\u00ff\\s\0]*<");

    private final MimeTypes signatures = MimeTypes.getDefaultMimeTypes();

    /** The file that stands in the spool, or what is against it. */
    Outcome<EvidenceFile> inspect(Spool spool) throws IOException {
        if (spool.size() == 0) {
            return refused("empty");
        }
        String beginning = new String(spool.reading().readNBytes(BEGINNING), ISO_8859_1);
        if (MARKUP.matcher(beginning).lookingAt()) {
            return refused("markup");
        }
        String detected = detected(beginning);
        EvidenceType type = EvidenceType.of(detected).orElse(null);
        if (detected.equals(MimeTypes.OCTET_STREAM)
                || (type == EvidenceType.TEXT && !isPlain(spool))) {
            return refused("not_plain");
        }
        if (type == null) {
            return refused("type", detected);
        }
        String end = new String(spool.readingEnd(END).readAllBytes(), ISO_8859_1);
        return isWhole(type, beginning, end)
                ? Outcome.done(new EvidenceFile(spool.hash(), type, spool.size()))
                : refused("cut", type.name());
    }

    private static boolean isWhole(EvidenceType type, String beginning, String end) {
        return switch (type) {
            case PDF -> beginning.startsWith(PDF_BEGINS) && end.contains(PDF_ENDS);
            case PNG -> end.endsWith(PNG_ENDS);
            case JPEG -> end.contains(JPEG_ENDS);
            case TEXT, CSV, JSON, MARKDOWN -> true;
        };
    }

    /** By signature alone, whatever the file is called. */
    private String detected(String beginning) throws IOException {
        return signatures
                .detect(new ByteArrayInputStream(beginning.getBytes(ISO_8859_1)), new Metadata())
                .toString();
    }

    /** Whether it is text in UTF-8, without characters that steer whatever shows it. */
    private static boolean isPlain(Spool spool) throws IOException {
        char[] buffer = new char[BEGINNING];
        try (Reader text = new InputStreamReader(spool.reading(), UTF_8.newDecoder())) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (steers(buffer[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean steers(char character) {
        return Character.isISOControl(character) && "\t\n\r\f".indexOf(character) < 0;
    }

    private static Outcome<EvidenceFile> refused(String why, Object... arguments) {
        return Outcome.refused(
                Refusal.invalid("CMP-3", "compliance.refusal.file." + why, "file", arguments));
    }
}
