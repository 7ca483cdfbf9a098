#pragma once

#include <QObject>

namespace ui {

/// Sees to it that each dialog of the program is wide enough for its own title.
class WholeTitles : public QObject
{
    Q_OBJECT

public:
    explicit WholeTitles(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
