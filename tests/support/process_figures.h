#pragma once

#include <QFile>

#include <chrono>
#include <ctime>
#include <dirent.h>
#include <set>
#include <string>
#include <vector>

namespace support {

/// CPU time of all threads of this process (CLOCK_PROCESS_CPUTIME_ID).
inline std::chrono::nanoseconds cpuTimeOfThisProcess()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// The names in a directory of the kernel's, without "." and "..".
inline std::vector<std::string> entriesOf(const char* directory)
{
    std::vector<std::string> names;
    auto* entries = ::opendir(directory);
    while (const auto* entry = ::readdir(entries))
        if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    ::closedir(entries);
    return names;
}

inline QList<QByteArray> linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QList<QByteArray>();
}

/// The local addresses on which this process listens for TCP, in the kernel's notation: "0100007F:1F40".
inline std::set<QByteArray> listeningAddresses()
{
    std::set<QByteArray> own;
    for (const auto& name : entriesOf("/proc/self/fd"))
        own.insert(QFile::symLinkTarget(QStringLiteral("/proc/self/fd/") + QString::fromStdString(name))
                       .section(QLatin1Char('/'), -1)
                       .toLatin1());
    std::set<QByteArray> addresses;
    for (const auto* table : {"/proc/self/net/tcp", "/proc/self/net/tcp6"}) {
        for (const auto& line : linesOf(QString::fromLatin1(table))) {
            const auto columns = line.simplified().split(' '); // proc(5): 1 local address, 3 state, 9 inode
            if (columns.size() > 9 && columns[3] == "0A" && own.contains("socket:[" + columns[9] + ']'))
                addresses.insert(columns[1]);
        }
    }
    return addresses;
}

} // namespace support
