package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.FmeDefinition;
import io.split.client.SplitClient;
import io.split.client.SplitClientConfig;
import io.split.client.SplitFactory;
import io.split.client.SplitFactoryBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** FME's own Java SDK, answering from files. */
final class Sdk implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final SplitFactory factory;

    private Sdk(SplitFactory factory) {
        this.factory = factory;
    }

    static Sdk serving(
            Path folder,
            Map<String, FmeDefinition> flags,
            Seeds seeds,
            Map<String, List<String>> segments)
            throws Exception {
        List<Object> definitions = new ArrayList<>();
        flags.forEach((name, flag) -> definitions.add(SdkDefinition.of(name, flag, seeds)));
        Path file = folder.resolve("splits.json");
        Files.writeString(
                file,
                JSON.writeValueAsString(
                        Map.of(
                                "ff", Map.of("s", -1, "t", 1, "d", definitions),
                                "rbs", Map.of("s", -1, "t", -1, "d", List.of()))));
        Path members = Files.createDirectories(folder.resolve("segments"));
        for (var segment : segments.entrySet()) {
            Files.writeString(
                    members.resolve(segment.getKey() + ".json"),
                    JSON.writeValueAsString(
                            Map.of(
                                    "name", segment.getKey(),
                                    "added", segment.getValue(),
                                    "removed", List.of(),
                                    "since", -1,
                                    "till", 1)));
        }
        var config =
                SplitClientConfig.builder()
                        .splitFile(file.toString())
                        .segmentDirectory(members.toString())
                        .setBlockUntilReadyTimeout(10_000)
                        .build();
        SplitFactory factory = SplitFactoryBuilder.build("localhost", config);
        factory.client().blockUntilReady();
        return new Sdk(factory);
    }

    String answer(String flag, Probe probe) {
        SplitClient client = factory.client();
        return client.getTreatment(probe.key(), flag, probe.attributes());
    }

    @Override
    public void close() {
        factory.destroy();
    }
}
