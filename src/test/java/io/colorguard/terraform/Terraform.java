package io.colorguard.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The terraform on this machine, as the judge of what we read and write. Where it is missing its
 * tests are skipped, unless COLORGUARD_REQUIRE names it.
 */
public final class Terraform {

    /** What a run said, both streams. */
    public record Outcome(int exitCode, String output) {}

    /** Reads numbers exactly. */
    public static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final long LIMIT_SECONDS = 120;

    private final Path binary;

    private Terraform(Path binary) {
        this.binary = binary;
    }

    /**
     * The terraform here; otherwise the calling test is skipped with a line that says so, or fails.
     */
    public static Terraform orSkip() {
        Optional<Path> found = find();
        String required = Optional.ofNullable(System.getenv("COLORGUARD_REQUIRE")).orElse("");
        if (found.isEmpty() && required.contains("terraform")) {
            throw new AssertionError("terraform is required and not on the PATH");
        }
        if (found.isEmpty()) {
            System.out.println("terraform is not on the PATH: its tests are skipped");
        }
        Assumptions.assumeTrue(found.isPresent(), "terraform is not on the PATH");
        return new Terraform(found.orElseThrow());
    }

    /**
     * The terraform here, for a test that has more to say without it; fails where it is required.
     */
    public static Optional<Terraform> ifHere() {
        String required = Optional.ofNullable(System.getenv("COLORGUARD_REQUIRE")).orElse("");
        return find().isEmpty() && !required.contains("terraform")
                ? Optional.empty()
                : Optional.of(orSkip());
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "terraform"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Outcome run(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(binary.toString()));
        command.addAll(List.of(arguments));
        try {
            Path log = Files.createTempFile("terraform", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().put("CHECKPOINT_DISABLE", "1");
            builder.environment().remove("TF_CLI_CONFIG_FILE");
            Process process =
                    builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("terraform does not come to an end");
            }
            String output = Files.readString(log);
            Files.delete(log);
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /**
     * The files that {@code terraform fmt} would change or refuse; nothing when all are well
     * formatted.
     */
    public String misformatted(Path directory) {
        Outcome outcome = run(directory, "fmt", "-check", "-recursive", "-diff", "-no-color");
        return outcome.exitCode() == 0 ? "" : outcome.output();
    }

    /**
     * What terraform reads from variable files. (Not by {@code jsonencode}, which composes a
     * combining mark with the escape before it.) Each file sets the one variable it is named after;
     * files that are refused are missing from the answer.
     */
    public Map<String, JsonNode> values(Path directory, Map<String, String> files) {
        StringBuilder declarations = new StringBuilder();
        files.forEach((name, text) -> {
            declarations.append(
                    "variable \"%s\" {\n  type    = any\n  default = null\n}\n".formatted(name));
            declarations.append("output \"%1$s\" {\n  value = [var.%1$s]\n}\n".formatted(name));
            write(directory.resolve(name + ".auto.tfvars"), text);
        });
        write(directory.resolve("main.tf"), declarations.toString());
        Set<String> allRefused = new TreeSet<>();
        while (true) {
            Outcome outcome =
                    run(directory, "apply", "-auto-approve", "-input=false", "-json", "-no-color");
            Set<String> refused = new TreeSet<>();
            Map<String, JsonNode> values = new HashMap<>();
            outcome.output().lines().forEach(line -> collect(JSON.readTree(line), refused, values));
            if (refused.isEmpty()) {
                values.keySet().removeAll(allRefused);
                return values;
            }
            for (String name : refused) {
                allRefused.add(name);
                delete(directory.resolve(name + ".auto.tfvars"));
            }
        }
    }

    private static void collect(JsonNode event, Set<String> refused, Map<String, JsonNode> values) {
        JsonNode diagnostic = event.path("diagnostic");
        if (diagnostic.path("severity").asString("").equals("error")) {
            String file = diagnostic.path("range").path("filename").asString("");
            if (!file.endsWith(".auto.tfvars")) {
                throw new AssertionError(event.toString());
            }
            refused.add(file.replace(".auto.tfvars", ""));
        }
        if (event.path("type").asString("").equals("outputs")) {
            event.path("outputs")
                    .properties()
                    .forEach(output ->
                            values.put(output.getKey(), output.getValue().path("value").path(0)));
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
