package io.colorguard.catalog.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagSheet;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.http.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalog: its list and a whole flag. */
@RestController
@Tag(name = "catalog")
@RequestMapping("/api/v1/workspaces/{workspace}/flags")
class FlagController {

    private final FlagCatalog catalog;
    private final FlagSheet sheet;

    FlagController(FlagCatalog catalog, FlagSheet sheet) {
        this.catalog = catalog;
        this.sheet = sheet;
    }

    /** A page of the flags that the filters let pass, and how many there are. */
    @Operation(summary = "A page of the flags that the filters let pass")
    @GetMapping(produces = "application/json")
    FlagAnswers.ListAnswer list(
            @PathVariable String workspace,
            @ParameterObject FlagRequest request,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        FlagQuery query = request.flagQuery();
        WorkspaceKey key = workspace(workspace);
        var flags = value(catalog.page(key, query, window(page, size)));
        return new FlagAnswers.ListAnswer(
                flags.stream().map(FlagJson::of).toList(),
                value(catalog.count(key, query)),
                page,
                size);
    }

    /** The flags that the filters let pass, for spreadsheets. */
    @Operation(summary = "The flags that the filters let pass, for spreadsheets")
    @GetMapping(produces = "text/csv")
    void sheet(
            @PathVariable String workspace,
            @ParameterObject FlagRequest request,
            HttpServletResponse response) {
        value(
                sheet.write(
                        workspace(workspace),
                        request.flagQuery(),
                        () -> {
                            response.setContentType("text/csv;charset=UTF-8");
                            response.setHeader(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"flags.csv\"");
                            return response.getWriter();
                        }));
    }

    /** A flag field for field, and how it stands in each environment. */
    @Operation(summary = "A flag field for field, and how it stands in each environment")
    @GetMapping("/{key}")
    FlagAnswer find(@PathVariable String workspace, @PathVariable String key) {
        return FlagJson.of(value(catalog.find(workspace(workspace), flag(key))));
    }

    private static Window window(int page, int size) {
        if (page < 0 || size < 1 || size > Window.MOST || (long) page * size > Integer.MAX_VALUE) {
            throw new RefusedException(
                    Refusal.invalid("CAT-4", "catalog.refusal.window", "size", Window.MOST));
        }
        return new Window(page * size, size);
    }

    static WorkspaceKey workspace(String key) {
        if (!WorkspaceKey.isValid(key)) {
            throw new RefusedException(Refusal.notFound("workspace.refusal.missing"));
        }
        return new WorkspaceKey(key);
    }

    static FlagKey flag(String key) {
        if (!FlagKey.isValid(key)) {
            throw new RefusedException(Refusal.notFound("catalog.refusal.flag.missing", key));
        }
        return new FlagKey(key);
    }
}
