#pragma once

#include <QByteArray>
#include <QStringList>

namespace app {

/// Makes lines of what a program writes, however it is cut. Megabytes take no more memory than a page.
class OutputLines
{
public:
    static constexpr qsizetype kLongestLine = 2000; ///< bytes; the rest of a longer one is left out
    static constexpr qsizetype kMostAtOnce = 200;   ///< lines of one call; of more the last ones
    static constexpr qsizetype kRemembered = 8;

    /// The lines that have become whole.
    QStringList take(const QByteArray& bytes);

    /// What stands there without a line's end.
    QStringList takeRest();

    /// The newest lines that are not empty, oldest first.
    const QStringList& last() const { return m_last; }

private:
    void addTo(QStringList& lines);

    QByteArray m_line;
    QStringList m_last;
};

} // namespace app
