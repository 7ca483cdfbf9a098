#pragma once

#include <QLabel>

#include <map>

namespace ui {

/// A text of many lines. It remembers how high it is at a width; Qt's label lays out its text anew whenever a
/// layout asks.
class WrappedLabel : public QLabel
{
public:
    /// `role` is what the style sheet knows it by.
    WrappedLabel(const QString& text, const QString& role);

    int heightForWidth(int width) const override;

protected:
    bool event(QEvent* event) override;

private:
    /// What changes without an event, of a label that shows no picture.
    struct Looks
    {
        QString text;
        Qt::TextFormat format = Qt::AutoText;
        Qt::TextInteractionFlags interaction;
        Qt::Alignment alignment;
        int margin = 0;
        int indent = 0;
        int leastWidth = 0;
        bool wraps = true;

        bool operator==(const Looks&) const = default;
    };

    mutable Looks m_measured;             ///< whose heights are known
    mutable std::map<int, int> m_heights; ///< by width
};

} // namespace ui
