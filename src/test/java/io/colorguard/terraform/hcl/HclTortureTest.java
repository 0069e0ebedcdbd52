package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.terraform.Terraform;
import io.colorguard.terraform.hcl.ReadResult.Read;
import io.colorguard.terraform.hcl.ReadResult.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Two hundred ways to write a value, each with its stored answer; terraform, when present, confirms
 * the answers.
 */
@Rule("TFM-4")
class HclTortureTest {

    @ParameterizedTest
    @MethodSource("io.colorguard.terraform.hcl.TortureCase#all")
    void readsOrRefuses(TortureCase torture) {
        byte[] bytes = torture.named("x").getBytes(StandardCharsets.UTF_8);
        switch (HclReader.read(bytes)) {
            case Read read ->
                    assertThat(JsonText.of(read.body().find("x").orElseThrow().expression()))
                            .isEqualTo(torture.json());
            case Unreadable(List<Problem> problems) ->
                    assertThat(problems.stream().map(p -> p.code() + " " + p.position()))
                            .isEqualTo(torture.refused());
        }
    }

    @Test
    void terraformAgrees(@TempDir Path directory) {
        Terraform terraform = Terraform.orSkip();
        List<TortureCase> cases =
                TortureCase.all().filter(c -> !c.terraform().equals("skipped")).toList();
        Map<String, String> files = new LinkedHashMap<>();
        cases.forEach(c -> files.put("x" + files.size(), c.named("x" + files.size())));
        Map<String, JsonNode> values = terraform.values(directory, files);
        for (int i = 0; i < cases.size(); i++) {
            TortureCase torture = cases.get(i);
            boolean reads = values.containsKey("x" + i);
            assertThat(reads).as(torture.name()).isEqualTo(torture.terraform().equals("reads"));
            if (torture.json() != null) {
                assertThat(values.get("x" + i))
                        .as(torture.name())
                        .isEqualTo(Terraform.JSON.readTree(torture.json()));
            }
        }
    }
}
