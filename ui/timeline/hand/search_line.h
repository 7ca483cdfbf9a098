#pragma once

#include "ui/timeline/layout/looked_at.h"

#include <QLineEdit>

class QLabel;

namespace ui {

/// The line in which requests and spans of another program are looked for. Selects what it finds.
class SearchLine : public QLineEdit
{
    Q_OBJECT

public:
    SearchLine(LookedAt& lookedAt, QWidget& view);

    void open();

    /// In the upper right corner of the view.
    void layOut();

    /// Tells no more what was found.
    void forget();

Q_SIGNALS:
    void requestFound(trace::RequestId id);
    void spanFound(const GenericPlace& place);
    void closed();

private:
    void searchOn(int step);
    bool findNextRequest(int step);
    bool findNextSpan(int step);
    void tell(const QString& text);

    LookedAt& m_lookedAt;
    QWidget& m_view;
    QLabel* m_found; ///< how many there are
};

} // namespace ui
