package io.colorguard.catalog.persistence;

/** The two ways to a page of the catalog; whole flags are read for its rows alone. */
final class PageSql {

    private PageSql() {}

    /** Finds all that are wanted first, and sorts them. */
    static String sorted(FlagConditions conditions) {
        return """
        with hits as materialized
            (select f.key, f.last_change_at, f.stage, f.category from flag_here f where %s)
        select %s
        from (select f.key from hits f order by %s offset :offset limit :limit) shown
        join flag f on f.workspace_id = :workspace and f.key = shown.key
        order by %s\
        """
                .formatted(
                        conditions.where(),
                        FlagRows.COLUMNS,
                        conditions.order(),
                        conditions.order());
    }

    /** Walks the catalog in order until the page is full. */
    static String walked(FlagConditions conditions) {
        return """
        select %s
        from (select f.key from flag_here f where %s order by %s offset :offset limit :limit) shown
        join flag f on f.workspace_id = :workspace and f.key = shown.key
        order by %s\
        """
                .formatted(
                        FlagRows.COLUMNS,
                        conditions.where(),
                        conditions.order(),
                        conditions.order());
    }
}
