#include "ui/lessons/panel/wrapped_button.h"

#include <QFontMetrics>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <cmath>

namespace ui {

namespace {

constexpr int kMoreLines = 8; // above and below a text of several lines, together
constexpr QChar kHairSpace{0x200a};

QStringList linesOf(const QString& text, const QFont& font, int width)
{
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

/// Spaces as wide as the mark.
QString indentation(const QString& mark, const QFontMetricsF& metrics)
{
    const auto count = metrics.horizontalAdvance(mark) / metrics.horizontalAdvance(kHairSpace);
    return QString(static_cast<qsizetype>(std::lround(count)), kHairSpace);
}

} // namespace

WrappedButton::WrappedButton(QWidget* parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void WrappedButton::setFullText(const QString& text, const QString& mark)
{
    m_fullText = text;
    m_mark = mark;
    setAccessibleName(text);
    wrap();
}

void WrappedButton::setBusy(bool isBusy)
{
    if (property("busy").toBool() == isBusy) return;
    setProperty("busy", isBusy);
    style()->unpolish(this);
    style()->polish(this);
}

QSize WrappedButton::sizeHint() const
{
    const auto hint = QPushButton::sizeHint();
    return text().contains(QLatin1Char('\n')) ? hint + QSize(0, kMoreLines) : hint;
}

void WrappedButton::resizeEvent(QResizeEvent* event)
{
    QPushButton::resizeEvent(event);
    wrap();
}

/// A checked button is written in semi-bold: measured like that, its lines are the same either way.
void WrappedButton::wrap()
{
    ensurePolished();
    auto boldFont = font();
    boldFont.setWeight(QFont::DemiBold);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    const QFontMetricsF metrics(boldFont);
    const auto lines =
        linesOf(m_fullText, boldFont, room - static_cast<int>(std::ceil(metrics.horizontalAdvance(m_mark))));
    setText(m_mark + lines.join(QLatin1Char('\n') + indentation(m_mark, QFontMetricsF(font()))));
}

} // namespace ui

#include "moc_wrapped_button.cpp"
