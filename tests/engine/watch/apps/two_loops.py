"""Two loops in one process, each on a thread of its own, with one listener that the second gets later:
two_loops.py PORT"""
import asyncio
import socket
import sys
import threading
import time

listener = socket.create_server(("127.0.0.1", int(sys.argv[1])))


async def answer(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    time.sleep(0.2)  # two-loops
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    writer.close()


async def serve(delay):
    await asyncio.sleep(delay)
    server = await asyncio.start_server(answer, sock=listener.dup())
    await server.serve_forever()


threading.Thread(target=asyncio.run, args=(serve(1),)).start()
asyncio.run(serve(0))
