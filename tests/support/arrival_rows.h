#pragma once

#include "ui/scenario/arrival_edits.h"

#include <QStringList>

namespace support {

/// Those that rows of arrivals in tests choose from.
inline const QStringList kPaths{QStringLiteral("/healthcheck"), QStringLiteral("/async-blocking"),
                                QStringLiteral("/all-async")};

inline ui::ArrivalRow row(const char* at, const char* path = "/all-async")
{
    return {QString::fromUtf8(path), QString::fromUtf8(at)};
}

inline QStringList times(const ui::ArrivalRows& rows)
{
    QStringList all;
    for (const auto& one : rows)
        all << one.at;
    return all;
}

} // namespace support
