"""Two threads take turns at one poller: there is no loop to hold."""
import select
import socket
import sys
import threading
import time

listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
listener.setblocking(False)
poller = select.epoll()
poller.register(listener, select.EPOLLIN)


def serve():
    while True:
        poller.poll()
        try:
            connection, _ = listener.accept()
        except BlockingIOError:
            continue
        connection.recv(4096)
        time.sleep(0.2)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        connection.close()


threading.Thread(target=serve).start()
serve()
