package io.colorguard.catalog.ui;

import io.colorguard.catalog.domain.json.Json;
import io.colorguard.catalog.domain.json.JsonText;
import io.colorguard.uikit.InlineJson.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The configurations of a treatment, those members marked that another does not have alike. */
final class TreatmentJson {

    private TreatmentJson() {}

    /**
     * The text in pieces.
     *
     * @param base what it is compared with, null to mark nothing
     */
    static List<Piece> pieces(String configurations, @Nullable String base) {
        if (!(JsonText.read(configurations) instanceof JsonText.Value(Json.Obj(var members)))) {
            return List.of(new Piece(configurations, base != null && !base.equals(configurations)));
        }
        Map<String, Json> known = base == null ? members : members(base);
        List<Piece> pieces = new ArrayList<>(List.of(new Piece("{", false)));
        members.forEach((name, value) -> {
            if (pieces.size() > 1) {
                pieces.add(new Piece(", ", false));
            }
            pieces.add(new Piece(member(name, value), !value.equals(known.get(name))));
        });
        pieces.add(new Piece("}", false));
        return pieces;
    }

    /** The members of an object, none of anything else. */
    static SortedMap<String, Json> members(String configurations) {
        return JsonText.read(configurations) instanceof JsonText.Value(Json.Obj(var members))
                ? members
                : new TreeMap<>();
    }

    private static String member(String name, Json value) {
        return Json.text(name).canonical() + ": " + value.canonical();
    }
}
