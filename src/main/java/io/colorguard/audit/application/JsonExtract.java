package io.colorguard.audit.application;

import io.colorguard.shared.ContentHash;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** One document: what it is an extract of, the revisions, and how many they are. */
final class JsonExtract extends ExtractFile {

    private final DigestOutputStream file;
    private final JsonGenerator generator;

    JsonExtract(OutputStream out, ExtractDocument head, JsonMapper json) {
        file = digesting(out);
        generator =
                json.writer()
                        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                        .without(StreamWriteFeature.AUTO_CLOSE_CONTENT)
                        .createGenerator(file);
        generator.writeStartObject();
        generator.writePOJOProperty("extract", head);
        generator.writeArrayPropertyStart("entries");
    }

    @Override
    void write(RevisionDocument revision) {
        generator.writePOJO(revision);
    }

    @Override
    ContentHash end() {
        generator.writeEndArray();
        generator.writeNumberProperty("revisions", revisions());
        generator.writeEndObject();
        generator.flush();
        return hash(file);
    }

    @Override
    public void close() throws IOException {
        generator.close();
        file.flush();
    }
}
