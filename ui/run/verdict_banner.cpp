#include "ui/run/verdict_banner.h"

#include "ui/run/verdict_button.h"
#include "ui/style/appearance.h"
#include "ui/text/duration_text.h"
#include "ui/timeline/geometry/change_flags.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

using analysis::Level;
using analysis::Verdict;

constexpr int kBannerHeight = 56; // with the margin above that the style sheet gives it
constexpr int kMenuWidth = 860;   // of a sentence in the menu
constexpr int kAroundText = 16;   // margins of the banner and of its row
constexpr int kMarkSize = 20;
constexpr std::size_t kMostNamed = 3; // handlers in one sentence
constexpr int kRoomForButton = 820;   // for all that it says

trace::RequestId toLookAt(const Verdict& verdict)
{
    return verdict.culprit != trace::RequestId::None ? verdict.culprit : verdict.victim;
}

std::pair<analysis::VerdictKind, trace::WorkerId> subjectOf(const Verdict& verdict)
{
    return {verdict.kind, verdict.worker};
}

/// What the mark stands for, for whoever cannot see it.
QString levelText(const Verdict* verdict)
{
    if (verdict == nullptr) return VerdictBanner::tr("All is well");
    switch (verdict->level) {
    case Level::Alarm: return VerdictBanner::tr("Alarm");
    case Level::Warning: return VerdictBanner::tr("Warning");
    case Level::Hint: break;
    }
    return VerdictBanner::tr("Hint");
}

} // namespace

VerdictBanner::VerdictBanner(Attention& attention, QAction& showFlows, QWidget* parent)
    : QFrame(parent)
    , m_attention(attention)
    , m_mark(new QLabel)
    , m_text(new VerdictButton)
    , m_others(new QToolButton)
    , m_flows(new QToolButton)
    , m_flowsText(showFlows.iconText())
    , m_menu(new QMenu(m_others))
{
    setObjectName(QStringLiteral("verdictBanner"));
    setProperty("role", QStringLiteral("verdict"));
    setAccessibleName(tr("Verdict"));
    makeRoom(0);
    m_mark->setFixedSize(kMarkSize, kMarkSize);
    m_mark->setAlignment(Qt::AlignCenter);
    m_others->setObjectName(QStringLiteral("otherVerdictsButton"));
    m_others->setProperty("role", QStringLiteral("link"));
    m_others->setPopupMode(QToolButton::InstantPopup);
    m_others->setMenu(m_menu);
    m_others->setAccessibleName(tr("All verdicts"));
    m_others->setToolTip(tr("All that there is to say about this run, the worst first."));
    m_flows->setObjectName(QStringLiteral("flowsButton"));
    m_flows->setProperty("role", QStringLiteral("link"));
    m_flows->setDefaultAction(&showFlows);
    m_flows->setAccessibleName(showFlows.text());
    m_flows->setFocusPolicy(Qt::TabFocus);
    m_others->setFocusPolicy(Qt::TabFocus);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 6, 3);
    row->setSpacing(6);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_others);
    row->addWidget(m_flows);
    connect(m_text, &VerdictButton::heightWanted, this, &VerdictBanner::makeRoom);
    connect(m_menu, &QMenu::aboutToShow, this, &VerdictBanner::fillMenu);
    connect(m_text, &QAbstractButton::clicked, this, [this] {
        const auto* verdict = shown();
        if (verdict != nullptr && toLookAt(*verdict) != trace::RequestId::None)
            m_attention.seek(toLookAt(*verdict));
    });
    connect(&attention, &Attention::momentChanged, this, &VerdictBanner::showTexts);
    showTexts();
}

void VerdictBanner::setFindings(const analysis::Findings& findings)
{
    m_findings = findings;
    if (findings.requests == 0) m_chosen.reset();
    showTexts();
}

void VerdictBanner::setMagnification(qreal factor)
{
    m_magnification = factor;
    m_text->setMagnification(factor);
}

void VerdictBanner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showMark();
}

void VerdictBanner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    // The action's, for its button takes its text from there whenever it changes.
    m_flows->defaultAction()->setIconText(width() < kRoomForButton ? tr("Who blocked whom  ›") : m_flowsText);
}

const Verdict* VerdictBanner::shown() const
{
    if (m_findings.verdicts.empty()) return nullptr;
    const auto isChosen = [this](const Verdict& verdict) { return subjectOf(verdict) == m_chosen; };
    const auto chosen = std::ranges::find_if(m_findings.verdicts, isChosen);
    return chosen != m_findings.verdicts.end() ? &*chosen : &m_findings.verdicts.front();
}

void VerdictBanner::choose(const Subject& subject)
{
    m_chosen = subject == subjectOf(m_findings.verdicts.front()) ? std::nullopt : std::optional(subject);
    showTexts();
}

void VerdictBanner::fillMenu()
{
    m_menu->clear();
    for (const auto& verdict : m_findings.verdicts) {
        const auto sentence = QString::fromStdString(verdict.sentence);
        const auto fitting = m_menu->fontMetrics().elidedText(sentence, Qt::ElideRight, kMenuWidth);
        auto* action = m_menu->addAction(tr("%1: %2").arg(levelText(&verdict), fitting));
        action->setCheckable(true);
        action->setChecked(&verdict == shown());
        connect(action, &QAction::triggered, this, [this, subject = subjectOf(verdict)] { choose(subject); });
    }
}

void VerdictBanner::showTexts()
{
    const auto* verdict = shown();
    if (verdict != nullptr) {
        showVerdict(*verdict);
    } else if (m_findings.requests > 0) {
        m_text->setTexts(basis() + success(), {}, {});
    } else {
        m_text->setTexts(tr("Here it will say what went wrong, and why."), {}, {});
    }
    m_text->setEnabled(verdict != nullptr);
    // Where nothing bad is said nobody blocked anybody for long.
    m_flows->setVisible(isBad() || m_findings.requests == 0 || m_flows->isChecked());
    m_others->setVisible(m_findings.verdicts.size() > 1);
    const auto place = verdict == nullptr ? 0 : verdict - m_findings.verdicts.data() + 1;
    m_others->setText(tr("%1 of %2 ▾").arg(place).arg(m_findings.verdicts.size()));
    showLevel();
}

/// A hint is something to win where all went well, which is said first.
void VerdictBanner::showVerdict(const Verdict& verdict)
{
    const auto hint = toLookAt(verdict) == trace::RequestId::None
                          ? QString()
                          : tr("Click to see #%1.").arg(trace::number(toLookAt(verdict)));
    const auto sentence = QString::fromStdString(verdict.sentence);
    const auto nextStep = QString::fromStdString(verdict.nextStep);
    if (verdict.level == Level::Hint && !m_chosen)
        m_text->setTexts(basis() + success(), tr("%1 %2").arg(sentence, nextStep), hint);
    else
        m_text->setTexts(basis() + sentence, nextStep, hint);
}

QString VerdictBanner::success() const
{
    const bool hasWaited = !m_findings.longestWait || *m_findings.longestWait >= analysis::kNoticeable;
    if (hasWaited || m_findings.paths.size() > kMostNamed)
        return tr("No loop was held for long, and no pool ran out of threads for long.");
    QStringList titles;
    for (const auto& path : m_findings.paths)
        titles << routeTitle(path);
    if (titles.isEmpty()) titles << tr("Health checks");
    return (m_findings.at ? tr("%1: nobody has waited so far.") : tr("%1: nobody waited."))
        .arg(titles.join(QStringLiteral(", ")));
}

void VerdictBanner::makeRoom(int textHeight)
{
    const auto usual = static_cast<int>(kBannerHeight * m_magnification);
    setFixedHeight(std::max(usual, textHeight + kAroundText));
}

/// The mark, and the colour behind it all.
void VerdictBanner::showLevel()
{
    const auto level = isBad() ? QStringLiteral("warning") : QString();
    if (property("level").toString() != level) {
        setProperty("level", level);
        style()->unpolish(this);
        style()->polish(this);
    }
    showMark();
}

void VerdictBanner::showMark()
{
    const auto* verdict = shown();
    const auto& theme = themeOf(palette());
    const auto colour = isBad() ? theme.warning : verdict != nullptr ? theme.accent : theme.ok;
    const auto mark = isBad()              ? QStringLiteral("!")
                      : verdict != nullptr ? QStringLiteral("i")
                                           : QStringLiteral("✓");
    m_mark->setVisible(m_findings.requests > 0);
    m_mark->setText(mark);
    m_mark->setAccessibleName(levelText(verdict));
    const auto sheet = QStringLiteral("background: %1; color: %2; border-radius: %3px; font-weight: 700;")
                           .arg(colour.name(), theme.onAccent.name())
                           .arg(kMarkSize / 2);
    if (m_mark->styleSheet() != sheet) m_mark->setStyleSheet(sheet);
}

bool VerdictBanner::isBad() const
{
    const auto* verdict = shown();
    return verdict != nullptr && verdict->level != Level::Hint;
}

/// What is said is as old as the last look at a run that goes on, which is not made with every frame; and it
/// rests on the newest requests only where there are too many.
QString VerdictBanner::basis() const
{
    const auto at = m_findings.at ? durationText(*m_findings.at) : QString();
    QString text;
    if (m_attention.moment())
        text = m_findings.at ? tr("The whole run, until %1: ").arg(at) : tr("The whole run: ");
    else if (m_findings.at)
        text = tr("At %1: ").arg(at);
    if (m_findings.experiments > 1)
        text += m_findings.experiment == m_findings.experiments
                    ? tr("Newest of %1 experiments: ").arg(m_findings.experiments)
                    : tr("Experiment %1 of %2: ").arg(m_findings.experiment).arg(m_findings.experiments);
    return m_findings.isOfNewest ? text + tr("Of the newest %L1 requests: ").arg(m_findings.requests) : text;
}

} // namespace ui

#include "moc_verdict_banner.cpp"
