package org.gatehouse.standalone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The directory {@code gatehouse.data}: closed to other users, held by one process at a time. */
final class DataDirectory implements AutoCloseable {

    /**
     * Asked before the lock file is opened: closing any channel on a file drops every lock that the
     * process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Creates the directory if need be and holds it until {@link #close()}. */
    static DataDirectory open(Path location) throws IOException {
        var path = privateDirectory(location).toRealPath();
        if (!HELD.add(path)) {
            throw new DataDirectoryInUse(path);
        }
        try {
            return new DataDirectory(path, lock(path));
        } catch (IOException | RuntimeException e) {
            HELD.remove(path);
            throw e;
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new DataDirectoryInUse(path);
        }
        return channel;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** The port of earlier starts; another one when somebody else listens there meanwhile. */
    int port() throws IOException {
        var file = path.resolve("port");
        if (Files.exists(file)) {
            var remembered = bind(Integer.parseInt(Files.readString(file).strip()));
            if (remembered > 0) {
                return remembered;
            }
        }
        var chosen = bind(0);
        write(path, "port", chosen + "\n");
        return chosen;
    }

    /** Returns the port that was free a moment ago, 0 if {@code port} is taken. */
    private static int bind(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Writes a file of mode 0600 that is there completely or not at all, whenever we are killed.
     */
    static void write(Path directory, String name, String text) throws IOException {
        var unfinished = Files.createTempFile(privateDirectory(directory), "unfinished", "");
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(unfinished, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path privateDirectory(Path directory) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(ownerOnly));
        return Files.setPosixFilePermissions(directory, ownerOnly);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        HELD.remove(path);
    }
}
