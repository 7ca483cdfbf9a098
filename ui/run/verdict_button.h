#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace ui {

/// What is wrong, and below it what to do, in as many lines as they need.
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

Q_SIGNALS:
    /// At its width and with its texts it is as high as that.
    void heightWanted(int height);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// What is written, line by line.
    struct Lines
    {
        QStringList sentence;
        QStringList nextStep;
    };

    Lines lines() const;
    int height(const Lines& lines) const;
    void tellHeight();

    QString m_nextStep;
    qreal m_magnification = 1;
};

} // namespace ui
