package org.gatehouse.query.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.resource.ResourceTransformerChain;

/** Where the portal was not built. */
class PortalPagesTest {

    private static final List<Resource> NOWHERE = List.of(new ClassPathResource("no-portal/"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "de-AT, de, 'Das Portal ist nicht Teil dieses Programms'",
        "'fr, de;q=0.8, en;q=0.5', de, 'Das Portal ist nicht Teil dieses Programms'",
        "en, en, 'The portal is not part of this build'",
        "fr, en, 'The portal is not part of this build'"
    })
    void each_page_says_so_in_a_language_of_the_reader(
            String accepted, String language, String title) throws IOException {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", accepted);
        for (var path : List.of(PortalPages.INDEX, "groups/1")) {
            assertThat(page(request, path))
                    .contains("<html lang=\"" + language + "\">", title, "Node.js 20.19")
                    .contains("nonce=\"" + PortalHeaders.nonce(request) + "\"")
                    .doesNotContain("<script");
        }
    }

    private static String page(MockHttpServletRequest request, String path) throws IOException {
        var page = new PortalPages().resolveResource(request, path, NOWHERE, null);
        ResourceTransformerChain none = null;
        return PortalPages.withNonce(request, page, none)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
