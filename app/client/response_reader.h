#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace app {

/// Reads one HTTP response from the bytes that a socket delivers, however they are cut. One object per
/// response.
class ResponseReader
{
public:
    enum class Progress : std::uint8_t { Incomplete, Complete, Bad };

    ResponseReader();
    ~ResponseReader();

    Progress read(const QByteArray& bytes);

    /// The connection was closed. Incomplete means that bytes are missing.
    Progress readEnd();

    bool hasBegun() const { return m_hasBegun; }

    /// HTTP status; once complete.
    unsigned status() const;

    /// The connection may carry another request; once complete.
    bool keepsAlive() const;

private:
    struct Parser;

    Progress progress() const;

    std::unique_ptr<Parser> m_parser;
    QByteArray m_unread;
    std::size_t m_used = 0; ///< bytes that the parser took
    bool m_hasBegun = false;
};

} // namespace app
