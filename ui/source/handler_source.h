#pragma once

#include "engine/trace/request.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace ui {

/// How a handler is written down.
enum class Idiom : std::uint8_t { FastApi, Asio };

inline constexpr std::array<Idiom, 2> kIdioms{Idiom::FastApi, Idiom::Asio};

/// A handler's source, and which of its lines stands for what a request does. resources/handlers/README.md
/// says how a file marks its lines.
class HandlerSource
{
public:
    /// Only what is to be shown of `text`; the marks are taken off. Pure.
    static HandlerSource parse(const QString& text, Idiom idiom);

    /// Of the route with this path; without lines where there is none.
    static HandlerSource load(const QString& path, Idiom idiom);

    const QStringList& lines() const { return m_lines; }

    /// Rows of lines(); nothing where no line is marked so.
    std::optional<int> queuedLine() const { return lineOf(QStringLiteral("queued"), 0); }
    std::optional<int> startedLine() const { return lineOf(QStringLiteral("started"), 0); }
    std::optional<int> finishedLine() const { return lineOf(QStringLiteral("finished"), 0); }

    /// The line with the step's number, else the last one before that, else one that stands for all of its
    /// kind.
    std::optional<int> lineOf(const trace::Step& step) const;

    /// Whether the line stands for steps of one number, so that more than one there is a repetition.
    bool isNumbered(int line) const;

private:
    struct Mark
    {
        QString word;
        int index = 0; ///< 0: any
        int line = 0;
    };

    std::optional<int> lineOf(const QString& word, int index) const;
    void addMarks(const QString& marks);

    QStringList m_lines;
    std::vector<Mark> m_marks;
};

} // namespace ui
