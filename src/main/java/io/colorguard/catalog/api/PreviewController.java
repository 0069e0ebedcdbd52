package io.colorguard.catalog.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.catalog.api.FlagAnswers.EvaluationAnswer;
import io.colorguard.catalog.api.FlagAnswers.PreviewAnswer;
import io.colorguard.catalog.api.FlagAnswers.ShareAnswer;
import io.colorguard.catalog.application.FlagPreview;
import io.colorguard.catalog.application.FlagPreview.Answer;
import io.colorguard.catalog.application.FlagPreview.Question;
import io.colorguard.catalog.preview.Evaluation;
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
    PreviewAnswer ask(
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
        String environment = parameters.get("environment");
        return new PreviewAnswer(
                flag,
                key,
                attributes(parameters),
                environment == null ? all(answers) : null,
                environment,
                environment == null ? null : answer(in(environment, flag, answers)),
                "derived",
                String.valueOf(messages.getMessage("catalog.preview.seeds", null, locale)));
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

    private static Map<String, EvaluationAnswer> all(List<Answer> answers) {
        Map<String, EvaluationAnswer> all = new LinkedHashMap<>();
        answers.forEach(answer -> all.put(answer.environment().key(), answer(answer)));
        return all;
    }

    private static EvaluationAnswer answer(Answer answer) {
        Evaluation evaluation = answer.evaluation();
        boolean ruled = evaluation.rule() >= 0;
        return new EvaluationAnswer(
                evaluation.treatment(),
                answer.killed() ? "killed" : FlagJson.word(evaluation.reason()),
                ruled ? evaluation.rule() : null,
                ruled
                        ? ShareAnswer.of(answer.served().rules().get(evaluation.rule()).buckets())
                        : null,
                evaluation.bucket(),
                FlagJson.word(answer.state()));
    }
}
