#include "ui/request/why_box.h"

#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"

#include <QLabel>
#include <QRegularExpression>
#include <QStringList>
#include <QVBoxLayout>

namespace ui {

WhyBox::WhyBox(Attention& attention, QWidget* parent)
    : QFrame(parent)
    , m_attention(attention)
    , m_title(new QLabel)
    , m_text(new QLabel)
{
    setObjectName(QStringLiteral("whyBox"));
    setProperty("role", QStringLiteral("why"));
    m_title->setProperty("role", QStringLiteral("whyTitle"));
    m_text->setObjectName(QStringLiteral("whyText"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_text->setToolTip(tr("Click a number to see that request."));
    connect(m_text, &QLabel::linkActivated, this,
            [this](const QString& number) { m_attention.seek(trace::RequestId(number.toUInt())); });
    connect(&attention, &Attention::requestChanged, this, &WhyBox::forgetTexts);
    connect(&attention, &Attention::momentChanged, this, &WhyBox::showTexts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 9, 12, 10);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_text);
    hide();
}

void WhyBox::forgetTexts()
{
    m_why.clear();
    m_cost.clear();
    showTexts();
}

void WhyBox::setFindings(const analysis::Findings& findings)
{
    if (findings.question.request != m_attention.request()) return;
    const auto why = QString::fromStdString(findings.whyItWaited);
    const auto cost = QString::fromStdString(findings.whatItCost);
    if (why == m_why && cost == m_cost && findings.at == m_at) return;
    m_why = why;
    m_cost = cost;
    m_at = findings.at;
    showTexts();
}

void WhyBox::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showTexts();
}

void WhyBox::showTexts()
{
    QStringList paragraphs;
    for (const auto& text : {m_why, m_cost})
        if (!text.isEmpty())
            paragraphs << QStringLiteral("<p style='margin:0 0 4px 0'>%1</p>")
                              .arg(withLinks(text, m_attention.request(), themeOf(palette()).accent));
    const auto question = m_why.isEmpty() ? tr("What did it cost?") : tr("Why did it wait?");
    m_title->setText(question + basis());
    m_text->setText(paragraphs.join(QString()));
    m_text->setAccessibleName((m_why + QLatin1Char(' ') + m_cost).trimmed());
    setAccessibleName(m_title->text());
    setVisible(!paragraphs.isEmpty());
}

/// What the explanation is of, where that is not what the other panels show.
QString WhyBox::basis() const
{
    if (m_attention.moment()) return tr(" (the whole run)");
    return m_at ? tr(" (at %1)").arg(durationText(*m_at)) : QString();
}

QString withLinks(const QString& text, trace::RequestId self, const QColor& colour)
{
    static const QRegularExpression kNumber(QStringLiteral("#(\\d+)"));
    QString linked;
    qsizetype told = 0;
    for (auto found = kNumber.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        if (match.captured(1).toUInt() == trace::number(self)) continue;
        linked += text.mid(told, match.capturedStart() - told).toHtmlEscaped();
        linked +=
            QStringLiteral("<a href='%1' style='color:%2'>#%1</a>").arg(match.captured(1), colour.name());
        told = match.capturedEnd();
    }
    return linked + text.mid(told).toHtmlEscaped();
}

} // namespace ui

#include "moc_why_box.cpp"
