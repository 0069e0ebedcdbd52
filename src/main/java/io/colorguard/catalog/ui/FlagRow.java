package io.colorguard.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.application.FlagSummary.Cell;
import io.colorguard.catalog.application.FlagSummary.Standing;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Overdue;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Numbers;
import io.colorguard.uikit.Share;
import io.colorguard.uikit.ShareBar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the templates of the list are fed with: texts of one flag, ready to be shown. */
final class FlagRow {

    private final WorkspaceKey workspace;
    private final Clock clock;
    private final Locale locale;
    private final boolean operates;

    FlagRow(WorkspaceKey workspace, Clock clock, Locale locale, boolean operates) {
        this.workspace = workspace;
        this.clock = clock;
        this.locale = locale;
        this.operates = operates;
    }

    String href(FlagSummary flag) {
        return WorkspaceParameter.href(workspace, "flags", flag.key().value());
    }

    /** Where a killswitch is switched in an emergency, empty for whom that is nothing (APR-11). */
    String emergency(FlagSummary flag) {
        boolean live = flag.cells().stream().anyMatch(cell -> cell.standing() == Standing.LIVE);
        return operates && live && flag.classification().category() == Category.KILLSWITCH
                ? href(flag) + "?glass=open"
                : "";
    }

    /** Category and stage in one line. */
    String meta(FlagSummary flag) {
        return Words.of(flag.classification().category())
                + " · "
                + Words.of(flag.classification().stage());
    }

    /** In the second line of a cell. */
    String risk(FlagSummary flag) {
        return Words.of(flag.classification().risk()).toLowerCase(locale);
    }

    /** How long the flag should have moved on, empty where it is in time (LIF-4). */
    String overdue(FlagSummary flag) {
        Overdue overdue = flag.overdue();
        return overdue == null ? "" : translate("catalog.overdue.short", overdue.days());
    }

    String when(FlagSummary flag) {
        return Moments.relative(flag.lastChange().at(), clock.instant(), locale);
    }

    String exactly(FlagSummary flag) {
        return Moments.exact(flag.lastChange().at(), locale);
    }

    /**
     * What a cell says of one environment; public, for it is read by reflection.
     *
     * @param end share of the variant, all shares, or since when
     * @param shares as the share bar reads them
     * @param name everything, for those who hear it
     */
    public record CellTexts(
            String href,
            String environment,
            String standing,
            String word,
            String first,
            boolean targeted,
            String variant,
            String end,
            String pending,
            String shares,
            String name) {}

    /** Every environment of the flag. */
    List<CellTexts> cells(FlagSummary flag) {
        return flag.cells().stream().map(cell -> cell(flag, cell)).toList();
    }

    /** The flag in one environment. */
    CellTexts cell(FlagSummary flag, Cell cell) {
        List<Share> shares =
                new Palette(flag.treatments()).shares(cell.shares(), cell.defaultTreatment());
        return new CellTexts(
                href(flag),
                cell.environment(),
                Words.lower(cell.standing()),
                translate("catalog.standing." + Words.lower(cell.standing())),
                cell.defaultTreatment(),
                cell.targeted(),
                variant(cell),
                end(flag, cell),
                pending(cell),
                ShareBar.spec(shares),
                name(cell, shares));
    }

    private static List<Bucket> variants(Cell cell) {
        return cell.shares().stream()
                .filter(bucket -> !bucket.treatment().equals(cell.defaultTreatment()))
                .toList();
    }

    private static String variant(Cell cell) {
        List<Bucket> variants = variants(cell);
        return cell.standing() == Standing.LIVE && variants.size() == 1
                ? variants.getFirst().treatment()
                : "";
    }

    /** The share of the one variant, or all shares in bucket order. */
    private String end(FlagSummary flag, Cell cell) {
        Instant killed = cell.killedAt();
        return switch (cell.standing()) {
            case ABSENT -> "";
            case WITHHELD ->
                    translate(
                            "catalog.standing.in_stage",
                            Words.of(flag.classification().stage()).toLowerCase(locale));
            case KILLED ->
                    killed == null
                            ? ""
                            : Moments.duration(Duration.between(killed, clock.instant()), locale);
            case LIVE -> shares(cell);
        };
    }

    private String shares(Cell cell) {
        List<Bucket> variants = variants(cell);
        if (variants.size() > 1) {
            return cell.shares().stream()
                    .map(bucket -> Integer.toString(bucket.size()))
                    .collect(Collectors.joining(" · "));
        }
        int size = variants.isEmpty() ? Bucket.WHOLE : variants.getFirst().size();
        return Numbers.of(locale).percent(size);
    }

    private static String pending(Cell cell) {
        return cell.pending().isEmpty()
                ? ""
                : translate("catalog.standing.pending", String.join(", ", cell.pending()));
    }

    /** Everything the cell says, for those who hear it. */
    private String name(Cell cell, List<Share> shares) {
        if (cell.standing() == Standing.ABSENT) {
            return cell.environment() + ", " + translate("catalog.standing.absent");
        }
        String standing =
                cell.standing() == Standing.LIVE
                        ? Share.inWords(shares, locale)
                        : translate("catalog.standing." + Words.lower(cell.standing()));
        return Stream.of(
                        cell.environment(),
                        translate("catalog.standing.default", cell.defaultTreatment()),
                        standing,
                        pending(cell))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
