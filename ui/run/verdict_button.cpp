#include "ui/run/verdict_button.h"

#include "ui/style/appearance.h"

#include <QPainter>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kButtonHeight = 40;
constexpr int kLine = 19;
constexpr int kStepLine = 17;
constexpr int kVerdictButtonMargin = 6;

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

/// The text in whole words.
QStringList broken(const QFont& font, const QString& text, int width)
{
    if (text.isEmpty()) return {};
    QTextLayout layout(unbroken(text), font);
    QStringList lines;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
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
    tellHeight();
    update();
}

VerdictButton::Lines VerdictButton::lines() const
{
    const int room = static_cast<int>(width() / m_magnification) - 2 * kVerdictButtonMargin;
    return {broken(sentenceFont(), text(), room), broken(nextStepFont(), m_nextStep, room)};
}

/// In usual type.
int VerdictButton::height(const Lines& lines) const
{
    return static_cast<int>(lines.sentence.size()) * kLine +
           static_cast<int>(lines.nextStep.size()) * kStepLine;
}

void VerdictButton::tellHeight()
{
    const int wanted = std::max(height(lines()), kButtonHeight);
    Q_EMIT heightWanted(static_cast<int>(wanted * m_magnification));
}

void VerdictButton::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) tellHeight();
}

void VerdictButton::setMagnification(qreal factor)
{
    m_magnification = factor;
    updateGeometry();
    tellHeight();
    update();
}

QSize VerdictButton::sizeHint() const
{
    const QSize usual(QFontMetrics(sentenceFont()).horizontalAdvance(text()) + 2 * kVerdictButtonMargin,
                      kButtonHeight);
    return usual * m_magnification;
}

QSize VerdictButton::minimumSizeHint() const
{
    return {120, static_cast<int>(kButtonHeight * m_magnification)};
}

void VerdictButton::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(palette());
    QPainter painter(this);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.accent);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    painter.scale(m_magnification, m_magnification);
    const QRect whole(QPoint(), size() / m_magnification);
    const auto shown = lines();
    QRect place(kVerdictButtonMargin, (whole.height() - height(shown)) / 2,
                whole.width() - 2 * kVerdictButtonMargin, kLine);
    auto sentence = sentenceFont();
    sentence.setUnderline(underMouse() && isEnabled());
    for (const auto& line : shown.sentence) {
        drawLine(painter, sentence, theme.text, place, line);
        place.translate(0, kLine);
    }
    place.setHeight(kStepLine);
    for (const auto& line : shown.nextStep) {
        drawLine(painter, nextStepFont(), theme.softText, place, line);
        place.translate(0, kStepLine);
    }
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

#include "moc_verdict_button.cpp"
