#include "ui/time_travel/play_bar.h"

#include "ui/input/actions.h"
#include "ui/input/choice_box.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kPlayTimeWidth = 78;
constexpr int kTwoBarLines = 34;

QToolButton* makeButton(QAction& action, const QString& name)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setProperty("role", QStringLiteral("player"));
    button->setDefaultAction(&action);
    button->setAccessibleName(action.text());
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PlayBar::PlayBar(const Actions& actions, QWidget* parent)
    : SeenLater(parent)
    , m_actions(actions)
    , m_time(new QLabel)
    , m_sentence(new QLabel)
    , m_speed(new ChoiceBox)
{
    setObjectName(QStringLiteral("playBar"));
    setProperty("role", QStringLiteral("playBar"));
    setAccessibleName(tr("Time cursor"));
    m_time->setObjectName(QStringLiteral("momentTime"));
    m_time->setFont(monospaceFont(13, QFont::Bold));
    m_time->setMinimumWidth(kPlayTimeWidth);
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sentence->setObjectName(QStringLiteral("momentSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(kTwoBarLines);
    m_speed->setObjectName(QStringLiteral("playSpeed"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How fast it plays: 0.1× is ten times as slow as it was."));
    connect(m_speed, &QComboBox::activated, this, &PlayBar::speedChosen);

    auto* row = new QHBoxLayout(&content());
    row->setContentsMargins(12, 4, 12, 4);
    row->setSpacing(6);
    row->addWidget(makeButton(*actions.previousEvent, QStringLiteral("previousEventButton")));
    row->addWidget(makeButton(*actions.play, QStringLiteral("playButton")));
    row->addWidget(makeButton(*actions.nextEvent, QStringLiteral("nextEventButton")));
    row->addWidget(m_speed);
    row->addWidget(m_time);
    row->addSpacing(6);
    row->addWidget(m_sentence, 1);
    row->addWidget(makeButton(*actions.backToNow, QStringLiteral("backToNowButton")));
}

void PlayBar::showMoment(const QString& time, const QString& sentence)
{
    m_time->setText(time);
    m_sentence->setText(sentence);
}

void PlayBar::setPlaying(bool isPlaying)
{
    m_actions.play->setIconText(isPlaying ? tr("❚❚") : tr("▶"));
    m_actions.play->setText(isPlaying ? tr("Pause") : tr("Play"));
}

void PlayBar::setSpeeds(const QStringList& names)
{
    m_speed->clear();
    m_speed->addItems(names);
}

void PlayBar::setSpeed(int index)
{
    m_speed->setCurrentIndex(index);
}

} // namespace ui

#include "moc_play_bar.cpp"
