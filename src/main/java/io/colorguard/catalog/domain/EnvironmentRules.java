package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Locale;

/** Declared environments exist, and overrides stand only for declared ones (CFG-3, LIF-2). */
final class EnvironmentRules {

    private final FlagContent content;
    private final Vocabulary vocabulary;
    private final Findings findings;

    private EnvironmentRules(FlagContent content, Vocabulary vocabulary, Findings findings) {
        this.content = content;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    static void check(FlagContent content, Vocabulary vocabulary, Findings findings) {
        var rules = new EnvironmentRules(content, vocabulary, findings);
        List<String> declared = content.environments();
        for (int i = 0; i < declared.size(); i++) {
            rules.declared(declared.get(i), i);
        }
        content.overrides().keySet().forEach(rules::overridden);
        if (declared.isEmpty()) {
            findings.warning("CFG-3", "environments.none", "environments");
        }
    }

    private void declared(String environment, int index) {
        String field = "environments[" + index + "]";
        if (content.environments().subList(0, index).contains(environment)) {
            findings.error(
                    new Fix.DeclareOnce(environment),
                    "CFG-3",
                    "environment.twice",
                    field,
                    environment);
        }
        vocabulary
                .environment(environment)
                .ifPresentOrElse(this::withheld, () -> foreign(environment, field));
    }

    private void withheld(Environment environment) {
        if (DefinitionState.of(content, environment) == DefinitionState.WITHHELD) {
            findings.notice(
                    "LIF-2",
                    "environment.withheld",
                    "environments",
                    environment.key(),
                    content.classification().stage().name().toLowerCase(Locale.ROOT));
        }
    }

    private void foreign(String environment, String field) {
        Fix fix =
                EnvironmentAlias.find(environment, vocabulary)
                        .filter(key -> !content.declares(key))
                        .<Fix>map(key -> new Fix.MapEnvironment(environment, key))
                        .orElse(new Fix.DropEnvironment(environment));
        findings.error(fix, "CFG-3", "environment.foreign", field, environment, vocabulary.keys());
    }

    private void overridden(String environment) {
        if (!content.declares(environment)) {
            Fix fix =
                    EnvironmentAlias.find(environment, vocabulary)
                            .filter(content::declares)
                            .filter(key -> !content.overrides().containsKey(key))
                            .<Fix>map(key -> new Fix.MapEnvironment(environment, key))
                            .orElse(new Fix.DropEnvironment(environment));
            findings.error(
                    fix,
                    "CFG-3",
                    "override.undeclared",
                    "environment_configs." + environment,
                    environment);
        }
    }
}
