#include "ui/input/delay_control.h"

#include "ui/input/actions.h"
#include "ui/input/delay_scale.h"
#include "ui/input/number_box.h"
#include "ui/text/duration_text.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace ui {

namespace {

constexpr int kSliderWidth = 100;
constexpr int kDelayWidth = 86;
constexpr int kPrecision = 3;
constexpr std::chrono::milliseconds kUsualDelay{2000};
constexpr std::chrono::milliseconds kLongestDelay{
    600'000}; // a scenario may ask for more than the slider offers

/// Shows at least one decimal, and no more than the delay needs: "2.0 s", "0.25 s".
class DelayField : public NumberBox<QDoubleSpinBox>
{
public:
    using NumberBox::NumberBox;

    QString textFromValue(double value) const override
    {
        auto text = decimalText(value, kPrecision);
        while (text.endsWith(QLatin1Char('0')) && text.at(text.size() - 2).isDigit())
            text.chop(1);
        return text;
    }
};

double seconds(std::chrono::milliseconds delay)
{
    return std::chrono::duration<double>(delay).count();
}

std::chrono::milliseconds delayOf(double seconds)
{
    return std::chrono::milliseconds(std::lround(seconds * 1000));
}

} // namespace

DelayControl::DelayControl(QWidget* parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal))
    , m_field(new DelayField)
    , m_delay(kUsualDelay)
{
    const auto lesson = teachingToolTip(
        tr("Upstream delay"), {},
        tr("How long the upstream takes to answer one call. Alt+Left and Alt+Right change it. Each "
           "request makes two calls, so a lone request takes twice as long."));
    m_slider->setObjectName(QStringLiteral("delaySlider"));
    m_slider->setAccessibleName(tr("Upstream delay, roughly"));
    m_slider->setToolTip(lesson);
    m_slider->setRange(0, lastDelayPosition());
    m_slider->setPageStep(2);
    m_slider->setTracking(false);
    m_slider->setFixedWidth(kSliderWidth);
    m_slider->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    m_field->setObjectName(QStringLiteral("delayField"));
    m_field->setAccessibleName(tr("Upstream delay in seconds"));
    m_field->setToolTip(lesson);
    m_field->setLocale(QLocale()); // the language's, not the system's
    m_field->setFixedWidth(kDelayWidth);
    m_field->setDecimals(kPrecision);
    m_field->setRange(0, seconds(kLongestDelay));
    m_field->setSingleStep(0.1);
    m_field->setSuffix(tr(" s"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_slider);
    row->addWidget(m_field);

    showDelay(m_delay);
    connect(m_slider, &QSlider::sliderMoved, this, [this](int position) {
        const QSignalBlocker blocker(m_field);
        m_field->setValue(seconds(delayAt(position)));
    });
    connect(m_slider, &QSlider::valueChanged, this, [this](int position) { choose(delayAt(position)); });
    connect(m_field, &QDoubleSpinBox::valueChanged, this, [this](double value) { choose(delayOf(value)); });
}

std::chrono::milliseconds DelayControl::delay() const
{
    return m_delay;
}

void DelayControl::setDelay(std::chrono::milliseconds delay)
{
    m_delay = delay;
    showDelay(delay);
}

void DelayControl::setSliderVisible(bool isVisible)
{
    m_slider->setVisible(isVisible);
    updateGeometry(); // at once, for whoever measures what fits
}

void DelayControl::makeLonger()
{
    choose(nextLongerDelay(m_delay));
}

void DelayControl::makeShorter()
{
    choose(nextShorterDelay(m_delay));
}

void DelayControl::showDelay(std::chrono::milliseconds delay)
{
    const QSignalBlocker sliderBlocker(m_slider);
    const QSignalBlocker fieldBlocker(m_field);
    m_slider->setValue(delayPosition(delay));
    m_field->setValue(seconds(delay));
}

void DelayControl::choose(std::chrono::milliseconds delay)
{
    if (delay == m_delay) return;
    setDelay(delay);
    Q_EMIT delayChosen(delay);
}

} // namespace ui

#include "moc_delay_control.cpp"
