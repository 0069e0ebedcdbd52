package io.colorguard.catalog.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.catalog.application.FlagPreview;
import io.colorguard.catalog.application.FlagPreview.Answer;
import io.colorguard.catalog.application.FlagPreview.Question;
import io.colorguard.shared.Refusal;
import io.colorguard.shell.http.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The treatment a key gets, and by which rule. */
@RestController
@Tag(name = "catalog")
@RequestMapping("/api/v1/workspaces/{workspace}/flags/{flag}/preview")
class PreviewController {

    private static final Set<String> OWN = Set.of("environment", "key");

    private final FlagPreview preview;
    private final MessageSource messages;

    PreviewController(FlagPreview preview, MessageSource messages) {
        this.preview = preview;
        this.messages = messages;
    }

    /** In one environment, or in all of them; every other parameter is an attribute. */
    @Operation(summary = "The treatment a key gets, and by which rule")
    @Parameter(
            name = "key",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = "string"))
    @Parameter(
            name = "environment",
            in = ParameterIn.QUERY,
            description = "all of them where none is named",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "attributes",
            in = ParameterIn.QUERY,
            description = "every other parameter is an attribute of the key",
            explode = Explode.TRUE,
            schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
    @GetMapping
    Map<String, Object> ask(
            @PathVariable String workspace,
            @PathVariable String flag,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            Locale locale) {
        String key = parameters.getOrDefault("key", "");
        if (key.isEmpty()) {
            throw new RefusedException(
                    Refusal.invalid("CFG-9", "catalog.refusal.preview.key", "key"));
        }
        List<Answer> answers =
                value(
                        preview.ask(
                                FlagController.workspace(workspace),
                                FlagController.flag(flag),
                                new Question(key, attributes(parameters))));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("flag", flag);
        json.put("key", key);
        json.put("attributes", attributes(parameters));
        String environment = parameters.get("environment");
        if (environment == null) {
            json.put("environments", all(answers));
        } else {
            json.put("environment", environment);
            json.putAll(answer(in(environment, flag, answers)));
        }
        json.put("seeds", "derived");
        json.put(
                "note", String.valueOf(messages.getMessage("catalog.preview.seeds", null, locale)));
        return json;
    }

    private static Map<String, String> attributes(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !OWN.contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Answer in(String environment, String flag, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.environment().key().equals(environment))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.notFound(
                                        "catalog.refusal.definition.missing", flag, environment)));
    }

    private static Map<String, Object> all(List<Answer> answers) {
        Map<String, Object> all = new LinkedHashMap<>();
        answers.forEach(answer -> all.put(answer.environment().key(), answer(answer)));
        return all;
    }

    /** The deciding rule is counted from 0 in the definition as FME evaluates it. */
    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("treatment", answer.evaluation().treatment());
        json.put(
                "reason", answer.killed() ? "killed" : FlagJson.word(answer.evaluation().reason()));
        if (answer.evaluation().rule() >= 0) {
            json.put("rule", answer.evaluation().rule());
            json.put(
                    "shares",
                    FlagJson.shares(
                            answer.served().rules().get(answer.evaluation().rule()).buckets()));
        }
        json.put("bucket", answer.evaluation().bucket());
        json.put("state", FlagJson.word(answer.state()));
        return json;
    }
}
