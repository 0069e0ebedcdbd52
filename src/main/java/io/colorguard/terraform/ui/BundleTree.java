package io.colorguard.terraform.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.colorguard.terraform.application.BundlePicture;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.bundle.Bundle.Listing;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Numbers;
import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of the bundle; only the folder of the file looked at lists all of its own. */
class BundleTree extends Nav {

    /** More files than this of a folder are reached through the files beside them. */
    private static final int MOST = 300;

    private final TerraformAddress address;
    private final FlagExport export;
    private final UnorderedList list = new UnorderedList();

    BundleTree(TerraformAddress address, BundlePicture picture, FlagExport export) {
        this.address = address;
        this.export = export;
        getElement().setAttribute("aria-label", getTranslation("terraform.files"));
        list.addClassName("tree");
        add(list);
        Map<String, List<Listing>> folders =
                picture.files().stream()
                        .collect(
                                Collectors.groupingBy(
                                        file -> folder(file.path()),
                                        TreeMap::new,
                                        Collectors.toList()));
        folder(StackId.WORKSPACE, folders, null);
        picture.workspace()
                .environments()
                .forEach(environment -> folder(StackId.of(environment), folders, environment));
        List<Listing> besides = folders.getOrDefault("", List.of());
        folders.remove("");
        folders.forEach((name, files) -> folder(name, files, null));
        besides.forEach(file -> file(file, false));
    }

    private void folder(
            StackId stack, Map<String, List<Listing>> folders, @Nullable Environment environment) {
        String name = folder(stack.path(""));
        List<Listing> files = folders.remove(name);
        if (files != null) {
            folder(name, files, environment);
        }
    }

    private void folder(String name, List<Listing> files, @Nullable Environment environment) {
        boolean open = folder(address.file()).equals(name);
        Anchor link =
                new Anchor(
                        address.in(first(files).path()).href(),
                        Glyph.FOLDER.icon(),
                        new Span(name));
        ListItem item = new ListItem(link);
        item.addClassName("dir");
        if (environment != null) {
            item.add(download(environment));
        }
        list.add(item);
        files.stream()
                .filter(file -> open || file.flags() > 0 && files.size() < MOST)
                .limit(MOST)
                .forEach(file -> file(file, true));
    }

    private static Listing first(List<Listing> files) {
        return files.stream().filter(it -> it.flags() > 0).findFirst().orElse(files.getFirst());
    }

    private void file(Listing file, boolean inFolder) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        Span text = new Span(name);
        text.addClassNames("mono", "trunc");
        Span size = new Span(size(file));
        size.addClassName("end");
        Anchor link = new Anchor(address.in(file.path()).href(), Glyph.FILE.icon(), text, size);
        ListItem item = new ListItem(link);
        if (inFolder) {
            item.addClassName("in");
        }
        if (file.path().equals(address.file())) {
            item.getElement().setAttribute("aria-current", "true");
        }
        list.add(item);
    }

    private String size(Listing file) {
        return file.flags() > 0
                ? getTranslation("terraform.flags", file.flags())
                : Numbers.of(getLocale()).bytes(file.bytes());
    }

    private Anchor download(Environment environment) {
        Anchor link = new Anchor("", Glyph.DOWNLOAD.icon());
        link.setHref(new BundleDownload(export, address.workspace(), environment.key())::answer);
        link.addClassName("end");
        String name = getTranslation("terraform.download.environment", environment.key());
        link.getElement().setAttribute("aria-label", name);
        link.getElement().setAttribute("title", name);
        return link;
    }

    private static String folder(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : path.substring(0, end);
    }
}
