#pragma once

#include <QString>
#include <QWidget>

namespace ui {

/// A text as a code that phones scan: black on white in every theme, with the quiet border that scanners
/// need.
class QrCode : public QWidget
{
    Q_OBJECT

public:
    explicit QrCode(QWidget* parent = nullptr);

    void setText(const QString& text);

    /// How many squares it is wide, without its border; 0 where there is nothing to show.
    int modules() const { return m_modules; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    int m_modules = 0;
    QByteArray m_dark; ///< one byte for each square, row by row
};

} // namespace ui
