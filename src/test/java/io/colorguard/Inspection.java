package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold of every page, whatever it is about. */
final class Inspection {

    private static final int SHOWN = 5;
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Pattern UNTRANSLATED =
            Pattern.compile(
                    "!\\{.*}!|\\b(shell|identity|audit|workspace|catalog|approval|terraform"
                            + "|overview|uikit|notification|access|compliance)(\\.[a-z_]+){2,}\\b");

    /** Every text that somebody reads or hears, piece by piece. */
    private static final String TEXTS =
            """
            () => {
              const found = [];
              const walk = node => {
                if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) {
                  found.push(node.textContent.trim());
                } else if (node.nodeType === Node.ELEMENT_NODE) {
                  if (['SCRIPT', 'STYLE', 'PRE'].includes(node.tagName)
                      || !node.checkVisibility()) return;
                  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                    const value = node.getAttribute(name);
                    if (value) found.push(value.trim());
                  }
                  (node.shadowRoot ? [...node.shadowRoot.childNodes] : []).forEach(walk);
                  node.childNodes.forEach(walk);
                }
              };
              walk(document.body);
              return found;
            }
            """;

    private final Page page;

    private Inspection(Page page) {
        this.page = page;
    }

    static Inspection of(Page page) {
        return new Inspection(page);
    }

    /** No key of a message stands where its text should. */
    Inspection words() {
        assertThat(texts().filter(text -> UNTRANSLATED.matcher(text).find()))
                .as("untranslated on %s", page.url())
                .isEmpty();
        return this;
    }

    /**
     * No text stands in English that has other words in Spanish. What begins small may be the name
     * of something, such as a treatment.
     */
    Inspection spanish() {
        Map<String, String> english = messages("");
        Map<String, String> spanish = messages("_es");
        Set<String> foreign = new HashSet<>();
        english.forEach((key, text) -> {
            if (!text.equals(spanish.get(key)) && text.matches("\\p{Lu}.*")) {
                foreign.add(text);
            }
        });
        foreign.removeAll(spanish.values());
        assertThat(texts().filter(foreign::contains))
                .as("English on the Spanish page %s", page.url())
                .isEmpty();
        return this;
    }

    /** Axe finds nothing serious; menus are closed. */
    Inspection accessibility() {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(
                        violations.stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(Inspection::tell))
                .as("axe on %s", page.url())
                .isEmpty();
        return this;
    }

    /** The page is not wider than the window. */
    Inspection width() {
        Object over =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels that %s is too wide", page.url())
                .isNotPositive();
        return this;
    }

    private Stream<String> texts() {
        return ((List<?>) page.evaluate(TEXTS)).stream().map(String::valueOf);
    }

    private static String tell(Rule rule) {
        return rule.getId()
                + " "
                + rule.getHelp()
                + rule.getNodes().stream()
                        .limit(SHOWN)
                        .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining());
    }

    /** All messages of a language without arguments. */
    private static Map<String, String> messages(String language) {
        Map<String, String> all = new HashMap<>();
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[a-z]+" + language + "\\.properties")) {
                    Properties texts = new Properties();
                    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        texts.load(reader);
                    }
                    texts.forEach((key, text) -> all.put((String) key, (String) text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
