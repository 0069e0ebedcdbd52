package io.colorguard.compliance.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font that the portal brings along, and which characters it has. */
final class BundledFont {

    static final BundledFont SANS = new BundledFont("inter-regular.ttf");
    static final BundledFont MONO = new BundledFont("jetbrains-mono-regular.ttf");

    private final CmapLookup glyphs;

    private BundledFont(String file) {
        try (InputStream in = open(file);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a font, by a name that this program gives. */
    static InputStream open(String file) {
        return Objects.requireNonNull(BundledFont.class.getResourceAsStream("/pdf/" + file), file);
    }

    boolean has(int character) {
        return glyphs.getGlyphId(character) != 0;
    }
}
