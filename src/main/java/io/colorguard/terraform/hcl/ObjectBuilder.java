package io.colorguard.terraform.hcl;

import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds an {@link ObjectExpression} entry by entry, in the order of the calls. */
public final class ObjectBuilder {

    private final boolean oneLine;
    private final Map<String, ObjectItem> items = new LinkedHashMap<>();

    ObjectBuilder(boolean oneLine) {
        this.oneLine = oneLine;
    }

    public ObjectBuilder put(String key, Expression value) {
        ObjectItem item = new ObjectItem(key, value);
        if (items.putIfAbsent(item.key(), item) != null) {
            throw new IllegalArgumentException("the object has this key already");
        }
        return this;
    }

    public ObjectBuilder put(String key, String value) {
        return put(key, Expression.string(value));
    }

    public ObjectBuilder put(String key, long value) {
        return put(key, Expression.number(value));
    }

    public ObjectBuilder put(String key, BigDecimal value) {
        return put(key, Expression.number(value));
    }

    public ObjectBuilder put(String key, boolean value) {
        return put(key, Expression.bool(value));
    }

    public ObjectExpression build() {
        return new ObjectExpression(List.copyOf(items.values()), oneLine, Position.NONE);
    }
}
