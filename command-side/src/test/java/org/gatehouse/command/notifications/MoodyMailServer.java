package org.gatehouse.command.notifications;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that says no to one command of SMTP, or nothing at all. */
final class MoodyMailServer implements Closeable {

    private final ServerSocket socket;
    private final String command;
    private final String answer;
    private final AtomicInteger refusals = new AtomicInteger();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    /**
     * @param command the one that is answered in its own way, such as {@code RCPT}; nothing: not
     *     even the greeting is said
     */
    MoodyMailServer(int port, String command, String answer) throws IOException {
        this.socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.command = command;
        this.answer = answer;
        Thread.ofVirtual().start(this::listen);
    }

    static MoodyMailServer silent(int port) throws IOException {
        return new MoodyMailServer(port, "", "");
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        if (command.isEmpty()) {
            return;
        }
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
            say(caller, "220 moody");
            boolean mail = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (mail) {
                    mail = !line.equals(".");
                    if (!mail) {
                        say(caller, answerTo(".", "250 taken"));
                    }
                } else {
                    mail = line.equals("DATA");
                    say(caller, answerTo(line, mail ? "354 go on" : "250 fine"));
                }
            }
        } catch (IOException gone) {
            // so is the caller
        }
    }

    private String answerTo(String line, String otherwise) {
        if (line.startsWith(command)) {
            refusals.incrementAndGet();
            return answer;
        }
        return otherwise;
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        caller.getOutputStream().flush();
    }

    int refusals() {
        return refusals.get();
    }

    int callers() {
        return callers.size();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var caller : callers) {
            caller.close();
        }
    }
}
