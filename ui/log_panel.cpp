#include "ui/log_panel.h"

#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

LogPanel::LogPanel(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("logPanel"));
    setProperty("role", QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_text->setObjectName(QStringLiteral("logText"));
    m_text->setProperty("role", QStringLiteral("log"));
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setMaximumBlockCount(kMostLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(monospaceFont(12));
    m_text->setPlaceholderText(tr("What the server says appears here, one line per fact."));

    auto* copyButton = new QToolButton;
    copyButton->setObjectName(QStringLiteral("copyLogButton"));
    copyButton->setProperty("role", QStringLiteral("quiet"));
    copyButton->setText(tr("Copy"));
    copyButton->setAccessibleName(tr("Copy the log"));
    copyButton->setToolTip(tr("Copies what is selected, or else the whole log."));
    connect(copyButton, &QToolButton::clicked, this, &LogPanel::copy);

    auto* tabs = new QTabWidget;
    tabs->addTab(m_text, tr("Log"));
    tabs->setCornerWidget(copyButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(tabs);
}

void LogPanel::append(const QStringList& lines)
{
    m_pending += lines;
    if (m_pending.size() > kMostLines) m_pending.remove(0, m_pending.size() - kMostLines);
    if (isVisible()) layOutPending();
}

void LogPanel::clear()
{
    m_pending.clear();
    m_text->clear();
}

void LogPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    layOutPending();
}

void LogPanel::layOutPending()
{
    if (m_pending.isEmpty()) return;
    // The text edit itself follows its end where it stands there, and otherwise stays where it is.
    m_text->appendPlainText(m_pending.join(QLatin1Char('\n')));
    m_pending.clear();
}

void LogPanel::copy()
{
    const auto selection = m_text->textCursor().selection().toPlainText();
    QGuiApplication::clipboard()->setText(selection.isEmpty() ? m_text->toPlainText() : selection);
}

} // namespace ui
