#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QMetaType>

#include <vector>

namespace support {

/// Bytes that a client sends, the statuses of the answers to them, and whether the connection ends then.
struct HttpCase
{
    const char* name;
    QByteArray bytes;
    std::vector<int> statuses;
    bool isClosed = false;
};

/// One of tests/data/http, which ask the server for its health, asking for `path` instead.
inline QByteArray caseFile(const char* name, const QByteArray& path)
{
    QFile file(
        QDir(QStringLiteral(HTTP_CASES)).filePath(QString::fromLatin1(name) + QStringLiteral(".http")));
    auto bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    for (const auto* asked : {"/healthcheck", "/all-async"})
        bytes.replace(asked, path);
    return path == "/" ? bytes.replace("/%68ealthcheck", "/") : bytes;
}

/// `path` is one that is served.
inline std::vector<HttpCase> httpCases(const QByteArray& path)
{
    const auto file = [&](const char* name) { return caseFile(name, path); };
    const QByteArray host("Host: a\r\n");
    const auto get = [&](const QByteArray& target) {
        return "GET " + target + " HTTP/1.1\r\n" + host + "\r\n";
    };
    const auto post = [&](const QByteArray& fields, const QByteArray& body = {}) {
        return "POST " + path + " HTTP/1.1\r\n" + host + fields + "\r\n" + body;
    };
    const auto next = get(path);
    return {
        {"HTTP/1.0, kept", file("http_1_0_keep_alive"), {200}},
        {"HTTP/1.0", "GET " + path + " HTTP/1.0\r\n\r\n", {200}, true},
        {"a URL", file("http_absolute_form"), {200}},
        {"a URL, percent-encoded", get("HTTP://LOCALHOST" + path + "?%61#b"), {200}},
        {"a URL of another scheme", get("ftp://a" + path), {400}, true},
        {"percent-encoded", file("http_percent_encoded_path"), {200}},
        {"a query", get(path + "?a=/b?c"), {200}},
        {"an empty query", get(path + "?"), {200}},
        {"a fragment", get(path + "#a?b"), {200}},
        {"no path", get("a"), {400}, true},
        {"no host", file("http_no_host"), {400}, true},
        {"two hosts", file("http_two_hosts"), {400}, true},
        {"the same host twice", "GET " + path + " HTTP/1.1\r\n" + host + host + "\r\n", {400}, true},
        {"a host with a space", "GET " + path + " HTTP/1.1\r\nHost: a b\r\n\r\n", {400}, true},
        {"identity", file("http_te_identity"), {400}, true},
        {"an unknown coding", file("http_te_unknown"), {400}, true},
        {"chunked, not last", post("Transfer-Encoding: chunked, gzip\r\n", "0\r\n\r\n") + next, {400}, true},
        {"chunked twice", post("Transfer-Encoding: chunked, chunked\r\n", "0\r\n\r\n") + next, {400}, true},
        {"chunks and a length",
         post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n") + next,
         {400},
         true},
        {"a length and chunks",
         post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n") + next,
         {400},
         true},
        {"chunks in HTTP/1.0",
         "POST " + path + " HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + next,
         {400},
         true},
        {"chunks",
         post("Transfer-Encoding: Chunked\r\n", "3;a=b\r\nabc\r\n0\r\nX: y\r\n\r\n") + next,
         {405, 200}},
        {"a body that looks like a request",
         post("Content-Length: " + QByteArray::number(next.size()) + "\r\n", next) + next,
         {405, 200}},
        {"a body with GET",
         "GET " + path + " HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nabc" + next,
         {200, 200}},
        {"leading blank lines", file("http_leading_crlf"), {200}},
        {"blank lines in between", next + "\r\n\r\n" + next + "\r\n", {200, 200}},
        {"HTTP/1.2", file("http_version_1_2"), {505}, true},
        {"HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {505}, true},
        {"pipelined, the second one wrong", next + "nonsense\r\n\r\n" + next, {200, 400}, true},
        {"pipelined, the first one the last",
         "GET " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n" + next,
         {200},
         true},
    };
}

} // namespace support

Q_DECLARE_METATYPE(support::HttpCase)
