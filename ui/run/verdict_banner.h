#pragma once

#include "engine/analysis/findings.h"
#include "ui/attention/attention.h"

#include <QFrame>

#include <optional>
#include <utility>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace ui {

class VerdictButton;

/// The worst that is to be said about the experiment in view, or the verdict that a person chose, or that all
/// went well. Never lower than it has to be for most, so that little jumps when it has something to say; and
/// higher where that takes more lines. Where the rest shows an earlier moment it says that it is about the
/// whole run.
class VerdictBanner : public QFrame
{
    Q_OBJECT

public:
    /// Both outlive the banner.
    VerdictBanner(Attention& attention, QAction& showFlows, QWidget* parent = nullptr);

    void setFindings(const analysis::Findings& findings);

    /// How much bigger than usual its sentence is written.
    void setMagnification(qreal factor);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What a verdict is about. Its words change while the run goes on.
    using Subject = std::pair<analysis::VerdictKind, trace::WorkerId>;

    const analysis::Verdict* shown() const;
    void choose(const Subject& subject);
    void fillMenu();
    void showTexts();
    void showVerdict(const analysis::Verdict& verdict);
    QString success() const;
    void makeRoom(int textHeight);
    void showLevel();
    void showMark();
    bool isBad() const;
    QString basis() const;

    Attention& m_attention;
    analysis::Findings m_findings;
    std::optional<Subject> m_chosen; ///< else the worst
    QLabel* m_mark;
    VerdictButton* m_text;
    qreal m_magnification = 1;
    QToolButton* m_others;
    QToolButton* m_flows;
    QString m_flowsText; ///< where there is room
    QMenu* m_menu;
};

} // namespace ui
