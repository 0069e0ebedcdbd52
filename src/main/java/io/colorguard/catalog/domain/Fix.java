package io.colorguard.catalog.domain;

import java.util.List;

/** A proposal that would put a finding right, applied only when a person accepts it (CFG-6). */
public sealed interface Fix {

    /** The content with the proposal carried out; unchanged where it has nothing to say. */
    FlagContent apply(FlagContent content);

    /** Key of the text that says what it does. */
    String messageKey();

    /** Arguments of that text, in order. */
    List<Object> arguments();

    /** A treatment gets another name wherever it is named. */
    record RenameTreatment(String from, String to) implements Fix {
        @Override
        public FlagContent apply(FlagContent content) {
            return Renaming.of(from, to).in(content);
        }

        @Override
        public String messageKey() {
            return "catalog.fix.treatment.rename";
        }

        @Override
        public List<Object> arguments() {
            return List.of(from, to);
        }
    }

    /** An environment the workspace calls by another key. */
    record MapEnvironment(String from, String to) implements Fix {
        @Override
        public FlagContent apply(FlagContent content) {
            return Environments.rename(content, from, to);
        }

        @Override
        public String messageKey() {
            return "catalog.fix.environment.map";
        }

        @Override
        public List<Object> arguments() {
            return List.of(from, to);
        }
    }

    /** An environment the workspace does not have, left out with its override. */
    record DropEnvironment(String environment) implements Fix {
        @Override
        public FlagContent apply(FlagContent content) {
            return Environments.drop(content, environment);
        }

        @Override
        public String messageKey() {
            return "catalog.fix.environment.drop";
        }

        @Override
        public List<Object> arguments() {
            return List.of(environment);
        }
    }

    /** An environment that is declared more than once, declared once. */
    record DeclareOnce(String environment) implements Fix {
        @Override
        public FlagContent apply(FlagContent content) {
            return Environments.rename(content, environment, environment);
        }

        @Override
        public String messageKey() {
            return "catalog.fix.environment.once";
        }

        @Override
        public List<Object> arguments() {
            return List.of(environment);
        }
    }

    /** Every text becomes NFC without control characters; useless tags go (CFG-1). */
    record CleanTexts() implements Fix {
        @Override
        public FlagContent apply(FlagContent content) {
            return Cleaning.of(content);
        }

        @Override
        public String messageKey() {
            return "catalog.fix.text.clean";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /**
     * The content was already read as the proposal says; accepting it accepts the reading.
     *
     * @param messageKey of the text that says how it was read
     */
    record AcceptReading(String messageKey, List<Object> arguments) implements Fix {
        public AcceptReading {
            arguments = List.copyOf(arguments);
        }

        @Override
        public FlagContent apply(FlagContent content) {
            return content;
        }
    }
}
