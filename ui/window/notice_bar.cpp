#include "ui/window/notice_bar.h"

#include "ui/input/quiet_button.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace ui {

namespace {

const auto kNotice = QStringLiteral("notice");
const auto kNews = QStringLiteral("news");

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_action(new QToolButton)
{
    setObjectName(QStringLiteral("noticeBar"));
    setProperty("role", kNotice);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_action->setObjectName(QStringLiteral("noticeActionButton"));
    m_action->hide();
    connect(m_action, &QToolButton::clicked, this, [this] {
        hide();
        if (const auto accept = std::exchange(m_accept, nullptr)) accept();
    });

    auto* dismiss = makeQuietButton(QStringLiteral("dismissNoticeButton"), tr("✕"), tr("Dismiss the notice"),
                                    tr("Dismiss"));
    connect(dismiss, &QToolButton::clicked, this, &QWidget::hide);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(dismiss, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::showNotice(const QString& text)
{
    show(text, kNotice);
}

void NoticeBar::showNews(const QString& text)
{
    show(text, kNews);
}

void NoticeBar::dismissNotice()
{
    if (property("role").toString() == kNotice && !m_accept) hide();
}

void NoticeBar::dismissNews()
{
    if (property("role").toString() == kNews) hide();
}

void NoticeBar::show(const QString& text, const QString& role)
{
    if (property("role").toString() != role) {
        setProperty("role", role);
        style()->unpolish(this);
        style()->polish(this);
    }
    m_text->setText(text);
    m_action->hide();
    m_accept = nullptr;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    QAccessibleEvent announcement(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
}

void NoticeBar::offer(const QString& text, const QString& action, const std::function<void()>& accept)
{
    showNotice(text);
    m_action->setText(action);
    m_action->setToolTip(text);
    m_action->show();
    m_accept = accept;
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace ui

#include "moc_notice_bar.cpp"
