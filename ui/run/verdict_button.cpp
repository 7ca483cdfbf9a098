#include "ui/run/verdict_button.h"

#include "ui/style/appearance.h"

#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

namespace ui {

namespace {

constexpr int kButtonHeight = 40;
constexpr int kLine = 19;
constexpr int kSmallLine = 13;
constexpr int kVerdictButtonMargin = 6;
constexpr int kUnlimited = 100'000; // pixels

QFont sentenceFont()
{
    return textFont(13, QFont::DemiBold);
}

/// For a sentence that two lines do not hold.
QFont smallSentenceFont()
{
    return textFont(11, QFont::DemiBold);
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

/// The text in whole words, no more than `most` lines of that width; the last one holds all that is left.
QStringList broken(const QFont& font, const QString& text, int width, int most)
{
    QTextLayout layout(unbroken(text), font);
    QStringList lines;
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const bool isLast = lines.size() + 1 == most;
        line.setLineWidth(isLast ? kUnlimited : width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

bool isCut(const QFont& font, const QString& line, int width)
{
    return QFontMetrics(font).horizontalAdvance(line) > width;
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

void VerdictButton::setMagnification(qreal factor)
{
    m_magnification = factor;
    updateGeometry();
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
    auto sentence = sentenceFont();
    painter.scale(m_magnification, m_magnification);
    const QRect whole(QPoint(), size() / m_magnification);
    const QRect first(kVerdictButtonMargin, 1, whole.width() - 2 * kVerdictButtonMargin, kLine);
    auto lines = broken(sentence, text(), first.width(), 2);
    const bool isLong = lines.size() == 2 && isCut(sentence, lines.last(), first.width());
    if (isLong) {
        sentence = smallSentenceFont();
        lines = broken(sentence, text(), first.width(), 3);
    }
    sentence.setUnderline(underMouse() && isEnabled());
    const bool isOneLine = lines.size() == 1 && m_nextStep.isEmpty();
    const int height = isLong ? kSmallLine : kLine;
    for (int i = 0; const auto& line : lines) {
        const QRect place(first.left(), first.top() + i++ * height, first.width(), height);
        drawLine(painter, sentence, theme.text,
                 isOneLine ? whole.adjusted(kVerdictButtonMargin, 0, -kVerdictButtonMargin, 0) : place, line);
    }
    if (lines.size() == 1)
        drawLine(painter, nextStepFont(), theme.softText, first.translated(0, kLine), m_nextStep);
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
