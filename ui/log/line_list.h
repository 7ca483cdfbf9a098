#pragma once

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace ui {

/// How a list of lines is called, in the window and by those who look for its parts.
struct LineListWords
{
    QString name; ///< object names begin with it: "log", "logText"
    QString title;
    QString placeholder;
    QString filterHint;
    QString filterName; ///< for screen readers, as the next two
    QString followName;
    QString copyName;
};

/// The newest of many lines, all of them or those that contain what the filter says. Lines that come while it
/// is hidden are kept and laid out when it is seen again. It follows the newest one until a person scrolls
/// up.
class LineList : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostLines = 10'000;

    explicit LineList(const LineListWords& words, QWidget* parent = nullptr);

    /// Filter, `more`, follow and copy, for the row above the list. Its owner is whoever asks for it.
    QWidget* makeTools(QWidget* more = nullptr);

    void append(const QStringList& lines);
    void clear();
    void clearFilter();

    /// All of them, whatever the filter says.
    const QStringList& lines() const { return m_lines; }

protected:
    void showEvent(QShowEvent* event) override;

    QPlainTextEdit& text() const { return *m_text; }
    bool isFollowing() const;
    void setFollowing(bool isFollowing);

    /// What is shown of a line.
    virtual QString shown(const QString& line) const { return line; }

    /// Lays all out once more: shown() tells something else now.
    void layOutAnew();

    /// So many lines more are shown.
    virtual void linesShown(int /*count*/) {}

    /// None is shown any more.
    virtual void linesTakenAway() {}

private:
    QPlainTextEdit* makeText(const LineListWords& words);
    QLineEdit* makeFilter(const LineListWords& words);
    QToolButton* makeFollow(const LineListWords& words);
    QToolButton* makeCopy(const LineListWords& words);
    void layOut(const QStringList& lines);
    void layOutPending();
    void noticeScrolling();
    void copy();

    QPlainTextEdit* m_text;
    QLineEdit* m_filter;
    QToolButton* m_follow;
    QToolButton* m_copy;
    QStringList m_lines;   ///< all of them, at most kMostLines
    QStringList m_pending; ///< of those, the newest ones that are not laid out yet
    bool m_isLayingOut = false;
};

} // namespace ui
