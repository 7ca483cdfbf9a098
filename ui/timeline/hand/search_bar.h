#pragma once

#include "ui/panel/seen_later.h"
#include "ui/timeline/layout/looked_at.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

/// The row in which requests and spans of another program are looked for: it selects what it finds, and says
/// how many there are. Whoever shows the timeline gives it a place; until it is opened it takes none.
class SearchBar : public SeenLater<QFrame>
{
    Q_OBJECT

public:
    SearchBar(LookedAt& lookedAt, QWidget& parent);

    void open();

    /// Tells no more what was found.
    void forget();

    /// Looks for nothing any more, and closes.
    void clear();

Q_SIGNALS:
    void requestFound(trace::RequestId id);
    void spanFound(const GenericPlace& place);
    void closed();

private:
    void addKey(const QKeySequence& key, void (SearchBar::*act)());
    QToolButton* makeButton(const QString& name, const QString& text, const QString& toolTip,
                            void (SearchBar::*act)());
    void findNext() { searchOn(1); }
    void findPrevious() { searchOn(-1); }
    void close();
    void searchOn(int step);
    bool findNextRequest(int step);
    bool findNextSpan(int step);
    void showCount();
    void tell(const QString& text, bool isFound = true);

    LookedAt& m_lookedAt;
    QLineEdit* m_field;
    QLabel* m_found; ///< how many there are
};

} // namespace ui
