package org.gatehouse.standalone.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The stories of {@code portal/stories}, told in Chromium against a standalone process with its
 * demonstration organisation. They are skipped where there is no Node.js or no Chromium; with
 * {@code CI=true} that is a failure.
 */
class PortalStoriesTest {

    private static final Path PORTAL =
            Path.of(
                    Objects.requireNonNull(
                            System.getProperty("gatehouse.test.portal"),
                            "gatehouse.test.portal is not set"));

    @TempDir private static Path data;

    private static int port;
    private static ServerProcess gatehouse;

    @BeforeAll
    static void start() throws IOException {
        requireOrSkip(Files.isDirectory(PORTAL.resolve("node_modules")), "the portal is not built");
        requireOrSkip(Files.isExecutable(chromium()), "there is no Chromium at " + chromium());
        port = freePort();
        gatehouse =
                ServerProcess.launch(
                        Side.jar("standalone"), port, List.of("--gatehouse.data=" + data));
        gatehouse.address();
    }

    @AfterAll
    static void stop() {
        if (gatehouse != null) {
            gatehouse.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> stories() throws IOException {
        try (var files = Files.list(PORTAL.resolve("stories"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".test.mjs"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(name -> DynamicTest.dynamicTest(name, () -> tell(name)));
        }
    }

    private static void tell(String story) throws IOException, InterruptedException {
        var node =
                new ProcessBuilder("node", "--test", "stories/" + story)
                        .directory(PORTAL.toFile())
                        .redirectErrorStream(true);
        node.environment().put("GATEHOUSE", "http://localhost:" + port);
        var told = node.start();
        told.getOutputStream().close();
        String output;
        try (var lines = told.inputReader()) {
            output = lines.readAllAsString();
        }
        assertThat(told.waitFor()).as(output).isZero();
        assertThat(output).doesNotContainPattern("# skipped [1-9]|ℹ skipped [1-9]");
    }

    private static Path chromium() {
        return Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    }

    /** The provider's address is part of its name, so it has to be known before. */
    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void requireOrSkip(boolean there, String otherwise) {
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as(otherwise).isTrue();
        }
        assumeTrue(there, otherwise);
    }
}
