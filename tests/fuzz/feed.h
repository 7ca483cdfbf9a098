#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

/// Gives `parser` the bytes as the readers of our sockets do: in pieces, keeping what it has not taken yet.
/// The first byte says how long a piece is. Returns the error that ended it.
template <typename Parser>
boost::beast::error_code feed(Parser& parser, std::span<const std::uint8_t> bytes)
{
    boost::beast::error_code error;
    if (bytes.empty()) return error;
    const std::size_t piece = bytes[0] + std::size_t{1};
    std::string unread;
    for (std::size_t at = 1; at < bytes.size() && !parser.is_done(); at += piece) {
        const auto length = std::min(piece, bytes.size() - at);
        unread.append(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                      bytes.begin() + static_cast<std::ptrdiff_t>(at + length));
        const auto used = parser.put(boost::asio::buffer(unread), error);
        if (used > unread.size()) std::abort();
        unread.erase(0, used);
        if (error && error != boost::beast::http::error::need_more) return error;
    }
    return error;
}
