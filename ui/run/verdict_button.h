#pragma once

#include <QAbstractButton>

namespace ui {

/// Two lines: what is wrong, and below it what to do, or the rest of the first where one line has no room for
/// it. The tool tip says both in full.
class VerdictButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit VerdictButton(QWidget* parent = nullptr);

    void setTexts(const QString& sentence, const QString& nextStep, const QString& hint);
    void setMagnification(qreal factor);

    QString sentence() const { return text(); }
    QString nextStep() const { return m_nextStep; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_nextStep;
    qreal m_magnification = 1;
};

} // namespace ui
