#include "ui/room/qr_code.h"

#include "ui/style/appearance.h"

#include <QPainter>
#include <QPainterPath>

#include <memory>
#include <qrencode.h>

namespace ui {

namespace {

constexpr int kQuietSquares = 3; // squares around it

} // namespace

QrCode::QrCode(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Code to scan"));
}

void QrCode::setText(const QString& text)
{
    if (text == m_text) return;
    m_text = text;
    m_modules = 0;
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (code && !text.isEmpty()) {
        m_modules = code->width;
        m_dark.resize(m_modules * m_modules);
        for (int i = 0; i < m_dark.size(); ++i)
            m_dark[i] = static_cast<char>(code->data[i] & 1U);
    }
    setAccessibleDescription(text);
    update();
}

void QrCode::paintEvent(QPaintEvent*)
{
    if (m_modules == 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(themeOf(palette()).border);
    painter.setBrush(Qt::white);
    const qreal side = std::min(width(), height()) - 1;
    const QRectF card((width() - side) / 2, 0.5, side, side);
    painter.drawRoundedRect(card, 8, 8);
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Whole pixels for each square: nothing blurs what a camera has to see.
    const int square = std::max(1, static_cast<int>(side) / (m_modules + 2 * kQuietSquares));
    const int left = width() / 2 - square * m_modules / 2;
    const int top = static_cast<int>(card.center().y()) - square * m_modules / 2;
    for (int row = 0; row < m_modules; ++row)
        for (int column = 0; column < m_modules; ++column)
            if (m_dark[row * m_modules + column] != 0)
                painter.fillRect(left + column * square, top + row * square, square, square,
                                 QColor(0x101820));
}

} // namespace ui

#include "moc_qr_code.cpp"
