#include "ui/compare/run_again_dialog.h"

#include "engine/settings/setting.h"
#include "ui/input/actions.h"
#include "ui/input/choice_box.h"
#include "ui/input/delay_control.h"
#include "ui/input/number_box.h"
#include "ui/input/typed_text.h"
#include "ui/style/wrapped_label.h"
#include "ui/text/duration_text.h"
#include "ui/text/server_words.h"
#include "ui/text/setting_words.h"
#include "ui/text/tr.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kVariationWidth = 240;

/// A field with its caption, its tool tip and its name for screen readers.
void addField(QFormLayout& form, const QString& caption, QWidget& field, const char* name,
              const QString& lesson)
{
    auto* label = new QLabel(caption);
    label->setProperty("role", QStringLiteral("field"));
    label->setBuddy(&field);
    field.setObjectName(QLatin1String(name));
    field.setAccessibleName(caption);
    field.setToolTip(teachingToolTip(caption, {}, lesson));
    form.addRow(label, &field);
}

void choose(QComboBox& box, const QVariant& data)
{
    box.setCurrentIndex(std::max(0, box.findData(data)));
}

} // namespace

QString describe(const ArrivalFacts& arrivals)
{
    const auto span = durationText(arrivals.span);
    QStringList sentences{
        arrivals.count == 1 ? tr("1 request is sent again.")
                            : tr("%1 requests are sent again, with the same times between them: the last one "
                                 "comes %2 after the first.")
                                  .arg(arrivals.count)
                                  .arg(span)};
    if (arrivals.fromOutside > 0)
        sentences << tr("%1 of them came from outside; now this program's client sends them.")
                         .arg(arrivals.fromOutside);
    if (arrivals.leftOut > 0)
        sentences << tr("%1 to a path that no handler serves are left out.").arg(arrivals.leftOut);
    return sentences.join(u' ');
}

RunAgainDialog::RunAgainDialog(const std::vector<HandlerChoice>& handlers, const ArrivalFacts& arrivals,
                               const RunAgain& proposal, QWidget* parent)
    : QDialog(parent)
    , m_handler(new ChoiceBox)
    , m_workers(new NumberBox<QSpinBox>)
    , m_accept(new ChoiceBox)
    , m_delay(new DelayControl)
{
    setObjectName(QStringLiteral("runAgainDialog"));
    setWindowTitle(tr("Run again with…"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    auto* facts = new WrappedLabel(describe(arrivals), QStringLiteral("soft"));
    facts->setObjectName(QStringLiteral("arrivalFacts"));
    column->addWidget(facts);
    addFields(handlers, proposal);
    column->addWidget(
        new WrappedLabel(tr("Health checks stay health checks. Both runs are then shown on one axis."),
                         QStringLiteral("small")));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* run = buttons->addButton(tr("Run"), QDialogButtonBox::AcceptRole);
    run->setObjectName(QStringLiteral("runButton"));
    for (auto* button : buttons->buttons())
        button->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        takeOverTyping();
        Q_EMIT chosen(choice());
    });
    column->addWidget(buttons);
    run->setDefault(true); // once it knows its dialog: Return runs
    column->setSizeConstraint(QLayout::SetFixedSize);
    run->setFocus();
}

void RunAgainDialog::addFields(const std::vector<HandlerChoice>& handlers, const RunAgain& proposal)
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    static_cast<QVBoxLayout*>(layout())->addLayout(form);
    m_handler->addItem(tr("as they were"), QString());
    for (const auto& handler : handlers)
        m_handler->addItem(tr("%1 (%2)").arg(handler.title, handler.path), handler.path);
    choose(*m_handler, proposal.handler);
    m_handler->setMinimumWidth(kVariationWidth);
    addField(*form, tr("Handler"), *m_handler, "againHandlerField",
             tr("Who answers the same requests this time. The opposite of the last run is proposed."));
    m_workers->setRange(1, static_cast<int>(settings::kMostWorkers));
    m_workers->setValue(proposal.workers);
    addField(*form, tr("Workers"), *m_workers, "againWorkersField",
             tr("How many event loops serve them. Try as many as there are requests, and one fewer."));
    addChoices(*m_accept, *settings::find({}, "accept"));
    choose(*m_accept, static_cast<int>(proposal.accept));
    addField(
        *form, tr("Accept"), *m_accept, "againAcceptField",
        tr("Who gets the connections that wait when a loop wakes up. It matters only with several workers."));
    m_delay->setDelay(proposal.delay);
    addField(*form, tr("Upstream delay"), *m_delay, "againDelayField",
             tr("How long the upstream takes to answer one call."));
}

void RunAgainDialog::setServerChangeable(bool isChangeable)
{
    for (QWidget* field : {static_cast<QWidget*>(m_workers), static_cast<QWidget*>(m_accept)}) {
        field->setEnabled(isChangeable);
        if (!isChangeable) field->setToolTip(serverIsItsOwn());
    }
}

RunAgain RunAgainDialog::choice() const
{
    return {m_handler->currentData().toString(), m_workers->value(),
            static_cast<settings::AcceptPolicy>(m_accept->currentData().toInt()), m_delay->delay()};
}

} // namespace ui

#include "moc_run_again_dialog.cpp"
