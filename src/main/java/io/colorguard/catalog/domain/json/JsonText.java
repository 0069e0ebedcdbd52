package io.colorguard.catalog.domain.json;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a text is as JSON: a value, or the first thing that is wrong with it and where. */
public sealed interface JsonText {

    /** Deepest nesting that is read. */
    int DEEPEST = 64;

    /** It is this value. */
    record Value(Json json) implements JsonText {}

    /**
     * It is no JSON value that the portal can keep without loss.
     *
     * @param offset of the first character that is wrong
     */
    record Wrong(Fault fault, int offset) implements JsonText {}

    /** What can be wrong. */
    enum Fault {
        SYNTAX,
        TRUNCATED,
        DUPLICATE_KEY,
        TOO_DEEP,
        NUMBER_OUT_OF_RANGE,
        TEXT
    }

    /** Reads the text strictly: one value, nothing after it, no key twice. */
    static JsonText read(String text) {
        try {
            return new Value(new Parser(new JsonScanner(text)).document());
        } catch (JsonScanner.Stop stop) {
            return new Wrong(stop.fault, stop.offset);
        }
    }

    /** Recursive descent over the scanner's characters. */
    final class Parser {

        private final JsonScanner scanner;

        private Parser(JsonScanner scanner) {
            this.scanner = scanner;
        }

        private Json document() throws JsonScanner.Stop {
            Json value = value(1);
            scanner.end();
            return value;
        }

        private Json value(int depth) throws JsonScanner.Stop {
            if (depth > DEEPEST) {
                throw scanner.stop(Fault.TOO_DEEP);
            }
            return switch (scanner.peek()) {
                case '{' -> object(depth);
                case '[' -> array(depth);
                case '"' -> new Json.Str(scanner.string());
                case 't' -> scanner.word("true", Json.bool(true));
                case 'f' -> scanner.word("false", Json.bool(false));
                case 'n' -> scanner.word("null", Json.NULL);
                default -> new Json.Num(scanner.number());
            };
        }

        private Json object(int depth) throws JsonScanner.Stop {
            SortedMap<String, Json> members = new TreeMap<>();
            scanner.expect('{');
            if (!scanner.accept('}')) {
                do {
                    int start = scanner.offset();
                    String name = Json.nfc(key());
                    scanner.expect(':');
                    if (members.put(name, value(depth + 1)) != null) {
                        throw new JsonScanner.Stop(Fault.DUPLICATE_KEY, start);
                    }
                } while (scanner.accept(','));
                scanner.expect('}');
            }
            return new Json.Obj(members);
        }

        private String key() throws JsonScanner.Stop {
            if (scanner.peek() != '"') {
                throw scanner.stop(Fault.SYNTAX);
            }
            return scanner.string();
        }

        private Json array(int depth) throws JsonScanner.Stop {
            List<Json> elements = new ArrayList<>();
            scanner.expect('[');
            if (!scanner.accept(']')) {
                do {
                    elements.add(value(depth + 1));
                } while (scanner.accept(','));
                scanner.expect(']');
            }
            return new Json.Arr(elements);
        }
    }
}
