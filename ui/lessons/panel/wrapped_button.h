#pragma once

#include <QPushButton>

namespace ui {

/// A button that never asks for more width than there is: what does not fit goes on in another line, below
/// the first word behind its mark.
class WrappedButton : public QPushButton
{
    Q_OBJECT

public:
    explicit WrappedButton(QWidget* parent = nullptr);

    void setFullText(const QString& text, const QString& mark = {});

    /// Looks like a disabled one, but keeps the focus, so that keys are not suddenly somewhere else.
    void setBusy(bool isBusy);

    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void wrap();

    QString m_fullText;
    QString m_mark;
};

} // namespace ui
