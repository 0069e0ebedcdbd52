package io.colorguard.permissions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.colorguard.ColorguardApplication;
import java.util.List;
import org.springframework.stereotype.Service;

/** What can be asked of the portal: the public methods of its public services, as compiled. */
public final class Operations {

    /** The compiled portal, without its tests. */
    public static final JavaClasses PORTAL =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackagesOf(ColorguardApplication.class);

    private Operations() {}

    public static List<JavaMethod> all() {
        return PORTAL.stream()
                .filter(it -> it.isAnnotatedWith(Service.class))
                .filter(it -> it.getPackageName().contains(".application"))
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(it -> it.getMethods().stream())
                .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(it -> !it.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }

    /** As the tables of tests write it: {@code FlagCatalog.find(WorkspaceKey, FlagKey)}. */
    public static String name(JavaMethod method) {
        return "%s.%s(%s)"
                .formatted(
                        method.getOwner().getSimpleName(),
                        method.getName(),
                        String.join(
                                ", ",
                                method.getRawParameterTypes().stream()
                                        .map(JavaClass::getSimpleName)
                                        .toList()));
    }
}
