package se.tillit.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to a port that a test can shut and open again: shut, it cuts what goes through and lets nothing new in. */
final class Gate implements AutoCloseable {

    private final ServerSocket door;
    private final int behind;
    private final Queue<Socket> through = new ConcurrentLinkedQueue<>();
    private volatile boolean isOpen = true;

    Gate(int behind) throws IOException {
        this.behind = behind;
        door = new ServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var outer = door.accept();
                if (isOpen) {
                    var inner = new Socket(InetAddress.getLoopbackAddress(), behind);
                    through.add(outer);
                    through.add(inner);
                    Thread.ofVirtual().start(() -> pump(outer, inner));
                    Thread.ofVirtual().start(() -> pump(inner, outer));
                } else {
                    outer.close();
                }
            } catch (IOException closed) {
                isOpen = isOpen && !door.isClosed();
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            Thread.currentThread().interrupt();
        }
    }

    void shut() throws IOException {
        isOpen = false;
        for (var socket = through.poll(); socket != null; socket = through.poll()) {
            socket.close();
        }
    }

    void open() {
        isOpen = true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        shut();
    }
}
