"""A loop among more threads than anybody watches: many_threads.py PORT THREADS"""
import asyncio
import sys
import threading
import time


async def answer(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    time.sleep(0.2)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    writer.close()


async def serve():
    server = await asyncio.start_server(answer, "127.0.0.1", int(sys.argv[1]))
    await server.serve_forever()


for _ in range(int(sys.argv[2])):
    threading.Thread(target=threading.Event().wait, daemon=True).start()
asyncio.run(serve())
