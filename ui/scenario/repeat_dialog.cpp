#include "ui/scenario/repeat_dialog.h"

#include "ui/input/number_box.h"
#include "ui/scenario/dialog_form.h"

#include <QSpinBox>

namespace ui {

namespace {

constexpr int kMostTimes = 1'000;
constexpr int kLongestGap = 3'600'000; // milliseconds
constexpr int kUsualTimes = 4;
constexpr int kGapOfCopies = 1'000;

} // namespace

RepeatDialog::RepeatDialog(int rows, QWidget* parent)
    : QDialog(parent)
    , m_times(new NumberBox<QSpinBox>)
    , m_later(new NumberBox<QSpinBox>)
{
    setObjectName(QStringLiteral("repeatDialog"));
    DialogForm form(*this, tr("Repeat %n row(s)", nullptr, rows), tr("Repeat"));
    m_times->setRange(1, kMostTimes);
    m_times->setValue(kUsualTimes);
    form.addField(tr("Copies"), *m_times, QStringLiteral("repeatTimesField"),
                  tr("How many copies of the selected rows are added."));
    m_later->setRange(0, kLongestGap);
    m_later->setValue(kGapOfCopies);
    m_later->setSuffix(tr(" ms"));
    form.addField(tr("Time between copies"), *m_later, QStringLiteral("repeatLaterField"),
                  tr("How long after the previous copy each copy comes."));
    connect(this, &QDialog::accepted, this,
            [this] { Q_EMIT chosen(m_times->value(), std::chrono::milliseconds(m_later->value())); });
    m_times->setFocus();
}

} // namespace ui

#include "moc_repeat_dialog.cpp"
