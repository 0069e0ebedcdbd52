package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Input.Place;
import io.colorguard.terraform.hcl.Attribute;
import io.colorguard.terraform.hcl.Body;
import io.colorguard.terraform.hcl.Expression;
import io.colorguard.terraform.hcl.Expression.BooleanLiteral;
import io.colorguard.terraform.hcl.Expression.NullLiteral;
import io.colorguard.terraform.hcl.Expression.NumberLiteral;
import io.colorguard.terraform.hcl.Expression.ObjectExpression;
import io.colorguard.terraform.hcl.Expression.ObjectItem;
import io.colorguard.terraform.hcl.Expression.RawExpression;
import io.colorguard.terraform.hcl.Expression.StringLiteral;
import io.colorguard.terraform.hcl.Expression.TupleExpression;
import io.colorguard.terraform.hcl.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Hands a tree of HCL literals to the readers of flags and workspaces, with its places. */
final class HclInput {

    private HclInput() {}

    static Input.Obj of(Body body) {
        var members = new LinkedHashMap<String, Input>();
        for (Attribute attribute : body.attributes()) {
            Place place = Place.TOP.member(attribute.name(), at(attribute.position()));
            members.put(attribute.name(), of(attribute.expression(), place));
        }
        return new Input.Obj(Place.TOP, members);
    }

    private static Input of(Expression expression, Place place) {
        return switch (expression) {
            case StringLiteral(var value, _) -> new Input.Str(place, value);
            case NumberLiteral(var value, _) -> new Input.Num(place, value);
            case BooleanLiteral(var value, _) -> new Input.Bool(place, value);
            case NullLiteral _ -> new Input.Null(place);
            case TupleExpression tuple -> array(tuple.values(), place);
            case ObjectExpression object -> object(object.items(), place);
            case RawExpression _ -> throw new IllegalStateException("never read");
        };
    }

    private static Input array(List<Expression> values, Place place) {
        List<Input> elements = new ArrayList<>();
        for (Expression value : values) {
            elements.add(of(value, place.element(elements.size(), at(value.position()))));
        }
        return new Input.Arr(place, elements);
    }

    private static Input object(List<ObjectItem> items, Place place) {
        var members = new LinkedHashMap<String, Input>();
        for (ObjectItem item : items) {
            members.put(
                    item.key(), of(item.value(), place.member(item.key(), at(item.keyPosition()))));
        }
        return new Input.Obj(place, members);
    }

    static Input.Position at(Position position) {
        return new Input.Position(position.line(), position.column());
    }
}
