package org.gatehouse.query.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The portal finds its way by itself: each path that is no file is answered by its one page, or,
 * where the portal was not built, by one that says so.
 */
final class PortalPages extends PathResourceResolver {

    static final String INDEX = "index.html";

    /** Where the page names its nonce, as Vite writes it. */
    private static final String NONCE = "__CSP_NONCE__";

    private static final Set<String> LANGUAGES = Set.of("en", "de");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        if (!isPage(path)) {
            return super.resolveResourceInternal(request, path, locations, chain);
        }
        var page = super.resolveResourceInternal(request, INDEX, locations, chain);
        return page == null ? missing(request) : page;
    }

    static boolean isPage(String path) {
        return path.equals(INDEX) || path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }

    private static Resource missing(@Nullable HttpServletRequest request) {
        var language =
                request == null
                        ? "en"
                        : Collections.list(request.getLocales()).stream()
                                .map(Locale::getLanguage)
                                .filter(LANGUAGES::contains)
                                .findFirst()
                                .orElse("en");
        return new ClassPathResource("portal-missing/" + language + ".html");
    }

    static Resource withNonce(
            HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        if (!String.valueOf(file.getFilename()).endsWith(".html")) {
            return file;
        }
        var page =
                file.getContentAsString(StandardCharsets.UTF_8)
                        .replace(NONCE, PortalHeaders.nonce(request));
        return new TransformedResource(file, page.getBytes(StandardCharsets.UTF_8));
    }
}
