#pragma once

#include <QHash>
#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ui {

/// The texts of a page, which its data names by number. Each is kept once, however often it is told.
class PageTexts
{
public:
    static constexpr int kNone = -1; ///< of an empty text

    int add(const QString& text);

    QJsonArray all() const { return QJsonArray::fromStringList(m_texts); }

    /// The same texts in another language: of `other`, to which the same was added in the same order. Nothing
    /// where it was not.
    std::optional<QJsonArray> translated(const PageTexts& other) const;

private:
    QHash<QString, int> m_numbers;
    QStringList m_texts;
    std::vector<int> m_added; ///< in the order in which they were told
};

} // namespace ui
