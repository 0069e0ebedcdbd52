package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.Expression.TupleItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bodies of everything that HCL can hold, from a seed that a failing test prints. */
final class RandomDocuments {

    private static final List<String> NASTY =
            List.of(
                    "${",
                    "%{",
                    "$${",
                    "%%{",
                    "$",
                    "%",
                    "{",
                    "}",
                    "\"",
                    "\\",
                    "\\\"",
                    "\n",
                    "\r\n",
                    "\t",
                    "\u0001",
                    "\u001b",
                    "\u007f",
                    "\u0085",
                    "\u202e",
                    "\u2066",
                    "\u200d",
                    "\ufeff",
                    "\u2028",
                    "\u00ad",
                    "e\u0301",
                    "\u0301",
                    "\u1112\u1161\u11ab",
                    "\ud83d\ude00",
                    "\ue000",
                    "\uffff",
                    "<<EOT",
                    "#",
                    "//",
                    "/*",
                    "*/",
                    "for",
                    "中文");

    private final long seed;
    private final Random random;

    private RandomDocuments(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    static RandomDocuments seeded() {
        return new RandomDocuments(Long.getLong("colorguard.seed", System.nanoTime()));
    }

    /** Text of any characters, with a liking for those that hurt. */
    String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(NASTY.get(random.nextInt(NASTY.size())));
                case 1 -> text.append((char) (' ' + random.nextInt(95)));
                case 2 -> text.append((char) (1 + random.nextInt(0x2ff)));
                default -> text.appendCodePoint(anyCharacter());
            }
        }
        return text.toString();
    }

    private int anyCharacter() {
        int plane = random.nextInt(3) == 0 ? 0x110000 : 0x10000;
        int c = 1 + random.nextInt(plane - 1);
        return Character.getType(c) == Character.SURROGATE ? '?' : c;
    }

    Body body() {
        List<Attribute> attributes = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String name = "a" + "_".repeat(random.nextInt(9)) + i;
            attributes.add(new Attribute(name, expression(4), Position.NONE, comments()));
        }
        return new Body(attributes);
    }

    private Expression expression(int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 4)) {
            case 0, 1 -> Expression.string(text());
            case 2 ->
                    Expression.number(
                            new BigDecimal(random.nextInt(2000) - 500)
                                    .movePointLeft(random.nextInt(3)));
            case 3 ->
                    random.nextBoolean()
                            ? Expression.bool(random.nextBoolean())
                            : Expression.nothing();
            case 4, 5 -> tuple(depth - 1);
            default -> object(depth - 1);
        };
    }

    private Expression tuple(int depth) {
        List<TupleItem> items = new ArrayList<>();
        int count = random.nextInt(5);
        int inner = random.nextBoolean() ? 0 : depth;
        for (int i = 0; i < count; i++) {
            items.add(new TupleItem(expression(inner), comments()));
        }
        return new TupleExpression(items, Position.NONE);
    }

    private Expression object(int depth) {
        Map<String, ObjectItem> items = new LinkedHashMap<>();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String key = random.nextInt(3) == 0 ? text() : "key-" + random.nextInt(2000);
            ObjectItem item = new ObjectItem(key, Position.NONE, expression(depth), comments());
            items.put(item.key(), item);
        }
        return new ObjectExpression(
                List.copyOf(items.values()), random.nextInt(3) == 0, Position.NONE);
    }

    private Comments comments() {
        return random.nextInt(6) == 0
                ? Comments.above(List.of("a comment", Text.visible(text())))
                : Comments.NONE;
    }

    @Override
    public String toString() {
        return "-Dcolorguard.seed=" + seed;
    }
}
