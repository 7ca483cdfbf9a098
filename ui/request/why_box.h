#pragma once

#include "engine/analysis/findings.h"
#include "ui/attention/attention.h"

#include <QFrame>

class QColor;
class QLabel;

namespace ui {

/// Why the selected request waited, and what it cost others; hidden where there is nothing to say. The
/// numbers of other requests are links. Where the other panels show an earlier moment it says that it is of
/// the whole run.
class WhyBox : public QFrame
{
    Q_OBJECT

public:
    /// `attention` outlives the box.
    explicit WhyBox(Attention& attention, QWidget* parent = nullptr);

    /// Ignored where they are about another request.
    void setFindings(const analysis::Findings& findings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void forgetTexts();
    void showTexts();
    QString basis() const;

    Attention& m_attention;
    QString m_why;
    QString m_cost;
    std::optional<trace::Duration> m_at; ///< when the run that goes on was looked at
    QLabel* m_title;
    QLabel* m_text;
};

/// `text` as rich text, with every "#7" but that of `self` a link whose target is the number. Pure.
QString withLinks(const QString& text, trace::RequestId self, const QColor& colour);

} // namespace ui
