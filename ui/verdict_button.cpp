#include "ui/verdict_button.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <utility>

namespace ui {

namespace {

constexpr int kHeight = 40;
constexpr int kLine = 19;
constexpr int kMargin = 6;

QFont sentenceFont()
{
    return textFont(13, QFont::DemiBold);
}

QFont nextStepFont()
{
    return textFont(12);
}

/// A number stays with its unit.
QString unbroken(QString text)
{
    static const QRegularExpression kBeforeUnit(QStringLiteral("(?<=\\d) (?=(?:h|min|s|ms|µs)\\b)"));
    return text.replace(kBeforeUnit, QString(QChar::Nbsp));
}

/// As many whole words as fit into the first line, and the others.
std::pair<QString, QString> brokenAt(const QFont& font, const QString& text, int width)
{
    QTextLayout layout(unbroken(text), font);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return {text.left(line.textLength()).trimmed(), text.mid(line.textLength())};
}

void drawLine(QPainter& painter, const QFont& font, const QColor& colour, const QRect& place,
              const QString& line)
{
    painter.setFont(font);
    painter.setPen(colour);
    const auto fitting = painter.fontMetrics().elidedText(line, Qt::ElideRight, place.width());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, fitting);
}

} // namespace

VerdictButton::VerdictButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("verdictButton"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
}

void VerdictButton::setTexts(const QString& sentence, const QString& nextStep, const QString& hint)
{
    if (text() == sentence && m_nextStep == nextStep) return;
    setText(sentence);
    m_nextStep = nextStep;
    setAccessibleName(sentence);
    setAccessibleDescription((nextStep + QLatin1Char(' ') + hint).trimmed());
    QString tip = QStringLiteral("<p style='margin:0'><b>%1</b></p>").arg(sentence.toHtmlEscaped());
    for (const auto& more : {nextStep, hint})
        if (!more.isEmpty())
            tip += QStringLiteral("<p style='margin:6px 0 0 0'>%1</p>").arg(more.toHtmlEscaped());
    setToolTip(tip);
    update();
}

void VerdictButton::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void VerdictButton::setMagnification(qreal factor)
{
    m_magnification = factor;
    updateGeometry();
    update();
}

QSize VerdictButton::sizeHint() const
{
    const QSize usual(QFontMetrics(sentenceFont()).horizontalAdvance(text()) + 2 * kMargin, kHeight);
    return usual * m_magnification;
}

QSize VerdictButton::minimumSizeHint() const
{
    return {120, static_cast<int>(kHeight * m_magnification)};
}

void VerdictButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_theme.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    auto sentence = sentenceFont();
    sentence.setUnderline(underMouse() && isEnabled());
    painter.scale(m_magnification, m_magnification);
    const QRect whole(QPoint(), size() / m_magnification);
    const QRect first(kMargin, 1, whole.width() - 2 * kMargin, kLine);
    const auto second = first.translated(0, kLine);
    const auto [begin, rest] = brokenAt(sentence, text(), first.width());
    const bool isOneLine = rest.isEmpty() && m_nextStep.isEmpty();
    drawLine(painter, sentence, m_theme.text, isOneLine ? whole.adjusted(kMargin, 0, -kMargin, 0) : first,
             begin);
    if (!rest.isEmpty())
        drawLine(painter, sentence, m_theme.text, second, rest);
    else
        drawLine(painter, nextStepFont(), m_theme.softText, second, m_nextStep);
}

void VerdictButton::enterEvent(QEnterEvent*)
{
    update();
}

void VerdictButton::leaveEvent(QEvent*)
{
    update();
}

} // namespace ui
