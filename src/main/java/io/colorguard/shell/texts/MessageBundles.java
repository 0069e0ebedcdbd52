package io.colorguard.shell.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds every bundle {@code messages/<module>.properties} on the class path. */
@Configuration(proxyBeanMethods = false)
class MessageBundles {

    private static final String FOLDER = "messages/";
    private static final String ENDING = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Without the bundles of single languages, which Java finds by itself. */
    private static String[] names() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + FOLDER + "*" + ENDING);
        return Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()))
                .filter(name -> !name.contains("_"))
                .map(name -> FOLDER + name.substring(0, name.length() - ENDING.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }
}
