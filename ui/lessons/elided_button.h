#pragma once

#include <QPushButton>

namespace ui {

/// A button that never asks for more width than there is: what does not fit of its text is left out at the
/// end.
class ElidedButton : public QPushButton
{
    Q_OBJECT

public:
    explicit ElidedButton(QWidget* parent = nullptr);

    void setFullText(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QString m_fullText;
};

} // namespace ui
