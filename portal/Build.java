import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Maven's way to npm, run from its source in the portal's directory: {@code build} makes {@code
 * target/classes/portal}, {@code check} runs types, linter and tests. Neither does again what it
 * has done with the same files. Node is never downloaded: without it the portal is left out, which
 * only CI holds to be a failure.
 */
final class Build {

    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path PORTAL = CLASSES.resolve("portal");
    private static final Path BUILT = Path.of("target", "built.sha256");
    private static final Path CHECKED = Path.of("target", "checked.sha256");

    /** In the directory that it tells about: whoever deletes one deletes the other. */
    private static final Path INSTALLED = Path.of("node_modules", ".gatehouse.sha256");

    /** The types of the API are generated from it. */
    private static final Path API = Path.of("..", "docs", "openapi.json");

    private static final Set<String> NO_SOURCES = Set.of("node_modules", "target");

    /** What Vite wants. */
    private static final int MAJOR = 20;

    private static final int MINOR = 19;

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    public static void main(String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(CLASSES); // an empty one too is on the class path of others
        switch (arguments[0]) {
            case "build" -> build();
            case "check" -> check();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void build() throws IOException, InterruptedException {
        var sources = digest(sources());
        if (isStamped(BUILT, sources) && Files.exists(PORTAL.resolve("index.html"))) {
            say("INFO", "the built portal is up to date");
            return;
        }
        Files.deleteIfExists(BUILT);
        var missing = missing();
        if (missing.isPresent()) {
            delete(PORTAL); // an older one would be taken for this one
            var what = missing.get() + ", so the portal is neither built nor served; all else is";
            if ("true".equals(System.getenv("CI"))) {
                fail(what + ". CI is to have it");
            }
            say("WARNING", what);
            return;
        }
        install();
        npm("run", "build");
        stamp(BUILT, sources);
    }

    private static void check() throws IOException, InterruptedException {
        var checked = sources();
        checked.addAll(codes());
        var sources = digest(checked);
        if (isStamped(CHECKED, sources)) {
            say("INFO", "the portal was checked as it is");
            return;
        }
        Files.deleteIfExists(CHECKED);
        var missing = missing();
        if (missing.isPresent()) {
            say("WARNING", missing.get() + ", so the portal is not checked");
            return;
        }
        install();
        npm("run", "check");
        stamp(CHECKED, sources);
    }

    private static void install() throws IOException, InterruptedException {
        var wanted =
                digest(
                        Stream.of("package.json", "package-lock.json", ".npmrc")
                                .map(Path::of)
                                .filter(Files::exists)
                                .toList());
        if (isStamped(INSTALLED, wanted)) {
            return;
        }
        npm("ci", "--prefer-offline", "--no-audit", "--no-fund");
        stamp(INSTALLED, wanted);
    }

    private static Optional<String> missing() throws IOException, InterruptedException {
        if (!Files.exists(Path.of("package.json"))) {
            return Optional.of("portal/package.json is missing");
        }
        var node = version("node");
        if (node.isEmpty() || !isEnough(node.get())) {
            return Optional.of(
                    "Node.js %d.%d or newer is missing (found: %s)"
                            .formatted(MAJOR, MINOR, node.orElse("none")));
        }
        return version("npm").isEmpty() ? Optional.of("npm is missing") : Optional.empty();
    }

    private static boolean isEnough(String version) {
        var numbers = Pattern.compile("v(\\d+)\\.(\\d+)\\..*").matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        var major = Integer.parseInt(numbers.group(1));
        return major > MAJOR || major == MAJOR && Integer.parseInt(numbers.group(2)) >= MINOR;
    }

    private static Optional<String> version(String program)
            throws IOException, InterruptedException {
        Process process;
        try {
            process = process(program, "--version").redirectErrorStream(true).start();
        } catch (IOException notThere) {
            return Optional.empty();
        }
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
    }

    private static void npm(String... arguments) throws IOException, InterruptedException {
        var command = "npm " + String.join(" ", arguments);
        say("INFO", command);
        var process = process("npm", arguments).inheritIO();
        process.redirectInput(ProcessBuilder.Redirect.PIPE); // nobody is there to be asked
        var running = process.start();
        running.getOutputStream().close();
        if (running.waitFor() != 0) {
            fail("'" + command + "' has failed, see above");
        }
    }

    private static ProcessBuilder process(String program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(WINDOWS && program.equals("npm") ? "npm.cmd" : program);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Whatever may bear on the outcome, in an order of its own. */
    private static List<Path> sources() throws IOException {
        var here = Path.of("");
        try (var entries = Files.list(here)) {
            var files = new ArrayList<Path>();
            if (Files.exists(API)) {
                files.add(API);
            }
            entries.filter(entry -> !NO_SOURCES.contains(entry.toString()))
                    .sorted()
                    .forEach(entry -> files.addAll(below(entry)));
            return files;
        }
    }

    /** The codes of problems are gathered from them, and each has to have its sentence. */
    private static List<Path> codes() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve(Path.of("src", "main", "java")))
                    .filter(Files::isDirectory)
                    .sorted()
                    .flatMap(sources -> below(sources).stream())
                    .toList();
        }
    }

    private static List<Path> below(Path entry) {
        try (var tree = Files.walk(entry)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of names and contents. */
    private static String digest(List<Path> files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                var name = file.toString().replace('\\', '/');
                digest.update(
                        (name + "\0" + Files.size(file) + "\0").getBytes(StandardCharsets.UTF_8));
                try (InputStream content = Files.newInputStream(file)) {
                    content.transferTo(
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isStamped(Path stamp, String digest) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(digest);
    }

    private static void stamp(Path stamp, String digest) throws IOException {
        Files.createDirectories(stamp.getParent()); // npm makes none for no packages
        Files.writeString(stamp, digest);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var tree = Files.walk(directory)) {
                for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void say(String level, String what) {
        System.out.println("[" + level + "] portal: " + what);
    }

    private static void fail(String what) {
        say("ERROR", what);
        System.exit(1);
    }

    private Build() {}
}
