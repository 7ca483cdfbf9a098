"""Two processes, each with a loop and a listener of its own on the same port: shared_port.py PORT"""
import asyncio
import os
import sys
import time


async def answer(reader, writer):
    await reader.readuntil(b"\r\n\r\n")
    time.sleep(0.2)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    writer.close()


async def serve():
    server = await asyncio.start_server(answer, "127.0.0.1", int(sys.argv[1]), reuse_port=True)
    await server.serve_forever()


os.fork()
asyncio.run(serve())
