#pragma once

#include "engine/analysis/findings.h"
#include "ui/style/theme.h"

#include <QFrame>

class QLabel;

namespace ui {

/// Why one request waited, and what it cost others; hidden where there is nothing to say. The numbers of
/// other requests are links.
class WhyBox : public QFrame
{
    Q_OBJECT

public:
    explicit WhyBox(QWidget* parent = nullptr);

    /// The request that is to be explained.
    void setRequest(trace::RequestId id);

    /// Ignored where they are about another request.
    void setFindings(const analysis::Findings& findings);

    /// Says that the explanation is of the whole run, where the other panels show an earlier moment.
    void setAtMoment(bool isAtMoment);

    void setTheme(const Theme& theme);

Q_SIGNALS:
    void requestSought(trace::RequestId id);

private:
    void showTexts();
    QString basis() const;

    trace::RequestId m_id = trace::RequestId::None;
    QString m_why;
    QString m_cost;
    std::optional<trace::Duration> m_at; ///< when the run that goes on was looked at
    bool m_isAtMoment = false;
    Theme m_theme = Theme::light();
    QLabel* m_title;
    QLabel* m_text;
};

/// `text` as rich text, with every "#7" but that of `self` a link whose target is the number. Pure.
QString withLinks(const QString& text, trace::RequestId self, const QColor& colour);

} // namespace ui
