#include "ui/source/handler_source.h"

#include "engine/trace/segment.h"

#include <QFile>

#include <algorithm>

namespace ui {

namespace {

QString markBegin(Idiom idiom)
{
    return idiom == Idiom::FastApi ? QStringLiteral("#@") : QStringLiteral("//@");
}

QString withoutTrailingSpace(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

HandlerSource HandlerSource::parse(const QString& text, Idiom idiom)
{
    HandlerSource source;
    for (const auto& line : text.split(QLatin1Char('\n'))) {
        const auto place = line.indexOf(markBegin(idiom));
        const auto marks = place < 0 ? QString() : line.mid(place + markBegin(idiom).size());
        const bool isShown = !source.m_lines.isEmpty() || marks.trimmed() == QLatin1String("queued");
        if (!isShown) continue;
        source.m_lines << withoutTrailingSpace(place < 0 ? line : line.left(place));
        source.addMarks(marks);
    }
    while (!source.m_lines.isEmpty() && source.m_lines.back().isEmpty())
        source.m_lines.removeLast();
    return source;
}

HandlerSource HandlerSource::load(const QString& path, Idiom idiom)
{
    const auto ending = idiom == Idiom::FastApi ? QStringLiteral(".py") : QStringLiteral(".cpp");
    QFile file(QStringLiteral(":/handlers") + path + ending);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return parse(QString::fromUtf8(file.readAll()), idiom);
}

void HandlerSource::addMarks(const QString& marks)
{
    for (const auto& mark : marks.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto words = mark.simplified().split(QLatin1Char(' '));
        m_marks.push_back(
            {words.front(), words.size() > 1 ? words[1].toInt() : 0, static_cast<int>(m_lines.size()) - 1});
    }
}

std::optional<int> HandlerSource::lineOf(const trace::Step& step) const
{
    const auto words = QString::fromStdString(trace::label(step)).split(QLatin1Char(' '));
    return lineOf(words.front(), step.index);
}

std::optional<int> HandlerSource::lineOf(const QString& word, int index) const
{
    const Mark* best = nullptr;
    for (const auto& mark : m_marks)
        if (mark.word == word && mark.index <= index && (best == nullptr || mark.index > best->index))
            best = &mark;
    return best == nullptr ? std::nullopt : std::optional(best->line);
}

bool HandlerSource::isNumbered(int line) const
{
    return std::ranges::any_of(m_marks,
                               [line](const Mark& mark) { return mark.line == line && mark.index > 0; });
}

} // namespace ui
