package io.colorguard.compliance.pdf;

import io.colorguard.compliance.story.Story;
import io.colorguard.shared.ContentHash;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fop.apps.EnvironmentalProfileFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.events.model.EventSeverity;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Prints stories as tagged PDF. The same story, language and moment always give the same bytes. The
 * formatter reaches its own fonts and nothing else: no file, no network.
 */
@Component
public class PdfPrinter {

    private static final String PRODUCER = "Colorguard";
    private static final URI FONTS = URI.create("font:/");
    private static final Pattern FILE = Pattern.compile("/ID \\[<[0-9A-F]{32}> <[0-9A-F]{32}>]");
    private static final int DIGITS = 32;

    private final FopFactory factory;
    private final MessageSource messages;

    PdfPrinter(MessageSource messages) {
        this.messages = messages;
        FopFactoryBuilder builder =
                new FopFactoryBuilder(
                        EnvironmentalProfileFactory.createRestrictedIO(FONTS, new OnlyFonts()));
        try (InputStream settings = BundledFont.open("fop.xml")) {
            builder.setConfiguration(new DefaultConfigurationBuilder().build(settings));
        } catch (ConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        factory = builder.build();
        factory.getFontManager()
                .setResourceResolver(
                        ResourceResolverFactory.createInternalResourceResolver(
                                FONTS, new OnlyFonts()));
    }

    /** The story as it stood at a moment. */
    public byte[] print(Story story, Locale language, Instant at) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String page = messages.getMessage("compliance.story.page", null, language);
        try {
            new StoryDocument(story, language, Objects.requireNonNull(page))
                    .write(
                            new FoDocument(
                                    factory.newFop(MimeConstants.MIME_PDF, agent(story, at), out)
                                            .getDefaultHandler()));
        } catch (SAXException e) {
            throw new IllegalStateException("the story cannot be printed", e);
        }
        return identified(out.toByteArray());
    }

    private FOUserAgent agent(Story story, Instant at) {
        FOUserAgent agent = factory.newFOUserAgent();
        agent.setTitle(story.title());
        agent.setProducer(PRODUCER);
        agent.setCreator(PRODUCER);
        agent.setCreationDate(Date.from(at));
        agent.getEventBroadcaster()
                .addEventListener(event -> {
                    if (event.getSeverity() == EventSeverity.ERROR
                            || event.getSeverity() == EventSeverity.FATAL) {
                        throw new IllegalStateException(
                                event.getEventID() + " " + event.getParams());
                    }
                });
        return agent;
    }

    /** The formatter's own mark of a file is made of the clock; ours is made of the content. */
    private static byte[] identified(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher mark = FILE.matcher(text);
        int start = -1;
        while (mark.find()) {
            start = mark.start();
        }
        if (start < 0) {
            throw new IllegalStateException("the document has no mark");
        }
        String blank = "0".repeat(DIGITS);
        String without = marked(text, start, blank);
        String own =
                ContentHash.of(without.getBytes(StandardCharsets.ISO_8859_1))
                        .value()
                        .substring(0, DIGITS)
                        .toUpperCase(Locale.ROOT);
        return marked(text, start, own).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String marked(String text, int start, String mark) {
        String all = "/ID [<%s> <%s>]".formatted(mark, mark);
        return text.substring(0, start) + all + text.substring(start + all.length());
    }

    /** Knows the fonts that the portal brings along. */
    private static final class OnlyFonts implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            if (!"font".equals(address.getScheme())) {
                throw new FileNotFoundException("nothing but fonts: " + address);
            }
            return new Resource(BundledFont.open(address.getSchemeSpecificPart()));
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new FileNotFoundException("nothing is written: " + address);
        }
    }
}
