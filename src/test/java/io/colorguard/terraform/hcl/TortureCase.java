package io.colorguard.terraform.hcl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A text and what must become of it: the value of its one attribute as JSON, or the problems in the
 * form {@code CODE line:column}. What terraform does with it is recorded beside.
 */
record TortureCase(
        String name,
        String text,
        @Nullable String json,
        @Nullable List<String> refused,
        String terraform) {

    static Stream<TortureCase> all() {
        try (InputStream in = TortureCase.class.getResourceAsStream("/hcl/torture.json")) {
            return Stream.of(new JsonMapper().readValue(in, TortureCase[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String named(String attribute) {
        return text.replace("§", attribute);
    }

    @Override
    public String toString() {
        return name;
    }
}
