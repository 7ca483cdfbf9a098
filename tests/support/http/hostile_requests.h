#pragma once

#include <QByteArray>

#include <vector>

namespace support {

/// Bytes that a server has to refuse, and the HTTP status to refuse them with.
struct HostileRequest
{
    const char* name;
    QByteArray bytes;
    int status;
};

/// `path` is one that is served.
inline std::vector<HostileRequest> hostileRequests(const QByteArray& path)
{
    const QByteArray host("Host: test\r\n");
    const QByteArray get = "GET " + path;
    const QByteArray post = "POST " + path;
    const QByteArray chunked = get + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + host + "\r\n";
    return {
        {"unknown path", "GET /nowhere HTTP/1.1\r\n" + host + "\r\n", 404},
        {"wrong method", post + " HTTP/1.1\r\nContent-Length: 0\r\n" + host + "\r\n", 405},
        {"unknown method", "BREW " + path + " HTTP/1.1\r\n" + host + "\r\n", 405},
        {"not HTTP", "hello there\r\n\r\n", 400},
        {"TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15), 400},
        {"zeros", QByteArray(64, '\0') + "\r\n\r\n", 400},
        {"no version", get + "\r\n\r\n", 400},
        {"HTTP/3.7", get + " HTTP/3.7\r\n" + host + "\r\n", 505},
        {"no Host", get + " HTTP/1.1\r\n\r\n", 400},
        {"folded into nothing", get + " HTTP/1.1\r\n : x\r\n\r\n", 400},
        {"Content-Length is a word", get + " HTTP/1.1\r\nContent-Length: many\r\n" + host + "\r\n", 400},
        {"Content-Length twice",
         get + " HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n" + host + "\r\n", 400},
        {"Content-Length and chunks",
         get + " HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
        {"bad chunk size", chunked + "xyz\r\n", 400},
        {"one endless header line", get + " HTTP/1.1\r\nX: " + QByteArray(20'000, 'x'), 431},
        {"many header lines", get + " HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(5'000) + "\r\n", 431},
        {"endless target", get + QByteArray(20'000, 'x'), 431},
        {"endless chunk extension", chunked + "1;" + QByteArray(40'000, 'x'), 431},
        {"body over 1 MiB", post + " HTTP/1.1\r\nContent-Length: 1048577\r\n" + host + "\r\n", 413},
        {"body over 1 MiB, sent",
         post + " HTTP/1.1\r\nContent-Length: 4000000\r\n\r\n" + QByteArray(4'000'000, 'x'), 413},
        {"chunks over 1 MiB", chunked + ("1000\r\n" + QByteArray(0x1000, 'x') + "\r\n").repeated(300), 413},
    };
}

} // namespace support
