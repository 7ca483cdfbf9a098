"""Listens, and begins its loop only when a request waits already: nobody sees it wait. held_at_once.py PORT"""
import select
import socket
import sys
import time

listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))
time.sleep(1)
loop = select.epoll()
loop.register(listener, select.EPOLLIN)
while True:
    loop.poll()
    connection, _ = listener.accept()
    connection.recv(4096)
    time.sleep(0.5)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    connection.close()
