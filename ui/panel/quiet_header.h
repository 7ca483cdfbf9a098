#pragma once

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>

namespace ui {

/// While this lives, the columns of a table that nobody has seen yet are set up: the table would measure its
/// header at each change, in a font that nobody may need before it is seen.
class QuietHeader
{
public:
    explicit QuietHeader(QTableView& table)
        : m_header(*table.horizontalHeader())
        , m_blocker(&m_header)
    {
        m_header.hide();
    }

    ~QuietHeader() { m_header.show(); }

    Q_DISABLE_COPY_MOVE(QuietHeader)

private:
    QHeaderView& m_header;
    QSignalBlocker m_blocker;
};

} // namespace ui
