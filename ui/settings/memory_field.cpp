#include "ui/settings/memory_field.h"

#include "engine/settings/memory.h"
#include "ui/input/actions.h"
#include "ui/input/number_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMemoryWidth = 128;

const auto kMemorySetting = QStringLiteral("memoryMegabytes");

} // namespace

MemoryField::MemoryField(QWidget* parent)
    : QWidget(parent)
    , m_box(new NumberBox<QSpinBox>)
{
    const auto text = tr("Memory for a run");
    const auto lesson = teachingToolTip(
        text, {},
        tr("What is older than fits is kept as numbers: how each stretch of time was spent, counts, "
           "percentiles and the worst requests. The timeline says from where on it is coarse."));
    auto* label = new QLabel(text);
    label->setBuddy(m_box);
    label->setToolTip(lesson);
    m_box->setObjectName(QStringLiteral("memory"));
    m_box->setAccessibleName(text);
    m_box->setToolTip(lesson);
    m_box->setRange(settings::kMemory.least, settings::kMemory.most);
    m_box->setSuffix(tr(" MB"));
    m_box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_box->setFixedWidth(kMemoryWidth);
    setMegabytes(remembered());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(label, 1);
    row->addWidget(m_box);
    connect(m_box, &QSpinBox::valueChanged, this, [this](int megabytes) {
        QSettings().setValue(kMemorySetting, megabytes);
        Q_EMIT changed(megabytes);
    });
}

int MemoryField::remembered()
{
    const int megabytes = QSettings().value(kMemorySetting, settings::kMemory.usual).toInt();
    return std::clamp(megabytes, settings::kMemory.least, settings::kMemory.most);
}

void MemoryField::setMegabytes(int megabytes)
{
    const QSignalBlocker blocker(m_box);
    m_box->setValue(megabytes);
}

} // namespace ui

#include "moc_memory_field.cpp"
